"""Whether a desk holds pages that were written to show what Legation does."""

from __future__ import annotations

from legation.store import Store


def is_demo(store: Store) -> bool:
    """Say whether the desk's key ``demo`` is "1"; a store that keeps no keys has none."""
    read = getattr(store, "meta", None)
    return bool(read is not None and read("demo") == "1")
