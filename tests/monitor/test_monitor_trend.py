"""The course of a pair."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import parse_qs, urlsplit

import pytest

from legation.dyads import flow_by, load_weighing, sample
from legation.dyads.cells import Cell
from legation.errors import NotFound, UsageError
from legation.monitor import Filters, Monitor, turning
from legation.types import Event, Share

TODAY = date(2024, 6, 17)
MONDAY = date(2023, 1, 2)


def test_points_cover_the_record_with_rates(monitor: Monitor) -> None:
    view = monitor.trend("RUS-CHN", "week", today=TODAY)
    assert view.code == "CHN-RUS"
    assert view.points[-1].end >= view.as_of
    assert all(b.start - a.end == timedelta(days=1) for a, b in pairwise(view.points))
    for p in view.points:
        if p.articles:
            assert p.cooperation_rate == pytest.approx(p.cooperation / p.articles * 1000, abs=0.6)
        else:
            assert p.cooperation_rate is None
    assert "52 weeks before" in view.z_window


def test_a_point_leads_to_the_events_of_its_press_and_issue(monitor: Monitor) -> None:
    for asked in (Filters(outlet_country="CHN"), Filters(outlet_country="others"),
                  Filters(issue="trade")):  # fmt: skip
        view = monitor.trend("CHN-RUS", "week", asked, today=TODAY)
        point = max(view.points, key=lambda p: p.events)
        query = parse_qs(urlsplit(point.href).query)
        assert query.get("outlet_country", [""])[0] == asked.outlet_country
        listed = monitor.events(
            "CHN-RUS",
            replace(asked, counted=True, since=point.start, until=point.end, limit=200),
        ).events
        # an act done together is a part in each direction
        assert len(listed) <= point.events <= 2 * len(listed)


def test_press_and_third_countries_are_offered_with_their_articles(monitor: Monitor) -> None:
    view = monitor.trend("CHN-RUS", today=TODAY)
    offered = {c.value: c.n for c in view.presses}
    others = sum(n for c, n in offered.items() if c not in ("CHN", "RUS", "others"))
    assert offered["others"] == others
    whole = monitor.trend("CHN-RUS", "week", Filters(since=date(2020, 1, 1)), today=TODAY)
    told = monitor.trend("CHN-RUS", "week", Filters(outlet_country="others"), today=TODAY)
    assert 0 < told.events <= whole.events


def test_wrong_words_are_refused_with_a_cure(monitor: Monitor) -> None:
    with pytest.raises(UsageError, match="day, week, month"):
        monitor.trend("CHN-RUS", "decade", today=TODAY)
    with pytest.raises(UsageError, match="others"):
        monitor.trend("CHN-RUS", "", Filters(outlet_country="<b>"), today=TODAY)
    asked = Filters(since=date(2024, 5, 1), until=date(2024, 4, 1))
    with pytest.raises(UsageError, match="earlier"):
        monitor.trend("CHN-RUS", "", asked, today=TODAY)
    with pytest.raises(NotFound):
        monitor.trend("CHN-CHN", today=TODAY)


def test_an_empty_desk_has_no_course(empty: Monitor) -> None:
    view = empty.trend("CHN-RUS", today=TODAY)
    assert (view.points, view.turns, view.series) == ((), (), ())


def test_a_turn_is_explained_by_events_of_its_direction() -> None:
    weighing = load_weighing()
    shares = (Share("CHN", "RUS", 1.0),)

    def act(n: int, kind: str) -> Event:
        return Event(
            id=f"{n:016x}", event_type=kind, mode="", modality="actual", day=MONDAY,
            granularity="day", actors=(), recipients=(), symmetric=False, issues=(), quad_class=1,
            cameo_root="04", confidence=n / 10, mention_ids=(), publishers=1, shares=shares,
        )  # type: ignore[arg-type]  # fmt: skip

    events = [act(1, "CONSULT"), act(2, "ASSAULT"), act(9, "ASSAULT"), act(3, "ACCUSE")]
    cold = turning.explaining(events, warmer=False, weighing=weighing)
    assert {e.event_type for e in cold} <= {"ASSAULT", "ACCUSE"}
    assert [e.event_type for e in turning.explaining(events, warmer=True, weighing=weighing)] == [
        "CONSULT"
    ]


def test_measures_that_turn_at_once_are_told_together() -> None:
    cells = [
        Cell(MONDAY + timedelta(7 * n), "CHN", "RUS", "CONSULT" if n < 30 else "ASSAULT",
             "actual", 4, 4.0)
        for n in range(60)
    ]  # fmt: skip
    drawn = sample(cells, load_weighing())
    row = flow_by(drawn, "week", MONDAY, cells[-1].day, weekly=True)
    groups = turning.together(turning.all_turns(row, "week"))
    assert len(groups) == 1
    assert [turn.measure for turn in groups[0]] == ["balance", "cooperation", "conflict"]
