"""Pairs by calendar year."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

import pytest

from legation.dyads import FLOOR, Cell, load_weighing, sample, stands
from legation.errors import UsageError
from legation.monitor import Filters, Monitor
from legation.monitor.years import pair_years


def test_a_years_balance_is_the_index_of_its_events_each_once(monitor: Monitor) -> None:
    weighing = load_weighing()
    found = list(pair_years(monitor.store))
    assert any(one.balance is not None for one in found)
    for one in found:
        first, last = date(one.year, 1, 1), date(one.year, 12, 31)
        rows = monitor.store.daily(one.a, one.b, first, last)
        cells = [
            Cell(first, r.source, r.target, r.event_type, r.modality, 1, r.share) for r in rows
        ]
        index = stands(sample(cells, weighing))
        assert one.cooperation == pytest.approx(index.cooperation.value, abs=1e-3)
        assert one.conflict == pytest.approx(index.conflict.value, abs=1e-3)
        ids = {r.event_id for r in rows if weighing.modality[r.modality] > 0}
        assert one.events == len(ids)
        if len(ids) < FLOOR:
            assert one.balance is one.mean_score is one.cooperative is None
        else:
            assert one.balance == pytest.approx(index.balance.value, abs=1e-3)
            assert one.balance_low is not None
            assert one.balance_high is not None
            assert one.balance_low <= one.balance <= one.balance_high
            assert one.cooperative is None or 0 <= one.cooperative <= 1


def test_every_counted_event_of_a_pair_lies_in_one_year(monitor: Monitor) -> None:
    told: dict[str, int] = defaultdict(int)
    for one in pair_years(monitor.store):
        assert one.a < one.b
        told[f"{one.a}-{one.b}"] += one.events
    for code in ("CHN-RUS", "CHN-USA"):
        listed = monitor.events(code, Filters(counted=True, limit=200))
        assert listed.cursor == ""
        assert told[code] == len(listed.events)


def test_one_pair_alone_in_either_order(monitor: Monitor) -> None:
    one = list(pair_years(monitor.store, pair=("RUS", "CHN")))
    assert one == [y for y in pair_years(monitor.store) if (y.a, y.b) == ("CHN", "RUS")]
    assert one


def test_nothing_on_an_empty_desk_and_no_such_scale(empty: Monitor, monitor: Monitor) -> None:
    assert list(pair_years(empty.store)) == []
    with pytest.raises(UsageError):
        list(pair_years(monitor.store, "no-such"))
