"""A pair as lines of a terminal. Every figure names its events; every event its words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from legation.cli.heading import heading
from legation.cli.numbers import between, many
from legation.cli.spark import sparkline
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.dyads import Commitment, Entry
    from legation.monitor.views import EventLine, Figure, PairView

WEEKS = 52
LISTED = 6


def pair_lines(view: PairView) -> Iterator[Text]:
    """Give the lines of ``legation show``."""
    yield from heading(view)
    if not view.events:
        yield Text("No event between the two is on this desk: insufficient evidence.")
        return
    yield Text(
        f"{many(view.events, 'event')} on record; figures count, up to {view.as_of}, those of "
        "their weeks that happened or are announced."
    )
    if view.stale:
        yield Text(clean(view.stale))
    yield from _standing(view)
    yield from _events(view)
    yield from _people(view)
    yield from _pledges(view)
    yield from _coming(view)


def _title(words: str) -> Iterator[Text]:
    yield Text("")
    yield Text(words, style="bold")


def _standing(view: PairView) -> Iterator[Text]:
    yield from _title(
        f"Balance of the last {view.recent_weeks} weeks (scale {view.scale}, 90 % interval)"
    )
    for figure in view.figures:
        if figure.name.startswith("Balance"):
            yield Text(f"  {clean(figure.name.removeprefix('Balance, ')):<28} {_value(figure)}")
    level = view.level
    line = f"  {'Level':<28} {_value(level.figure)}"
    if level.figure.sufficient:
        line += f", {clean(level.word)}" + (f" since {level.since}" if level.since else "")
    yield Text(line)
    weeks = [point.value for point in level.points[-WEEKS:]]
    if weeks and level.figure.sufficient:
        drawn = sparkline(weeks, -9.0, 9.0)
        label = f"Level, {many(len(weeks), 'week')}, −9 to 9"
        yield Text(f"  {label:<28} {drawn}")


def _value(figure: Figure) -> str:
    counted = many(figure.events, "counted event")
    if not figure.sufficient or figure.low is None or figure.high is None:
        return f"insufficient evidence ({counted})"
    return f"{figure.text}  [{between(figure.low, figure.high)}]  {counted}"


def _events(view: PairView) -> Iterator[Text]:
    yield from _title("Last events")
    for event in view.listed.events:
        yield from _event(event)
    if view.listed.cursor:
        yield Text("  ... more with --events")


def _event(event: EventLine) -> Iterator[Text]:
    line = Text("  ")
    line.append(f"{event.day}", style="bold")
    line.append(f"  {clean(event.headline)}")
    line.append(f"  [{event.event_type}, {clean(event.modality_name)}]", style="dim")
    if event.magnitudes:
        line.append(f"  {', '.join(clean(m.label) for m in event.magnitudes)}", style="bold")
    yield line
    if event.words is not None:
        words = event.words
        outlet = words.outlet.name if words.outlet else "unknown outlet"
        more = f", and {event.publishers - 1} more" if event.publishers > 1 else ""
        yield Text(f"      “{clean(words.text)}”")
        yield Text(
            f"      {clean(outlet)}, {words.day or 'undated'}{more};"
            f" confidence {event.confidence:.2f}; legation explain {event.id}",
            style="dim",
        )


def _people(view: PairView) -> Iterator[Text]:
    if view.people:
        yield from _title("People")
        for person in view.people[:LISTED]:
            office = f", {clean(person.office)}" if person.office else ""
            yield Text(
                f"  {clean(person.name)} ({person.country}{office}):"
                f" {many(person.events, 'event')}, last {person.last}"
            )
    if view.exchanges:
        yield from _title("Met and spoke")
        for held in view.exchanges[:LISTED]:
            who = ", ".join(clean(name) for name in held.people) or "no names given"
            where = f", {clean(held.place)}" if held.place else ""
            yield Text(f"  {held.day}  {held.kind}, {held.standing}{where}: {who}")


def _pledges(view: PairView) -> Iterator[Text]:
    if view.pledges:
        yield from _title("Pledges")
    for pledge in view.pledges[:LISTED]:
        yield Text(f"  {_promise(pledge)}")


def _promise(pledge: Commitment) -> str:
    due = f", due {pledge.due}" if pledge.due else ""
    makers = " and ".join(pledge.by)
    sides = f"{makers} to {' and '.join(pledge.to)}" if pledge.to else f"{makers} together"
    return f"{sides}, {pledge.stage}{due}: “{clean(pledge.text)}”"


def _coming(view: PairView) -> Iterator[Text]:
    if view.coming:
        yield from _title("Coming dates")
    for entry in view.coming[:LISTED]:
        yield Text(f"  {_date(entry)}")


def _date(entry: Entry) -> str:
    derived = " (computed)" if entry.derived else ""
    return f"{entry.day or entry.year}  {clean(entry.name)}{derived}"
