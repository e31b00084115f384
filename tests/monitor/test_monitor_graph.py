from __future__ import annotations

from datetime import date, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from legation.errors import NotFound, UsageError
from legation.monitor import Filters, Monitor
from legation.monitor.views import Figure
from legation.monitor.window import countries
from legation.monitor.world import outlines, shade

TODAY = date(2024, 6, 17)


def behind(monitor: Monitor, figure: Figure) -> int:
    """Count the events in the list that a figure leads to."""
    parts = urlsplit(figure.href)
    asked = parse_qs(parts.query)
    days = [date.fromisoformat(asked[name][0]) for name in ("since", "until")]
    filters = Filters(counted="counted" in asked, since=days[0], until=days[1], limit=500)
    return len(monitor.events(parts.path.removeprefix("/pairs/"), filters).events)


def test_an_empty_desk_answers_everything(empty: Monitor) -> None:
    assert empty.network(today=TODAY).ties == ()
    assert (empty.movers(today=TODAY).closer, empty.movers(today=TODAY).apart) == ((), ())
    assert empty.map(today=TODAY).states == ()
    assert empty.ripples("CHN-RUS", today=TODAY).lacking


def test_every_tie_leads_to_exactly_its_events(monitor: Monitor) -> None:
    view = monitor.network(today=TODAY)
    assert {t.pair.code for t in view.ties} >= {"CHN-RUS", "CHN-USA"}
    for tie in view.ties:
        assert tie.figure.events >= view.min_events
        assert behind(monitor, tie.figure) == tie.figure.events


def test_states_stand_in_a_bloc_or_in_none_and_ties_name_them(monitor: Monitor) -> None:
    view = monitor.network(today=TODAY)
    placed = [s.code for bloc in view.blocs for s in bloc.states]
    placed += [s.code for s in view.unaligned]
    assert sorted(placed) == sorted(s.code for s in view.states)
    assert {c for t in view.ties for c in (t.a.code, t.b.code)} == set(placed)
    assert all(len(b.states) > 1 for b in view.blocs)


def test_more_events_asked_for_gives_fewer_ties(monitor: Monitor) -> None:
    few, many = monitor.network(today=TODAY), monitor.network(min_events=8, today=TODAY)
    assert len(many.ties) < len(few.ties)
    assert len(many.ties) + many.thin == len(few.ties) + few.thin


def test_days_before_the_record_hold_nothing(monitor: Monitor) -> None:
    view = monitor.network(date(1999, 1, 1), date(1999, 12, 31), today=TODAY)
    assert (view.states, view.ties, view.thin) == ((), (), 0)


def test_what_cannot_be_asked_is_refused_with_a_cure(monitor: Monitor) -> None:
    for ask in (
        lambda: monitor.network(min_events=2),
        lambda: monitor.network(TODAY, TODAY - timedelta(1)),
        lambda: monitor.movers(TODAY, TODAY),
        lambda: monitor.movers(days=0),
        lambda: monitor.ripples("CHN-RUS", days=0),
        lambda: monitor.ripples("CHN-RUS", days=91),
        lambda: monitor.ripples("CHN-RUS", after="rain"),
        lambda: monitor.network(scale="none"),
    ):
        with pytest.raises(UsageError) as refused:
            ask()
        assert refused.value.cure
    for code in ("XXX", "EUU", "<script>"):
        with pytest.raises(NotFound):
            monitor.map(code)


def test_extreme_days_are_answered(monitor: Monitor) -> None:
    assert monitor.network(date.min, date.max, today=TODAY).ties
    assert monitor.movers(date(1, 1, 2), date.max, today=TODAY).compared == 0
    assert monitor.map("CHN", date.min, date.max, today=TODAY).states
    assert monitor.ripples("CHN-RUS", since=date.min, until=date.max, today=TODAY).cases
    assert monitor.ripples("CHN-RUS", since=date.max, today=TODAY).lacking


def test_windows_of_movers_never_share_a_day(monitor: Monitor) -> None:
    view = monitor.movers(date(2024, 5, 10), date(2024, 6, 16), 365, today=TODAY)
    assert view.days == 37
    for move in (*view.closer, *view.apart):
        assert behind(monitor, move.before) == move.before.events
        assert behind(monitor, move.after) == move.after.events


def test_the_map_with_a_focus_shows_its_pairs(monitor: Monitor) -> None:
    ties = {t.pair.code: t.figure.value for t in monitor.network(today=TODAY).ties}
    view = monitor.map("CHN", today=TODAY)
    shown = {"-".join(sorted(("CHN", s.state.code))): s.figure.value for s in view.states}
    assert shown == {code: value for code, value in ties.items() if "CHN" in code}
    assert "CHN" not in {s.state.code for s in view.states}


def test_shades_follow_the_balance_and_its_sureness() -> None:
    assert shade(0.9, "mixed") == 0
    assert [shade(b, "cooperative") for b in (0.1, 0.5, 0.9)] == [1, 2, 3]
    assert [shade(b, "hostile") for b in (-0.1, -0.5, -0.9)] == [-1, -2, -3]


def test_outlines_are_of_known_states_within_the_drawing() -> None:
    shapes = outlines()
    codes = shapes.paths.keys() | shapes.dots.keys()
    assert codes <= countries()
    assert len(codes) > 190
    for x, y in shapes.dots.values():
        assert 0 <= x <= shapes.width
        assert 0 <= y <= shapes.height
    assert "Natural Earth" in shapes.source


def test_ripples_say_how_and_lead_to_the_acts(monitor: Monitor) -> None:
    view = monitor.ripples("RUS-CHN", today=TODAY)
    assert view.pair.code == "CHN-RUS"
    assert "Benjamini" in view.how
    assert view.lacking, "nine weeks are no record to compare with"
    assert monitor.has_short_ripples("CHN-RUS")
