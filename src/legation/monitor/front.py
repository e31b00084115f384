"""The front page: the week's weightiest events, pairs, dates ahead, what is read and new."""

from __future__ import annotations

from datetime import date, timedelta

from legation.dyads import Weighing, coming, entries, exchanges, load_weighing
from legation.monitor.demo import is_demo
from legation.monitor.lines import article_line, event_lines, weight_of
from legation.monitor.names import TYPE_NAMES
from legation.monitor.pair import newest_day, pair_lines
from legation.monitor.promises import open_promises
from legation.monitor.views import ArticleLine, ComingDate, FrontView, PairLine, TopEvent
from legation.store import Store
from legation.types import Event

TOP = 5
SPARK_WEEKS = 26
COMING_PAIRS = 6


def front_view(store: Store, today: date) -> FrontView:
    """Give the front page. The week is the last seven days up to the desk's newest article."""
    weighing = load_weighing()
    as_of, stale = newest_day(store, today)
    start = as_of - timedelta(days=6)
    lines = pair_lines(store, 12, SPARK_WEEKS, as_of)
    counts = store.counts()
    return FrontView(
        today=today,
        week_start=start,
        week_end=as_of,
        stale=stale,
        top=_top(store, weighing, start, as_of),
        pairs=lines,
        coming=_coming(store, lines[:COMING_PAIRS], as_of, today),
        popular=_popular(store),
        new=tuple(article_line(card) for card in store.articles(limit=8).items),
        articles=counts.articles,
        events=counts.events,
        how=(
            "|score| × modality × precision × confidence × n/(n+1) for n independent publishers; "
            f"scores of {weighing.scale.name}"
        ),
        demo=is_demo(store),
    )


def _top(store: Store, weighing: Weighing, start: date, end: date) -> tuple[TopEvent, ...]:
    per_type = {
        name: score * weighing.precision[name].mean for name, score in weighing.scale.types.items()
    }
    found = store.top_events(start, end, 4 * TOP, per_type, weighing.modality)
    heaviest = sorted(found, key=lambda e: (-weight_of(e, weighing), -e.day.toordinal(), e.id))
    shown = [e for e in heaviest if weight_of(e, weighing) > 0][:TOP]
    lines = event_lines(store, shown, weighing)
    return tuple(
        TopEvent(line, why(event, weighing)) for line, event in zip(lines, shown, strict=True)
    )


def why(event: Event, weighing: Weighing) -> str:
    """Say why an event weighs what it weighs."""
    score = weighing.scale.score(event.event_type, event.mode)
    name = TYPE_NAMES[event.event_type] + (f": {event.mode}" if event.mode else "")
    n = event.publishers
    voices = f"{n} independent publisher{'s' if n != 1 else ''}"
    sign = f"{score:+g}".replace("-", "−")
    return (
        f"{name} scores {sign} × {weighing.modality[event.modality]:g} modality "
        f"× {weighing.precision[event.event_type].mean:.2f} precision "
        f"× {event.confidence:.2f} confidence × {n}/{n + 1} for {voices} "
        f"= {weight_of(event, weighing):.2f}"
    )


def _coming(
    store: Store, lines: tuple[PairLine, ...], as_of: date, today: date
) -> tuple[ComingDate, ...]:
    found = []
    for line in lines:
        pair = (line.a.code, line.b.code)
        known = entries(store.milestones(*pair, limit=100))
        ahead = store.events(
            pair=pair, types=("CONSULT", "AGREE"), since=as_of, limit=50,
            until=today + timedelta(days=400),
        ).items  # fmt: skip
        pledged = open_promises(store, pair, as_of, today)
        found += [
            ComingDate(line.code, f"{line.a.name} – {line.b.name}", entry, f"{line.href}#calendar")
            for entry in coming(known, exchanges(ahead), today, pledged)
        ]
    found.sort(key=lambda c: (c.entry.day or date(c.entry.year, 12, 31), c.pair, c.entry.id))
    return tuple(found[:8])


def _popular(store: Store) -> tuple[ArticleLine, ...]:
    return tuple(
        article_line(p.article, f"read {p.views} time{'s' if p.views != 1 else ''}")
        for p in store.popular(5)
    )
