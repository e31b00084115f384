"""The questions to a desk, by what they are about.

``asked`` holds what every question needs; each other module adds the questions of one
subject, and :class:`legation.store.reading.side.ReadingSide` puts them together. A question
is one call of the module of ``reading`` that holds its SQL.
"""
