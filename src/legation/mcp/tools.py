"""The questions that the tools ask of a desk; none of them changes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal, get_args

from legation.errors import NotFound, UsageError
from legation.mcp.answers import (
    EventsAnswer,
    ExplainAnswer,
    OutletAnswer,
    PairAnswer,
    PairsAnswer,
    RecordAnswer,
    SearchAnswer,
)
from legation.mcp.telling import Teller
from legation.monitor import Filters, scale_names, views
from legation.types import EventType

Direction = Literal["both", "forward", "backward"]

MOST_PAIRS = 50
MOST_EVENTS = 50
MOST_FOUND = 25
NEWEST = 5
"""Newest events given with a pair's record: a choice."""


def find_pairs(teller: Teller, states: str = "", limit: int = 10) -> PairsAnswer:
    """Find pairs by the states that words name; "" gives those with most events.

    Raises:
        NotFound: the words name no state.
    """
    monitor, most = teller.monitor, _within(limit, "limit", MOST_PAIRS)
    if states.strip():
        refs = monitor.pairs_named(states)[:most]
        if not refs:
            raise NotFound("no pair of states is named", ascii(states[:80]), _NAMES)
    else:
        refs = tuple(
            views.PairRef(line.code, f"{line.a.name} – {line.b.name}", line.href)
            for line in monitor.pairs(most)
        )
    counts = {line.code: line.events for line in monitor.pairs(10_000)}
    return PairsAnswer(tuple(_pair(teller, ref, counts) for ref in refs), teller.notes())


def _pair(teller: Teller, ref: views.PairRef, counts: dict[str, int]) -> PairAnswer:
    newest = teller.events(teller.monitor.events(ref.code, Filters(limit=1)).events)
    return PairAnswer(
        code=ref.code,
        names=ref.names,
        events=counts.get(ref.code, 0),
        newest=newest[0] if newest else None,
        page=teller.page(ref.href),
    )


def pair_record(teller: Teller, pair: str, scale: str = "") -> RecordAnswer:
    """Say where two states stand, every figure with sentences behind it.

    Raises:
        NotFound: ``pair`` names no two states. UsageError: there is no such scale.
    """
    if scale and scale not in scale_names():
        raise UsageError(f"scale is {scale[:40]!a}", cure=f"use {' or '.join(scale_names())}")
    view = teller.monitor.pair(_code(teller, pair), Filters(limit=NEWEST, scale=scale))
    level = view.level
    return RecordAnswer(
        code=view.code,
        names=f"{view.a.name} – {view.b.name}",
        events=view.events,
        as_of=view.as_of,
        scale=view.scale,
        standing=level.word if level.figure.sufficient else "",
        level=teller.figure(level.figure),
        figures=tuple(teller.figure(each) for each in view.figures),
        figures_over_weeks=view.recent_weeks,
        newest=teller.events(view.listed.events),
        outlets=tuple(
            OutletAnswer(
                outlet=each.outlet.name if each.outlet else "unknown outlets",
                country=each.outlet.country if each.outlet else "",
                events=each.events,
                alone=each.alone,
                newest_sentence=each.text,
                page=teller.page(each.href),
            )
            for each in view.basis.outlets
        ),
        page=teller.page(f"/pairs/{view.code}"),
        notes=teller.notes(view.stale),
    )


def events(
    teller: Teller,
    pair: str = "",
    direction: Direction = "both",
    types: Sequence[str] = (),
    since: str = "",
    until: str = "",
    text: str = "",
    *,
    counted: bool = False,
    limit: int = 20,
    cursor: str = "",
) -> EventsAnswer:
    """List events of a pair, or of the whole desk, newest first, each with a sentence.

    Raises:
        NotFound: ``pair`` names no two states. UsageError: an argument cannot be used.
    """
    known = get_args(EventType)
    if wrong := [each for each in types if each not in known]:
        raise UsageError(f"types has {wrong[0][:40]!a}", cure=f"use {', '.join(known)}")
    filters = Filters(
        direction=direction,
        counted=counted,
        types=tuple(dict.fromkeys(types)),
        since=_day(since, "since"),
        until=_day(until, "until"),
        text=text[:200],
        limit=_within(limit, "limit", MOST_EVENTS),
        cursor=cursor,
    )
    monitor = teller.monitor
    if pair.strip():
        found = monitor.events(_code(teller, pair), filters)
    else:
        found = monitor.all_events(filters)
    return EventsAnswer(teller.events(found.events), found.cursor, teller.notes())


def explain(teller: Teller, event_id: str) -> ExplainAnswer:
    """Give every sentence that an event rests on, how it was read and what it weighs.

    Raises:
        NotFound: there is no such event, nor a claim of this id.
    """
    view = teller.monitor.event(event_id)
    return ExplainAnswer(
        event=teller.events([view.line])[0],
        readings=teller.readings(view.readings),
        weight=view.explanation,
        notes=teller.notes(),
    )


def search(teller: Teller, query: str, limit: int = 10) -> SearchAnswer:
    """Find sentences of events, articles and pairs; all words must occur."""
    found = teller.monitor.search(query, _within(limit, "limit", MOST_FOUND))
    ids = [each.event.id for each in found.events]
    lines = [teller.monitor.event(each).line for each in ids]
    return SearchAnswer(
        pairs=tuple(ref.code for ref in found.pairs),
        events=teller.events(lines),
        articles=teller.articles(found.articles),
        notes=teller.notes(),
    )


_NAMES = "write two codes (CHN-RUS) or two names (China Russia)"


def _code(teller: Teller, pair: str) -> str:
    try:
        return teller.monitor.pair_code(pair.strip())
    except NotFound:
        named = teller.monitor.pairs_named(pair)
        if len(named) != 1:
            raise NotFound("these name no pair of states", ascii(pair[:80]), _NAMES) from None
        return named[0].code


def _day(given: str, name: str) -> date | None:
    try:
        return date.fromisoformat(given) if given.strip() else None
    except ValueError as error:
        cure = "write a day as 2024-06-17"
        raise UsageError(f"{name} is {given[:40]!a}", cure=cure) from error


def _within(given: int, name: str, most: int) -> int:
    if not 1 <= given <= most:
        raise UsageError(f"{name} is {given}", cure=f"use 1 to {most}")
    return given
