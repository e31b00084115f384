"""The questions to a desk stand in several places: none may hide another."""

from __future__ import annotations

from collections import Counter
from inspect import getmembers, isfunction

from legation.store import Store, rows
from legation.store.reading.side import ReadingSide
from legation.store.writing.side import WritingSide


def test_no_question_is_asked_in_two_places() -> None:
    given = Counter(
        name
        for part in (*ReadingSide.__bases__, WritingSide)
        for name in vars(part)
        if not name.startswith("_")
    )
    assert [name for name, places in given.items() if places > 1] == []
    assert set(given) <= {name for name, _ in getmembers(Store, isfunction)}
    assert all(method.__doc__ for name, method in getmembers(Store, isfunction) if name in given)


def test_every_record_is_given_out_by_its_package() -> None:
    parts = [part for part in vars(rows).values() if hasattr(part, "__file__")]
    made = {
        name
        for part in parts
        for name, what in vars(part).items()
        if getattr(what, "__module__", "") == part.__name__ and isinstance(what, type)
    }
    assert len(parts) >= 10
    assert made <= set(rows.__all__)
