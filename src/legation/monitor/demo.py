"""Whether a desk holds pages that were written to show what Legation does."""

from __future__ import annotations

from legation.store import Store


def is_demo(store: Store) -> bool:
    """Say whether the desk's note ``demo`` is "1"."""
    return store.meta("demo") == "1"
