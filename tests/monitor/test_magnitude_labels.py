"""Magnitudes in few words."""

from __future__ import annotations

from typing import Any

import pytest

from legation.monitor.magnitudes import label, newest
from legation.types import Magnitude


def _m(
    kind: Any, low: float | None, high: float | None, unit: str, near: bool = False
) -> Magnitude:
    return Magnitude(kind, low, high, unit, near, 0, 5, "words")


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        (_m("dead", 3, 3, "persons"), "3 dead"),
        (_m("dead", 12, None, "persons"), "at least 12 dead"),
        (_m("displaced", None, 300_000, "persons"), "up to 300,000 displaced"),
        (_m("detained", 10, 15, "persons"), "10–15 detained"),
        (_m("injured", 40, 40, "persons", True), "about 40 injured"),
        (_m("injured", 24, 99, "persons", True), "words"),
        (_m("weapons", 30, 30, "tanks"), "30 tanks"),
        (_m("aircraft", 12, 12, "aircraft"), "12 aircraft"),
        (_m("goods", 2e5, 2e5, "tonnes"), "200,000 tonnes"),
        (_m("money", 5e7, 5e7, "EUR"), "€50m"),
        (_m("money", 2.3e9, 2.3e9, "USD/year"), "$2.3bn a year"),
        (_m("money", 3e8, 3e8, "CNY"), "CNY 300m"),
        (_m("money", 1.5e9, 2e9, "USD"), "$1.5bn–$2bn"),
    ],
)
def test_labels(given: Magnitude, shown: str) -> None:
    assert label(given) == shown


def test_the_first_of_each_kind_and_unit_is_shown() -> None:
    told = [_m("dead", 14, 14, "persons"), _m("dead", 12, 12, "persons"), _m("money", 5, 5, "EUR")]
    assert [each.label for each in newest(told)] == ["14 dead", "€5"]
