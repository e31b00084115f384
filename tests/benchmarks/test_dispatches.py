"""Real dispatches that were cut are known for copies; others are not."""

from __future__ import annotations

import pytest

from benchmarks.linking.dispatches import dispatches
from benchmarks.measures import NotMeasured


def test_cut_dispatches_are_found() -> None:
    try:
        found = dispatches()
    except NotMeasured as reason:
        pytest.skip(f"{reason}")
    copies, others = found["copies"], found["others"]
    assert copies.pairs >= 30
    assert copies.found >= 0.95 * copies.pairs
    assert others.found <= 0.001 * others.pairs
