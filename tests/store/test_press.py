"""Whose press tells of a pair's events, kept as they come and go."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_making import DAY, article, link, mention, picture, reading, simple, wipe

from legation.store import Store
from legation.types import Mention, Modality, Reading, Source

PRESS = (
    Source("matin", "Le Matin", "FRA"),
    Source("soir", "Le Soir", "FRA"),
    Source("post", "The Post", "USA"),
    Source("wire", "The Wire", ""),
    None,
)
SINCE, UNTIL = date(2000, 1, 1), date(2100, 1, 1)
COUNTED: tuple[Modality, ...] = ("actual", "announced")


def papers(seed: int, number: int) -> list[Reading]:
    """Articles of several outlets that tell of the same acts, some with another text later."""
    rnd = random.Random(seed)
    made = []
    for at in range(number):
        own = article(f"{seed} {at}", outlet=rnd.choice(PRESS), url=f"https://x.example/{at % 25}")
        told: list[Mention] = [
            mention(
                own.id,
                countries=rnd.choice((("CHN", "RUS"), ("RUS", "CHN"), ("CHN", "RUS", "USA"))),
                when=DAY + timedelta(days=rnd.randrange(40)),
                modality=rnd.choice(("actual", "announced", "negated")),
                salt=str(salt),
            )
            for salt in range(rnd.randrange(4))
        ]
        fetched = datetime(2024, 6, 18, tzinfo=UTC) + timedelta(hours=at)
        made.append(reading(own, told, fetched=fetched))
    return made


def holds(desk: Store, pair: tuple[str, str] = ("CHN", "RUS")) -> int:
    """Say that what is told from the table is what the events' lists show; gives how much."""
    countries = sorted({o.outlet.country for o in desk.outlets()} - {""})
    total = 0
    for most in (1, 2, 5, 100):
        told = desk.told_by(pair, countries, COUNTED, SINCE, UNTIL, most)
        assert [*told] == countries
        for country, parts in told.items():
            listed = desk.events(
                pair=pair, outlet_country=country, modalities=COUNTED, limit=most
            ).items
            assert [(p.day, p.event_type, p.modality, p.mode) for p in parts] == [
                (e.day, e.event_type, e.modality, e.mode) for e in listed
            ]
            both = {pair, pair[::-1]}
            assert [p.weight for p in parts] == [
                sum(s.weight for s in e.shares if (s.source, s.target) in both) for e in listed
            ]
            total += len(parts)
    return total


def test_press_is_what_the_lists_show(desk: Store) -> None:
    for one in papers(3, 60):
        desk.add_reading(one, link)
    assert holds(desk) > 20
    assert holds(desk, ("RUS", "CHN"))
    assert {row[2] for row in picture(desk)["pair_press"]} == {"FRA", "USA"}


def test_days_and_countries_bound_it(desk: Store) -> None:
    for number in range(4):
        day = DAY + timedelta(days=9 * number)
        desk.add_reading(simple(number, day=day, outlet=PRESS[number % 3]), link)
    pair, third = ("CHN", "RUS"), DAY + timedelta(days=18)
    told = desk.told_by(pair, ("FRA", "USA", "CHN"), COUNTED, DAY, third, 9)
    assert {code: [p.day for p in parts] for code, parts in told.items()} == {
        "FRA": [DAY + timedelta(days=9), DAY],
        "USA": [third],
        "CHN": [],
    }
    assert desk.told_by(pair, ("USA",), COUNTED, DAY, third - timedelta(days=1), 9) == {"USA": ()}
    assert desk.told_by(pair, ("FRA",), ("alleged",), SINCE, UNTIL, 9) == {"FRA": ()}
    assert desk.told_by(pair, (), COUNTED, SINCE, UNTIL, 9) == {}
    assert desk.told_by(("CHN", "USA"), ("FRA",), COUNTED, SINCE, UNTIL, 9) == {"FRA": ()}


def test_an_outlet_that_goes_tells_no_more(desk: Store) -> None:
    both = [simple(f"of {at}", outlet=PRESS[at]) for at in (0, 2)]
    for one in both:
        desk.add_reading(one, link)
    assert [row[2] for row in picture(desk)["pair_press"]] == ["FRA", "USA"], (
        "one event, told twice"
    )
    assert both[0].article is not None
    desk.remove_article(both[0].article.id, link)
    assert [row[2] for row in picture(desk)["pair_press"]] == ["USA"]


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(seed=st.integers(0, 10_000), chosen=st.lists(st.integers(0, 11), max_size=8))
def test_it_follows_whatever_comes_and_goes(desk: Store, seed: int, chosen: Sequence[int]) -> None:
    wipe(desk)
    given_papers = papers(seed, 12)
    for one in given_papers:
        desk.add_reading(one, link)
        picture(desk)
    for at in dict.fromkeys(chosen):
        gone = given_papers[at].article
        assert gone is not None
        desk.remove_article(gone.id, link)
        picture(desk)  # holds the table against what is looked up
    holds(desk)
    before = picture(desk)
    desk.rebuild(link)
    assert picture(desk) == before


def test_it_is_the_same_in_any_order(new_desk: Callable[[], Store]) -> None:
    given_papers = papers(5, 12)
    desks = [new_desk(), new_desk()]
    for desk, order in zip(desks, (given_papers, given_papers[::-1]), strict=True):
        for one in order:
            desk.add_reading(one, link)
    assert picture(desks[0])["pair_press"] == picture(desks[1])["pair_press"] != []
