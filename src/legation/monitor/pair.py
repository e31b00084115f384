"""Everything that a desk knows of one pair."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import cast

from legation.dyads import (
    DEFAULT_SCALE,
    Cell,
    Estimate,
    Step,
    Weighing,
    coming,
    entries,
    exchanges,
    load_weighing,
    press_views,
    scale_names,
)
from legation.dyads.meetings import meetings
from legation.errors import NotFound
from legation.monitor import figures, hrefs, turning
from legation.monitor.basis import basis
from legation.monitor.demo import is_demo
from legation.monitor.lines import event_lines, weight_of
from legation.monitor.names import TYPE_NAMES, State, known_state, state
from legation.monitor.numbers import Numbers, numbers
from legation.monitor.promises import promises
from legation.monitor.views import (
    EventLine,
    EventList,
    Figure,
    Filters,
    PairLine,
    PairView,
    PersonLine,
    PressLine,
    SeriesView,
    Strand,
    TurnView,
)
from legation.store import Direction, PairCount, Slice, Store
from legation.types import Event, EventType, Modality

WINDOW = timedelta(days=7 * 208)
"""Four years: what a pair's page draws and what its level runs over. Older events are
in the list and in the exports."""

MARKED = 5
TURNS = 4
NEWEST = 120
"""Newest events that exchanges, strands and the outlets behind them are taken from."""

PRESS_EVENTS = 60
PRESS_DAYS = 365


def split_pair(code: str) -> tuple[str, str]:
    """Give the two states of "CHN-RUS" in order, however they stand.

    Raises:
        NotFound: it names no two states.
    """
    cure = "write two codes of three letters, such as CHN-RUS"
    parts = code[:30].upper().split("-")
    ways = [("-".join(parts[:at]), "-".join(parts[at:])) for at in range(1, len(parts))]
    for a, b in ways:
        if a != b and known_state(a) and known_state(b):
            return (a, b) if a < b else (b, a)
    if any(a == b for a, b in ways):
        raise NotFound("a state has no pair with itself", code[:30], cure)
    raise NotFound("there is no such pair", ascii(code[:30]), cure)


def pair_view(store: Store, code: str, filters: Filters, today: date) -> PairView:
    """Give the whole of a pair; ``filters`` choose the events listed, and the scale.

    Raises:
        NotFound: the code names no two states.
        UsageError: there is no such scale, or the cursor is none of ours.
    """
    a, b = (state(each) for each in split_pair(code))
    pair = (a.code, b.code)
    weighing = load_weighing(filters.scale or DEFAULT_SCALE)
    as_of, stale = newest_day(store, today)
    weeks = store.weeks(*pair, since=as_of - WINDOW, until=as_of)
    counted = numbers(weeks, pair, as_of, filters.scale)
    newest = store.events(pair=pair, until=as_of + timedelta(days=400), limit=NEWEST).items
    held = exchanges(newest)
    known = entries(store.milestones(*pair, limit=200))
    told = store.leads_with_outlets([each for event in newest for each in event.mention_ids])
    leads = {name: lead for name, (lead, _) in told.items()}
    pledged = promises(store, pair, as_of, newest, leads)
    code = f"{a.code}-{b.code}"
    marked, found = _weightiest(newest, weighing, as_of), _found(store, code, filters, weighing)
    lines = event_lines(store, [*marked, *found.items], weighing)
    return PairView(
        code=code,
        a=a,
        b=b,
        events=store.pair_events(*pair),
        as_of=as_of,
        stale=stale,
        scale=weighing.scale.name,
        scales=scale_names(),
        scale_notes=weighing.scale.notes,
        level=counted.level,
        figures=counted.figures,
        recent_weeks=counted.weeks,
        series=counted.series,
        turns=_turns(store, pair, counted, weighing, filters.scale),
        marked=lines[: len(marked)],
        listed=_listed(code, filters, found, lines[len(marked) :]),
        people=people(store, pair),
        pledges=pledged,
        exchanges=held,
        meetings=meetings(newest, pair),
        calendar=known,
        coming=coming(known, held, today, pledged),
        strands=_strands(code, newest),
        press=_press(store, a, b, weighing, as_of, filters.scale),
        basis=basis(newest, told, cut=len(newest) == NEWEST),
        demo=is_demo(store),
    )


def _turns(
    store: Store, pair: tuple[str, str], counted: Numbers, weighing: Weighing, scale: str
) -> tuple[TurnView, ...]:
    newest = turning.together(counted.turns)[-TURNS:]
    shown = [turn for group in newest for turn in group]
    return turning.turn_views(store, pair, counted.row, shown, weighing, Filters(scale=scale))


def newest_day(store: Store, today: date) -> tuple[date, str]:
    """Give the day that figures count up to, and a line where it lies before ``today``.

    The desk's newest article is the last word it has; nothing is known of later days.
    """
    day = store.newest_day()
    if day is None or day >= today - timedelta(days=1):
        return today, ""
    shown = f"{day.day} {day:%B %Y}"
    return day, f"The newest article on this desk is of {shown}; figures count up to that day."


def event_list(store: Store, code: str, filters: Filters) -> EventList:
    """Give the events of a pair (of all where ``code`` is "") so filtered, newest first."""
    weighing = load_weighing(filters.scale or DEFAULT_SCALE)
    found = _found(store, code, filters, weighing)
    return _listed(code, filters, found, event_lines(store, found.items, weighing))


def _found(store: Store, code: str, filters: Filters, weighing: Weighing) -> Slice[Event]:
    modalities = _modalities(filters, weighing)
    if filters.counted and not modalities:  # for the store, none named means all
        return Slice(())
    return store.events(
        pair=split_pair(code) if code else None,
        direction=cast(Direction, filters.direction),
        types=cast(Sequence[EventType], filters.types),
        modalities=modalities,
        since=filters.since,
        until=filters.until,
        outlet_country=filters.outlet_country,
        actor=filters.actor,
        issue=filters.issue,
        text=filters.text,
        limit=filters.limit,
        cursor=filters.cursor,
    )


def _listed(
    code: str, filters: Filters, found: Slice[Event], lines: tuple[EventLine, ...]
) -> EventList:
    more = ""
    if code and found.cursor:
        more = hrefs.listed(code, replace(filters, cursor=found.cursor))
    return EventList(lines, filters, more, found.cursor)


def _modalities(filters: Filters, weighing: Weighing) -> tuple[Modality, ...]:
    chosen = cast(tuple[Modality, ...], filters.modalities)
    if not filters.counted:
        return chosen
    counted = figures.counted(weighing)
    return tuple(m for m in counted if m in chosen) if chosen else counted


def pair_series(
    store: Store, code: str, step: Step, since: date | None, until: date | None, scale: str
) -> tuple[SeriesView, ...]:
    """Give both directions by day, week or calendar month between two days."""
    a, b = (state(each) for each in split_pair(code))
    weighing = load_weighing(scale or DEFAULT_SCALE)
    weekly = step == "week"
    drawn = figures.weighed(
        store.weeks(a.code, b.code, since, until)
        if weekly
        else store.days(a.code, b.code, since, until),
        weighing,
    )
    if not len(drawn):
        return ()
    first, last = (date.fromordinal(int(day)) for day in (drawn.days.min(), drawn.days.max()))
    return tuple(
        figures.series_view(drawn, weighing, one, other, step, (first, last), scale, weekly=weekly)
        for one, other in ((a, b), (b, a))
    )


def pair_lines(
    store: Store, limit: int, weeks: int, as_of: date, near: str = ""
) -> tuple[PairLine, ...]:
    """Give the pairs with most events, each with its last weeks in small."""
    return lines_of(store, store.pairs(limit, near), weeks, as_of)


def lines_of(
    store: Store, rows: Sequence[PairCount], weeks: int, as_of: date
) -> tuple[PairLine, ...]:
    """Give pairs as lines of a list, each with its last weeks in small."""
    weighing = load_weighing()
    last = as_of - timedelta(days=as_of.weekday())
    first = last - timedelta(days=7 * (weeks - 1))
    lines = []
    for row in rows:
        nets = dict.fromkeys((first + timedelta(days=7 * at) for at in range(weeks)), 0.0)
        if weeks:
            for cell in figures.cells_of(store.rollup(row.a, row.b, first, as_of), weighing):
                score = weighing.scale.score(cell.event_type)
                weight = weighing.weight(cell.event_type, cell.modality)
                nets[cell.day] = nets.get(cell.day, 0.0) + cell.weight * weight * score
        code = f"{row.a}-{row.b}"
        spark = tuple(round(net, 3) for net in nets.values())
        lines.append(
            PairLine(
                code, state(row.a), state(row.b), row.events, row.last_day, spark, hrefs.pair(code)
            )
        )
    return tuple(lines)


def people(store: Store, pair: tuple[str, str], limit: int = 30) -> tuple[PersonLine, ...]:
    """Give the persons of a pair, each once, under the office last seen."""
    found: dict[tuple[str, str], PersonLine] = {}
    for row in store.people(*pair, limit=2 * limit):
        who, known = row.actor, found.get((row.actor.name, row.actor.country))
        line = PersonLine(
            who.name, who.country, who.office, row.events, row.last_day, hrefs.person(who.name)
        )
        if known:
            newer = line if (line.last, line.office) > (known.last, known.office) else known
            line = replace(newer, events=known.events + row.events)
        found[who.name, who.country] = line
    return tuple(found.values())[:limit]


def _weightiest(events: Sequence[Event], weighing: Weighing, as_of: date) -> list[Event]:
    past = [e for e in events if e.day <= as_of and weighing.modality[e.modality] > 0]
    heaviest = sorted(past, key=lambda e: (-weight_of(e, weighing), e.day, e.id))[:MARKED]
    return sorted(heaviest, key=lambda e: (e.day, e.id))


def _strands(code: str, events: Sequence[Event]) -> tuple[Strand, ...]:
    counts = Counter(issue for event in events for issue in event.issues)
    return tuple(
        Strand(issue, n, hrefs.listed(code, Filters(issue=issue)))
        for issue, n in counts.most_common(12)
    )


def _press(
    store: Store, a: State, b: State, weighing: Weighing, as_of: date, scale: str
) -> tuple[PressLine, ...]:
    since = as_of - timedelta(days=PRESS_DAYS)
    countries = Counter(store.articles_by_country())
    others = [c for c, n in countries.most_common() if c and n and c not in (a.code, b.code)][:2]
    lines = []
    heard = [country for country in (a.code, b.code, *others) if countries[country]]
    told = store.told_by(
        (a.code, b.code), heard, figures.counted(weighing), since, as_of, PRESS_EVENTS
    )
    cells = {
        country: [
            Cell(p.day, a.code, b.code, p.event_type, p.modality, 1, p.weight, p.mode)
            for p in parts
        ]
        for country, parts in told.items()
    }
    code = f"{a.code}-{b.code}"
    for view in press_views(cells, weighing):
        country = view.country
        href = hrefs.listed(
            code,
            Filters(
                counted=True,
                since=since,
                until=as_of,
                outlet_country=country,
                scale=scale,
            ),
        )
        lines.append(
            PressLine(
                state(country),
                f"{state(country).adjective or state(country).name} press",
                _press_figure(
                    view.standing.balance, view.events, view.standing.sufficient, weighing, href
                ),
                tuple((TYPE_NAMES[name], n) for name, n in view.types),
            )
        )
    return tuple(lines)


def _press_figure(
    estimate: Estimate, events: int, sufficient: bool, weighing: Weighing, href: str
) -> Figure:
    how = (
        f"{figures.how_summed(weighing, events)}; the newest {PRESS_EVENTS} events at most that "
        f"such outlets report, {PRESS_DAYS} days, both directions, scores by mode"
    )
    return figures.figure("Balance", estimate, events, sufficient, how, href, "+.2f")
