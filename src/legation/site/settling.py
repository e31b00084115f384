"""The garbage collector, set for a process that answers and keeps little."""

from __future__ import annotations

import gc
from typing import Final

NEW: Final = 10_000
"""Objects made and not yet let go of, between two looks for rings among them. A pair's page
makes thousands, of which hardly one is in a ring: seven looks a page, at 700, took 2 to 4 ms of
its 60, one look in five pages takes 4."""
OLDER: Final = 20


def settle() -> None:
    """Leave alone what is loaded by now, and look seldom for rings among what comes.

    A full collection walks all that was loaded: 115 ms, once every ten pages or so.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW, OLDER, OLDER)
