"""What a served desk tells the garbage collector."""

from __future__ import annotations

import gc

from legation.site.settling import NEW, settle


def test_what_is_loaded_is_left_alone_and_looks_are_seldom() -> None:
    before = gc.get_threshold()
    try:
        settle()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold()[0] == NEW
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)
