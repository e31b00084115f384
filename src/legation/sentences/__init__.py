"""Article → sentences: splitting, parsing, quotations, coreference.

``split(body)`` is the function to try in a REPL.
"""

from legation.sentences.split import split

__all__ = ["split"]
