"""What may come, issued forecasts and back-tests, asked of a desk."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import LAST_DAY, build_desk
from legation.errors import InputError, NotFound, UsageError
from legation.monitor import Monitor, forecasting
from legation.store import Store, WeekColumns, WeekCount, open_desk

TODAY = LAST_DAY + timedelta(days=1)


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Monitor]:
    with open_desk(build_desk(tmp_path / "own.sqlite")) as store:
        yield Monitor(store)


def test_a_pair_is_foretold_for_three_horizons(monitor: Monitor) -> None:
    view = monitor.forecast("RUS-CHN", TODAY)
    assert view.pair.code == "CHN-RUS"
    assert not view.lacking
    assert not view.kept
    assert [h.weeks for h in view.horizons] == [1, 4, 12]
    assert [h.until - view.issued for h in view.horizons] == [
        timedelta(weeks=w) for w in (1, 4, 12)
    ]
    for horizon in view.horizons:
        assert "assumed" in horizon.model
        assert len(horizon.types) == 16
        chances = [t.chance for t in horizon.types]
        assert chances == sorted(chances, reverse=True)
        for count in (horizon.cooperation, horizon.conflict):
            assert count.low <= count.mean + 1
            assert count.low <= count.high
            assert 0 <= count.none <= 1


def test_every_chance_leads_to_its_events(monitor: Monitor) -> None:
    view = monitor.forecast("CHN-RUS", TODAY)
    consult = next(t for t in view.horizons[0].types if t.event_type == "CONSULT")
    assert consult.events > 0
    assert "type=CONSULT" in consult.href
    assert "modality=actual" in consult.href
    rows = monitor.store.week_counts(TODAY, 52, ("CHN", "RUS"))
    assert consult.events == sum(r.events for r in rows if r.event_type == "CONSULT")


def test_a_thin_pair_is_told_to_be_thin(monitor: Monitor) -> None:
    view = monitor.forecast("CHE-FJI", TODAY)
    assert view.horizons == ()
    assert "0 events" in view.lacking
    with pytest.raises(NotFound):
        monitor.forecast("CHN-CHN", TODAY)


def test_issued_once_it_stands(own: Monitor) -> None:
    assert own.issue_forecasts("CHN-RUS", TODAY) == 3
    before = own.forecast("CHN-RUS", TODAY)
    assert before.kept
    assert own.issue_forecasts("", TODAY) >= 0
    assert own.issue_forecasts("", TODAY) == 0
    later = own.forecast("CHN-RUS", TODAY)
    assert later.horizons == before.horizons
    assert later.waiting == 3


def test_what_was_issued_is_scored_when_its_day_has_come(own: Monitor) -> None:
    then = LAST_DAY - timedelta(days=26)
    rows = own.store.week_counts(then, 500, ("CHN", "RUS"))
    told = forecasting.forecast_rows(rows, then, forecasting.fit_of(own.store, then))
    own.store.keep_forecasts(told)
    view = own.forecasts(today=TODAY)
    assert [f.weeks for f in view.fared] == [1]  # four weeks end two days late
    assert view.waiting == 2
    (one,) = view.fared
    came = own.store.week_counts(one.due, 1, ("CHN", "RUS"))
    total = sum(r.events for r in came if forecasting.sides().get(r.event_type) == "cooperation")
    assert one.came_cooperation == total
    assert f"since={then + timedelta(days=1)}" in one.href
    assert view.means[0].forecasts == 1
    assert own.forecast("CHN-RUS", TODAY).fared == view.fared


def test_as_of_an_earlier_day_later_forecasts_are_unknown(own: Monitor) -> None:
    own.issue_forecasts("CHN-RUS", TODAY)
    then = own.as_of(LAST_DAY - timedelta(days=7), "published")
    view = then.forecast("CHN-RUS")
    assert view.waiting == 0
    assert not view.kept
    assert view.issued <= LAST_DAY - timedelta(days=7)
    own.store.keep_meta(forecasting.FIT, "spoilt")
    with pytest.raises(InputError, match="backtest --keep"):
        own.forecast("CHN-RUS", TODAY)


class Long(Store):
    """A desk with a long record, made by chance, in the place of its own weekly counts."""

    def week_counts(
        self, last: date, weeks: int, pair: Any = None, least: int = 0
    ) -> tuple[WeekCount, ...]:
        end = (LAST_DAY - last).days // 7
        shifted = [WeekCount(r.a, r.b, r.ago - end, r.event_type, r.events) for r in ROWS]
        return tuple(
            r for r in shifted if 0 <= r.ago < weeks and (pair is None or {r.a, r.b} == set(pair))
        )

    def week_columns(self, last: date, weeks: int, pair: tuple[str, str]) -> WeekColumns:
        rows = self.week_counts(last, weeks, pair)
        types = tuple(sorted({r.event_type for r in rows}))
        ago, events = np.array([r.ago for r in rows]), np.array([r.events for r in rows])
        kinds = np.array([types.index(r.event_type) for r in rows])
        return WeekColumns(*pair, types, ago, kinds, events)


def _rows() -> list[WeekCount]:
    drawn, found = np.random.default_rng(2), []
    for pair in range(24):
        rate = float(np.exp(drawn.normal(-1.5, 0.8)))
        for ago in range(330):
            for kind in ("CONSULT", "AGREE", "ACCUSE"):
                n = int(drawn.poisson(rate))
                if n:
                    a, b = ("CHN", "RUS") if pair == 0 else (f"A{pair:02d}", "ZZZ")
                    found.append(WeekCount(a, b, ago, kind, n))  # type: ignore[arg-type]
    return found


ROWS = _rows()


@pytest.fixture
def long(own: Monitor, monkeypatch: pytest.MonkeyPatch) -> Monitor:
    own.store.__class__ = Long
    monkeypatch.setattr("legation.monitor.backtesting.is_installed", lambda: False)
    return own


def test_a_back_test_is_kept_and_used_from_then_on(long: Monitor) -> None:
    before = long.forecast("CHN-RUS", TODAY)
    view = long.backtest(LAST_DAY - timedelta(days=700), today=TODAY)
    assert not view.lacking
    assert not view.kept
    assert [t.weeks for t in view.tests] == [1, 4, 12]
    assert long.forecast("CHN-RUS", TODAY).horizons == before.horizons
    assert long.backtest(LAST_DAY - timedelta(days=700), today=TODAY, keep=True).kept
    after = long.forecast("CHN-RUS", TODAY)
    assert all("assumed" not in h.model for h in after.horizons)
    assert "learned from 24 pairs" in after.how
    # A forecast of a day before what the fit learned from must not use it.
    old = forecasting.fit_of(long.store, LAST_DAY - timedelta(days=30))
    assert old.until is None


def test_a_back_test_of_too_little_says_so(monitor: Monitor) -> None:
    view = monitor.backtest(today=TODAY)
    assert "too short" in view.lacking
    with pytest.raises(UsageError, match="nothing can be kept"):
        monitor.backtest(today=TODAY, keep=True)
    with pytest.raises(UsageError, match="earlier --from"):
        monitor.backtest(TODAY, LAST_DAY, today=TODAY)


def test_an_empty_desk_answers(empty: Monitor) -> None:
    ask: list[Callable[[], Any]] = [
        lambda: empty.forecast("CHN-RUS", TODAY).lacking,
        lambda: empty.backtest(today=TODAY).lacking,
    ]
    assert all(one() for one in ask)
    assert empty.forecasts(today=TODAY).fared == ()
    assert empty.issue_forecasts("", TODAY) == 0
