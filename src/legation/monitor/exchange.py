"""One exchange of a pair: its stages, its sides, and both sides' readouts."""

from __future__ import annotations

from datetime import date, timedelta

from legation.dyads.meetings import Meeting, meetings
from legation.dyads.readouts import Point, Statement, readouts
from legation.errors import NotFound
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.lines import words
from legation.monitor.names import TYPE_NAMES, state
from legation.monitor.pair import split_pair
from legation.monitor.views.exchange import (
    ExchangeView,
    PointLine,
    ReadoutView,
    SideLine,
    StageLine,
    ToldLine,
)
from legation.store import MentionRecord, Store

REACH = timedelta(days=130)
"""Days to each side of an event in which its exchange's other stages are looked for."""
EVENTS = 500
ARTICLES = 40
"""Articles that readouts are taken from."""


def exchange_view(store: Store, code: str, event_id: str) -> ExchangeView:
    """Give the exchange of a pair that an event belongs to.

    Raises:
        NotFound: no such pair or event, or the event is no exchange of the pair.
    """
    pair = split_pair(code)
    event = store.event(event_id)
    found = store.events(
        pair=pair, since=event.day - REACH, until=event.day + REACH, limit=EVENTS
    ).items
    one = next((m for m in meetings(found, pair) if event.id in m.event_ids), None)
    if one is None:
        cure = "take an exchange from the pair's page"
        raise NotFound(
            "this event is no exchange of the pair", f"{code[:30]} {event_id[:30]}", cure
        )
    records = {each: store.mentions_of(each) for each in one.event_ids}
    told = {each: _first_told(own) for each, own in records.items()}
    again = meetings(found, pair, {k: day for k, day in told.items() if day})
    # told days may put an event of no exact day elsewhere: only what was read can be shown
    own = (m for m in again if event.id in m.event_ids)
    one = next((m for m in own if {*m.event_ids} <= records.keys()), one)
    return _view(store, pair, one, records)


def _view(
    store: Store, pair: tuple[str, str], one: Meeting, records: dict[str, tuple[MentionRecord, ...]]
) -> ExchangeView:
    code = "-".join(pair)
    return ExchangeView(
        code=code,
        a=state(pair[0]),
        b=state(pair[1]),
        id=one.id,
        kind=one.kind,
        day=one.day,
        standing=one.standing,
        place=one.place,
        medium=one.medium,
        sides=tuple(SideLine(state(s.country), s.level, s.people) for s in one.sides),
        stages=stage_lines(one, records),
        readouts=_readouts(store, pair, records),
        publishers=one.publishers,
        demo=is_demo(store),
        href=hrefs.exchange(code, one.id),
    )  # fmt: skip


def stage_lines(
    one: Meeting, records: dict[str, tuple[MentionRecord, ...]]
) -> tuple[StageLine, ...]:
    """Give each stage once, in the order of its first event."""
    told: dict[str, list[ToldLine]] = {}
    for stage in one.stages:
        own = records[stage.event_id]
        line = ToldLine(stage.day, hrefs.event(stage.event_id), words(own[0]) if own else None)
        told.setdefault(stage.stage, []).append(line)
    return tuple(
        StageLine(name, first.day, first.href, first.words, (first, *others)[-1].day, (*others,))
        for name, (first, *others) in told.items()
    )


def _first_told(records: tuple[MentionRecord, ...]) -> date | None:
    days = [r.article.published.day for r in records if r.article.published]
    return min(days, default=None)


def _readouts(
    store: Store, pair: tuple[str, str], records: dict[str, tuple[MentionRecord, ...]]
) -> tuple[ReadoutView, ...]:
    """Take both sides' statements from the articles of their outlets that tell of it."""
    cards = {
        r.article.id: r.article
        for own in records.values()
        for r in own
        if r.article.outlet and r.article.outlet.country in pair
    }
    said: dict[str, MentionRecord] = {}
    statements = []
    for card in sorted(cards.values(), key=lambda c: c.id)[:ARTICLES]:
        for record in store.mentions_of_article(card.id):
            mention, outlet = record.mention, record.article.outlet
            if not record.live or outlet is None or not {*pair} <= {*mention.countries}:
                continue
            said[mention.id] = record
            statements.append(
                Statement(
                    mention.id, card.id, outlet.country, outlet.name, mention.event_type,
                    mention.issues, mention.text, mention.sentence.start, mention.sentence.end,
                )
            )  # fmt: skip
    return tuple(
        ReadoutView(state(r.country), tuple(_point(p, said) for p in r.points), r.compared)
        for r in readouts(_once(statements), pair)
    )


def _once(statements: list[Statement]) -> list[Statement]:
    """Keep one of the statements that several mentions make of one sentence."""
    found: dict[tuple[str, int], Statement] = {}
    for statement in statements:
        found.setdefault((statement.article_id, statement.start), statement)
    return list(found.values())


def _point(point: Point, said: dict[str, MentionRecord]) -> PointLine:
    kind = TYPE_NAMES[point.statement.event_type]
    return PointLine(words(said[point.statement.mention_id]), kind, point.only_here)
