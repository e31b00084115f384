"""A day costs what it is itself, not what lies on the desk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from benchmarks.adding_a_day import LAST, _day, make_desk
from legation.events import link_pairs
from legation.store import Linking, Store, open_desk
from legation.types import Event, LinkMention

STEPS = 100
NEAR = Linking(window_days=60)


def _apart(told: Sequence[LinkMention]) -> list[Event]:
    """Link no claim with another, quickly: what the linker takes is not asked here."""
    (pattern,) = link_pairs(told[:1])
    return [
        replace(pattern, id=one.mention.id, day=one.day, mention_ids=(one.mention.id,))
        for one in told
    ]


@contextmanager
def _steps(store: Store) -> Iterator[list[int]]:
    """Count the steps of SQLite's machine, in hundreds."""
    counted = [0]

    def step() -> int:
        counted[0] += 1
        return 0

    def connected(driver: Any, *_: object) -> None:
        driver.set_progress_handler(step, STEPS)

    store._engine.dispose()
    sa.event.listen(store._engine, "connect", connected)
    yield counted


def _added(path: Path, days: int) -> int:
    make_desk(path, days, NEAR, _apart)
    with open_desk(str(path), linking=NEAR) as store:
        store.add_reading(next(iter(_day(LAST))), _apart)  # not counted: what is read once
        readings = list(_day(LAST + timedelta(1)))
        with _steps(store) as counted:
            for reading in readings:
                store.add_reading(reading, _apart)
        return counted[0]


def test_a_day_on_many_takes_no_more_than_on_few(tmp_path: Path) -> None:
    few, many = (_added(tmp_path / f"{days}.sqlite", days) for days in (150, 450))
    assert few > 100
    assert many < 1.2 * few
