"""Questions about articles, events and pairs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

import pytest
from store_making import DAY, OUTLET, article, full, link, mention, reading, simple

from legation.errors import NotFound, UsageError
from legation.store import ArticleFilter, Store
from legation.types import Author, EventType, Source


@pytest.fixture
def filled(desk: Store) -> Store:
    """Ten consultations a week apart, an accusation back, and one with a third state."""
    for number in range(10):
        day = DAY + timedelta(days=11 * number)
        desk.add_reading(simple(number, day=day, person="Li Example" if number < 3 else ""), link)
    desk.add_reading(
        simple("back", countries=("RUS", "CHN"), event_type="ACCUSE", modality="alleged"), link
    )
    desk.add_reading(simple("third", countries=("USA", "FRA"), words="Uranium was sold."), link)
    return desk


def test_events_come_newest_first_in_parts_without_loss(filled: Store) -> None:
    everything = filled.events(limit=100)
    assert everything.cursor == ""
    assert len(everything.items) == 12
    days = [event.day for event in everything.items]
    assert days == sorted(days, reverse=True)
    found, cursor = [], ""
    while True:
        part = filled.events(limit=5, cursor=cursor)
        found += part.items
        cursor = part.cursor
        if not cursor:
            break
    assert tuple(found) == everything.items


def test_a_pair_has_two_directions(filled: Store) -> None:
    pair = ("CHN", "RUS")
    assert len(filled.events(pair=pair).items) == 11
    assert len(filled.events(pair=pair, direction="forward").items) == 10
    (back,) = filled.events(pair=pair, direction="backward").items
    assert back.event_type == "ACCUSE"
    assert filled.events(pair=("RUS", "CHN")).items == filled.events(pair=pair).items
    assert filled.events(pair=("CHN", "FRA")).items == ()


def test_pair_pages_lose_and_repeat_nothing(filled: Store) -> None:
    pair = ("CHN", "RUS")
    found, cursor = [], ""
    while True:
        part = filled.events(pair=pair, limit=2, cursor=cursor)
        found += [event.id for event in part.items]
        cursor = part.cursor
        if not cursor:
            break
    assert found == [event.id for event in filled.events(pair=pair).items]


def test_filters(filled: Store) -> None:
    def n(**where: object) -> int:
        return len(filled.events(**where).items)  # type: ignore[arg-type]

    assert n(types=["ACCUSE"]) == 1
    assert n(types=["ACCUSE", "CONSULT"]) == 12
    assert n(modalities=["alleged"]) == 1
    assert n(since=DAY + timedelta(1)) == 9
    assert n(until=DAY) == 3
    assert n(since=DAY, until=DAY, pair=("CHN", "RUS")) == 2
    assert n(outlet_country="GBR") == 12
    assert n(outlet_country="FRA") == 0
    assert n(issue="energy") == 12
    assert n(issue="fish") == 0
    assert n(actor="Li Example") == 3
    assert n(actor="nobody") == 0
    assert n(text="uranium") == 1
    assert n(text="uranium", pair=("CHN", "RUS")) == 0
    assert n(text="--- * ' \"") == 0


def test_an_actors_id_filters_too(filled: Store) -> None:
    person = filled.people("CHN", "RUS")[0]
    assert person.actor.name == "Li Example"
    assert person.events == 3
    assert person.last_day == DAY + timedelta(22)
    assert len(filled.events(actor=person.actor.id).items) == 3


def test_an_event_is_found_by_any_of_its_mentions(desk: Store) -> None:
    first, second = simple(1), simple(2)
    desk.add_reading(first, link)
    desk.add_reading(second, link)
    ids = {first.mentions[0].id, second.mentions[0].id}
    assert {desk.event(name).id for name in ids} == {min(ids)}
    records = desk.mentions_of(max(ids))
    assert {record.mention.id for record in records} == ids
    assert {record.article.outlet for record in records} == {OUTLET}
    assert all(record.live and record.event_id == min(ids) for record in records)
    assert desk.mention(max(ids)).event_id == min(ids)


def test_what_is_not_there_is_not_found(desk: Store) -> None:
    for ask in (desk.event, desk.article, desk.mention, desk.mentions_of, desk.page_bytes):
        with pytest.raises(NotFound):
            ask("nothing\0\ud800")


def test_rollup_and_daily_agree(filled: Store) -> None:
    weeks, days = filled.rollup("CHN", "RUS"), filled.daily("CHN", "RUS")
    assert sum(row.events for row in weeks) == len(days) == 11
    assert sum(row.weight for row in weeks) == pytest.approx(sum(row.share for row in days))
    assert all(row.week.weekday() == 0 for row in weeks)
    assert sum(row.confident for row in weeks) == pytest.approx(11 * 0.75)
    assert {row.event_id for row in days} == {
        e.id for e in filled.events(pair=("CHN", "RUS")).items
    }
    cut = filled.daily("CHN", "RUS", since=DAY + timedelta(1), until=DAY + timedelta(30))
    assert [row.day for row in cut] == [DAY + timedelta(11), DAY + timedelta(22)]
    assert sum(r.events for r in filled.rollup("CHN", "RUS", until=DAY)) == 2


def test_a_shared_event_is_split(desk: Store) -> None:
    desk.add_reading(full(), link)
    rows = desk.daily("CHN", "USA")
    assert [row.share for row in rows] == [0.5]


def test_pairs_by_number_of_events(filled: Store) -> None:
    counts = filled.pairs()
    assert [(p.a, p.b, p.events) for p in counts] == [("CHN", "RUS", 11), ("FRA", "USA", 1)]
    assert counts[0].last_day == DAY + timedelta(99)
    assert [(p.a, p.b) for p in filled.pairs(state="USA")] == [("FRA", "USA")]
    assert filled.pairs(limit=1) == counts[:1]


def test_a_pair_and_a_states_pairs_are_counted_as_they_are_listed(filled: Store) -> None:
    for a, b in (("CHN", "RUS"), ("RUS", "CHN"), ("FRA", "USA"), ("CHN", "USA"), ("CHN", "CHN")):
        listed = {(p.a, p.b): p.events for p in filled.pairs()}
        assert filled.pair_events(a, b) == listed.get((min(a, b), max(a, b)), 0)
        assert filled.events_with(a) == sum(p.events for p in filled.pairs(state=a))


def test_a_pairs_events_of_some_days_count_once_whichever_way_they_go(filled: Store) -> None:
    filled.add_reading(full(), link)  # done together: it stands in both directions
    last = DAY + timedelta(33)
    for a, b in (("CHN", "RUS"), ("USA", "CHN"), ("FRA", "RUS")):
        for since, until in ((DAY, last), (None, last), (DAY + timedelta(1), None), (last, DAY)):
            rows = filled.daily(a, b, since, until)
            assert filled.pair_events(a, b, since, until) == len({r.event_id for r in rows})


@pytest.mark.parametrize("direction", ["both", "forward", "backward"])
@pytest.mark.parametrize("modalities", [(), ("actual",), ("actual", "alleged")])
@pytest.mark.parametrize(
    "days", [(None, None), (DAY, None), (DAY + timedelta(1), DAY + timedelta(50))]
)
def test_a_pairs_events_are_the_same_however_they_are_asked_for(
    filled: Store, direction: Any, modalities: Any, days: Any
) -> None:
    asked = {"direction": direction, "modalities": modalities, "since": days[0], "until": days[1]}
    every = get_args(EventType)
    cursor = ""
    for _ in range(4):
        part = filled.events(pair=("CHN", "RUS"), limit=4, cursor=cursor, **asked)
        assert part == filled.events(
            pair=("CHN", "RUS"), types=every, limit=4, cursor=cursor, **asked
        )
        cursor = part.cursor
        if not cursor:
            break
    assert not cursor, "no more than twelve"


def test_leads_come_with_the_outlet_of_their_article(filled: Store) -> None:
    ids = [each for event in filled.events(limit=50).items for each in event.mention_ids]
    leads, known = filled.leads(ids), filled.leads_with_outlets([*ids, "nothing"])
    assert {name: lead for name, (lead, _) in known.items()} == leads
    cards = {
        card.id: card for card in filled.article_cards([lead.article_id for lead in leads.values()])
    }
    for lead, outlet in known.values():
        assert outlet == cards[lead.article_id].outlet
    assert any(outlet for _, outlet in known.values())


def test_articles_are_counted_by_their_outlets_country(filled: Store) -> None:
    counted: dict[str, int] = {}
    for row in filled.outlets():
        counted[row.outlet.country] = counted.get(row.outlet.country, 0) + row.articles
    assert list(filled.articles_by_country().items()) == list(counted.items())


def test_top_events_follow_weights(filled: Store) -> None:
    top = filled.top_events(DAY, DAY, 5, {"ACCUSE": -8.0, "CONSULT": 1.0})
    assert [e.event_type for e in top] == ["ACCUSE", "CONSULT", "CONSULT"]
    quiet = filled.top_events(DAY, DAY, 5, {"ACCUSE": -8.0}, {"alleged": 0.0})
    assert quiet[-1].event_type == "ACCUSE"
    assert len(filled.top_events(limit=4)) == 4


def test_article_lists(desk: Store) -> None:
    paris = Source("lemonde", "Le Monde", "FRA", "fr")
    desk.add_reading(simple(1), link)
    other = article(2, outlet=paris, authors=(Author("Bo"), Author("Cy")), day=DAY + timedelta(2))
    desk.add_reading(reading(other, [mention(other.id, countries=("USA", "IRN"))]), link)

    def ids(**where: object) -> list[str]:
        found = desk.articles(ArticleFilter(**where)).items  # type: ignore[arg-type]
        return [card.id for card in found]

    assert ids()[0] == other.id
    assert ids(outlet_country="FRA") == ids(author="Cy") == ids(pair=("IRN", "USA")) == [other.id]
    assert ids(outlet_id="nobody") == ids(text="nowhere") == []
    assert ids(until=DAY) == ids(text="number 1") != [other.id]
    card = desk.articles(limit=1).items[0]
    assert card.authors == (Author("Bo"), Author("Cy"))
    second = desk.articles(limit=1, cursor=desk.articles(limit=1).cursor)
    assert [c.id for c in second.items] == [article(1).id]
    assert [(o.outlet.id, o.articles) for o in desk.outlets()] == [("bugle", 1), ("lemonde", 1)]


def test_related_articles_share_events_then_pairs(desk: Store) -> None:
    base, twin, near, far, other = (
        simple(1),
        simple(2),
        simple(3, event_type="AID", day=DAY + timedelta(9)),
        simple(4, day=DAY + timedelta(400)),
        simple(5, countries=("FRA", "USA")),
    )
    for one in (base, twin, near, far, other):
        desk.add_reading(one, link)
    assert base.article is not None
    found = [(r.article.title, r.shared) for r in desk.related_articles(base.article.id)]
    assert found == [("Title 2", 1), ("Title 3", 0)]


@pytest.mark.parametrize("cursor", ["x", "1", "1.2.3", "1.-2", "'; --", "9" * 40 + ".1"])
def test_a_forged_cursor_is_refused(desk: Store, cursor: str) -> None:
    with pytest.raises(UsageError, match="no cursor"):
        desk.events(cursor=cursor)


@pytest.mark.parametrize("limit", [0, -1, 10_001])
def test_a_limit_out_of_bounds_is_refused(desk: Store, limit: int) -> None:
    with pytest.raises(UsageError):
        desk.events(limit=limit)
    with pytest.raises(UsageError):
        desk.search("x", limit=limit)


def test_an_empty_desk_answers(desk: Store) -> None:
    counts = desk.counts()
    assert counts.events == 0
    assert counts.first_day is None
    assert desk.pairs() == desk.rollup("CHN", "RUS") == desk.top_events() == ()
    assert desk.events(pair=("CHN", "RUS")).items == ()
    assert list(desk.all_events()) == []
    assert desk.frame("events").num_rows == 0


def test_days_before_1970_and_far_ahead(desk: Store) -> None:
    for number, day in enumerate((date(1949, 10, 1), date(2091, 1, 1))):
        desk.add_reading(simple(number, day=day), link)
    counts = desk.counts()
    assert (counts.first_day, counts.last_day) == (date(1949, 10, 1), date(2091, 1, 1))
    weeks = [row.week for row in desk.rollup("CHN", "RUS")]
    assert weeks == [date(1949, 9, 26), date(2091, 1, 1)]


def test_a_joint_pledge_is_one_to_the_other(desk: Store) -> None:
    reading = full(1)
    pledge = replace(reading.pledges[0], id="f" * 16, by=("NOR", "SWE"), to=())
    desk.add_reading(replace(reading, pledges=(pledge,)), link)
    (found,) = desk.pledges("NOR", "SWE")
    assert found.pledge.by == ("NOR", "SWE")
    assert desk.pledges("SWE", "NOR") == (found,)
