"""A pair is one whatever the order of its codes, and neither direction is read otherwise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from store_making import DAY, article, mention, participant, reading, wipe

from legation.events import link
from legation.monitor import Filters, Monitor
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import Store
from legation.types import Reading

TODAY = DAY + timedelta(60)
OTHER = {"CHN": "RUS", "RUS": "CHN"}

claims = st.tuples(
    st.sampled_from([("CHN", "RUS"), ("RUS", "CHN"), ("CHN", "USA", "RUS"), ("RUS", "USA", "CHN")]),
    st.sampled_from(["CONSULT", "ACCUSE", "AID"]),
    st.integers(0, 40),
    st.sampled_from(["actual", "announced", "alleged"]),
    st.booleans(),
)
papers = st.lists(
    st.tuples(st.integers(0, 9), st.lists(claims, min_size=1, max_size=3)),
    min_size=1, max_size=4, unique_by=lambda p: p[0],
)  # fmt: skip

KINDS = ["CONSULT", "ACCUSE", "AID", "AGREE", "REJECT", "ASSAULT", "COERCE", "SUPPORT"]
apart = st.lists(
    st.tuples(st.integers(0, 9), claims), min_size=1, max_size=len(KINDS), unique_by=lambda p: p[0]
).map(lambda told: [(n, [(who, kind, *rest)])
                    for kind, (n, (who, _, *rest)) in zip(KINDS, told, strict=False)])  # fmt: skip
"""Papers of which no two tell of one type: which of several near claims are one act is settled by
their ids where they are equally like, and ids change with the names of the states."""

SLOW = settings(
    max_examples=8,
    deadline=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def _reading(number: int, said: list[Any], names: dict[str, str]) -> Reading:
    """One article; ``names``: the code that stands for each code."""
    own = article(number, day=DAY)
    mentions = []
    for at, (codes, kind, days, modality, mutual) in enumerate(said):
        one = mention(
            own.id, event_type=kind, when=DAY + timedelta(days), modality=modality, salt=str(at)
        )
        sides = [participant(names.get(code, code), "X") for code in codes]
        sides = [replace(p, actor=replace(p.actor, name=p.actor.country)) for p in sides]
        doers, receivers = (sides, []) if mutual else (sides[:1], sides[1:])
        mentions.append(
            replace(one, actors=tuple(doers), recipients=tuple(receivers), symmetric=mutual,
                    speaker=None)
        )  # fmt: skip
    return reading(own, mentions)


def _fill(store: Store, given_: list[Any], names: dict[str, str]) -> None:
    wipe(store)
    for paper in given_:
        store.add_reading(_reading(*paper, names), link)


@pytest.fixture
def two(new_desk: Callable[[], Store]) -> tuple[Store, Store]:
    return new_desk(), new_desk()


@SLOW
@given(papers)
def test_both_orders_of_a_pair_get_one_answer(two: tuple[Store, Store], given_: list[Any]) -> None:
    store, _ = two
    _fill(store, given_, {})
    monitor = Monitor(store)
    filters = Filters(scale="goldstein-1992")
    asked: list[Callable[[str], Any]] = [
        lambda code: monitor.pair(code, filters, TODAY),
        lambda code: monitor.events(code, filters),
        lambda code: monitor.series(code, "month"),
        lambda code: monitor.trend(code, "", filters, TODAY),
        lambda code: monitor.compare(code),
        lambda code: monitor.calendar(code, "https://here", TODAY).split("DTSTAMP")[0],
    ]
    for question in asked:
        assert question("CHN-RUS") == question("RUS-CHN")
    for rows in (store.rollup, store.daily, store.period_sums, store.issues_of, store.pledges):
        assert sorted(map(str, rows("CHN", "RUS"))) == sorted(map(str, rows("RUS", "CHN")))


@SLOW
@given(apart)
def test_naming_two_states_the_other_way_turns_every_figure_round(
    two: tuple[Store, Store], given_: list[Any]
) -> None:
    straight, turned = two
    _fill(straight, given_, {})
    _fill(turned, given_, OTHER)
    for step in ("day", "week", "month"):
        one, other = (Monitor(s).series("CHN-RUS", step) for s in two)  # type: ignore[arg-type]
        for mine, theirs in zip(one, reversed(other), strict=True):
            assert [
                (p.start, p.cooperation, p.conflict, p.balance, p.events) for p in mine.points
            ] == [(p.start, p.cooperation, p.conflict, p.balance, p.events) for p in theirs.points]
    for forth, back in (("forward", "backward"), ("backward", "forward")):
        mine = straight.events(pair=("CHN", "RUS"), direction=forth).items  # type: ignore[arg-type]
        theirs = turned.events(pair=("CHN", "RUS"), direction=back).items  # type: ignore[arg-type]
        assert [e.id for e in mine] == [e.id for e in theirs]


@SLOW
@given(papers)
def test_the_figures_of_a_direction_are_of_its_events(
    two: tuple[Store, Store], given_: list[Any]
) -> None:
    store, _ = two
    _fill(store, given_, {})
    for direction, series in zip(
        ("forward", "backward"), Monitor(store).series("CHN-RUS"), strict=True
    ):
        listed = store.events(pair=("CHN", "RUS"), direction=direction, limit=500).items  # type: ignore[arg-type]
        weeks = Counter(e.day - timedelta(e.day.weekday()) for e in listed)
        assert {p.start: p.events for p in series.points if p.events} == weeks


def test_the_pages_and_the_api_answer_both_orders(new_target: Callable[[], str]) -> None:
    target = new_target()
    app = create_app(Settings(desk=target))
    store = app.state.monitor.store
    _fill(store, [(1, [(("CHN", "RUS"), "AID", 3, "actual", False)])], {})
    with TestClient(app) as client:
        for path in ("/pairs/{}.json", "/pairs/{}/compare.json", "/api/pairs/{}",
                     "/api/pairs/{}/series", "/api/pairs/{}/events"):  # fmt: skip
            one, other = (client.get(path.format(code)) for code in ("CHN-RUS", "RUS-CHN"))
            assert one.status_code == 200, path
            assert one.json() == other.json(), path
        moved = client.get("/pairs/RUS-CHN?since=2024-01-01", follow_redirects=False)
        assert (moved.status_code, moved.headers["location"]) == (
            308, "/pairs/CHN-RUS?since=2024-01-01",
        )  # fmt: skip
