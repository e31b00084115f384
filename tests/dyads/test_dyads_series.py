from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from dyads_making import cell
from hypothesis import given
from hypothesis import strategies as st

from legation.dyads import level, load_weighing, sample, series, z_score
from legation.dyads.series import period_of, periods

WEIGHING = load_weighing()
MONDAY = date(2024, 1, 1)


def test_months_of_whole_weeks_begin_on_a_monday_and_leave_no_gap() -> None:
    found = periods(date(2023, 11, 20), date(2024, 6, 12), "month", weekly=True)
    assert all(p.start.weekday() == 0 and p.end.weekday() == 6 for p in found)
    assert all(b.start - a.end == timedelta(days=1) for a, b in pairwise(found))
    assert found[-1].start == date(2024, 6, 3)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["day", "week", "month"]))
def test_a_day_lies_in_its_period(day: date, step: str) -> None:
    monday = day - timedelta(days=day.weekday())
    for at, weekly in ((day, False), (monday, True)):
        if step == "day" and weekly:
            continue
        period = period_of(at, step, weekly=weekly)  # type: ignore[arg-type]
        assert period.start <= at <= period.end


def test_a_year_is_the_calendars_and_sums_what_its_months_do() -> None:
    days = [date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2026, 2, 1)]
    drawn = sample([cell(day=day) for day in days], WEIGHING)
    years = series(drawn, "year", days[0], days[-1], weekly=False)
    assert [(p.period.start, p.period.end, p.events) for p in years] == [
        (date(2023, 1, 1), date(2023, 12, 31), 1),
        (date(2024, 1, 1), date(2024, 12, 31), 2),
        (date(2025, 1, 1), date(2025, 12, 31), 0),
        (date(2026, 1, 1), date(2026, 12, 31), 1),
    ]
    months = series(drawn, "month", days[0], days[-1], weekly=False)
    assert sum(p.cooperation.value for p in months) == pytest.approx(
        sum(p.cooperation.value for p in years)
    )


def test_a_series_counts_every_event_once_and_shows_empty_periods() -> None:
    cells = [cell("CONSULT", 3, MONDAY), cell("ACCUSE", 6, MONDAY + timedelta(days=21))]
    found = series(
        sample(cells, WEIGHING), "week", MONDAY, MONDAY + timedelta(days=28), weekly=True
    )
    assert [p.events for p in found] == [3, 0, 0, 6, 0]
    assert found[0].balance is None, "three events are under the floor"
    assert found[3].balance is not None
    assert found[3].balance.value < 0
    assert found[1].cooperation.value == 0


def test_the_sum_over_periods_is_the_index_of_the_whole() -> None:
    cells = [cell("CONSULT", n, MONDAY + timedelta(days=7 * n)) for n in range(1, 30)]
    last = max(c.day for c in cells)
    weeks = series(sample(cells, WEIGHING), "week", MONDAY, last, weekly=True)
    months = series(sample(cells, WEIGHING), "month", MONDAY, last, weekly=True)
    total = sum(p.cooperation.value for p in weeks)
    assert total == pytest.approx(sum(p.cooperation.value for p in months))
    assert sum(p.events for p in months) == sum(c.events for c in cells)


def test_calendar_months_for_daily_cells() -> None:
    cells = [cell(day=date(2024, 1, 31)), cell(day=date(2024, 2, 1))]
    found = series(sample(cells, WEIGHING), "month", cells[0].day, cells[1].day, weekly=False)
    assert [(p.period.start, p.events) for p in found] == [
        (date(2024, 1, 1), 1),
        (date(2024, 2, 1), 1),
    ]


def test_z_score_needs_a_past_and_sees_a_jump() -> None:
    assert z_score([1.0, 2.0, 3.0], recent=3) is None
    assert z_score([1.0] * 30, recent=3) is None
    calm = [1.0, 2.0] * 20
    assert (z_score([*calm, 9, 9, 9], recent=3) or 0) > 3


def test_level_rises_with_cooperation_and_fades_to_the_baseline() -> None:
    weeks = [MONDAY + timedelta(days=7 * n) for n in range(40)]
    up = [cell("COOPERATE", 6, week) for week in weeks[:20]]
    down = [cell("ASSAULT", 6, week) for week in weeks[20:]]
    found = level(sample([*up, *down], WEIGHING), weeks[-1] + timedelta(days=6))
    values = {p.week: p.value for p in found.points}
    assert found.sufficient
    assert found.estimated, "forty weeks with events carry an estimate"
    assert values[weeks[19]] > 3 > -3 > values[weeks[-1]]
    assert found.since is not None
    assert weeks[20] <= found.since <= weeks[26]
    silent = level(sample([*up, *down], WEIGHING), weeks[-1] + timedelta(days=7 * 300))
    assert silent.points[-1].value == pytest.approx(silent.baseline, abs=0.3)


def test_level_stays_in_bounds_and_a_short_record_assumes_its_half_life() -> None:
    found = level(sample([cell("ASSAULT", 10_000, MONDAY)], WEIGHING), MONDAY)
    assert -9 <= found.points[-1].low <= found.points[-1].value <= found.points[-1].high <= 9
    assert not found.estimated


def test_no_cells_no_level() -> None:
    found = level(sample([], WEIGHING), MONDAY)
    assert not found.sufficient
    assert found.points == ()


def test_events_after_the_last_day_do_not_move_the_level() -> None:
    cells = [cell("COOPERATE", 9, MONDAY), cell("ASSAULT", 99, MONDAY + timedelta(days=70))]
    assert level(sample(cells, WEIGHING), MONDAY + timedelta(days=6)).points[-1].value > 0
