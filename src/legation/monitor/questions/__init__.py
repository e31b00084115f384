"""The questions of the monitor, by what they are about.

``asked`` holds what every question needs; each other module adds the questions of one
subject, and :class:`legation.monitor.Monitor` puts them together. A question is one call of
the module of ``monitor`` that answers it.
"""
