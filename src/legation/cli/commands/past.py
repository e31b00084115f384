"""``legation past``: days that the whole desk is taken back to once, for everybody to ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_lines, print_records
from legation.cli.asof import KnownBy, today
from legation.cli.options import AsJson, Desk, day_of, settings_for
from legation.cli.terminal import clean
from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.monitor.prepared import Shelf
    from legation.monitor.views.past import PreparedDay
    from legation.store import Cut

ACTIONS = ("list", "prepare", "remove")
MEGABYTE = 1_000_000


def past(
    action: Annotated[str, typer.Argument(metavar="list|prepare|remove")] = "list",
    days: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[DATE]...",
            help="Days, such as 2024-06-17; to prepare, none: those out of date.",
        ),
    ] = None,
    known_by: KnownBy = "read",
    desk: Desk = None,
    as_json: AsJson = False,
) -> None:
    """Take the whole desk back to days once and keep them, so that the site answers for them."""
    from legation.monitor.prepared import Shelf
    from legation.store import open_desk

    if action not in ACTIONS:
        raise UsageError(f"cannot {action[:20]!a}", "past", f"use {', '.join(ACTIONS)}")
    asked = _cuts(days or (), known_by)
    if action == "list" and asked:
        raise UsageError("list takes no day", cure="leave it out: all prepared days are listed")
    if action == "remove" and not asked:
        raise UsageError("remove needs a day", cure="name one of legation past list")
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=True) as store:
        shelf = Shelf(store, settings.pasts)
        if action == "list":
            told: Sequence[PreparedDay] = shelf.days()
        elif action == "remove":
            told = shelf.remove(asked)
        else:
            told = list(_prepared(shelf, asked))
    if as_json:
        print_records(told)
    elif action == "remove":
        print_lines(f"{one.day} ({one.known_by}) is removed" for one in told)
    else:
        print_lines(_lines(told, action))


def _cuts(days: Sequence[str], known_by: str) -> list[Cut]:
    from legation.monitor.past import cut_of

    cuts = [cut_of(day_of(day, "DATE"), known_by, today()) for day in days]
    return list(dict.fromkeys(cuts))  # a day named twice is one


def _prepared(shelf: Shelf, asked: Sequence[Cut]) -> Iterator[PreparedDay]:
    """Prepare what was asked for; asked for nothing, what is out of date."""
    standing = {one.cut: one for one in shelf.days()}
    for cut in asked or [cut for cut, one in standing.items() if one.stale]:
        found = standing.get(cut)
        yield found if found and not found.stale else shelf.prepare(cut)


def _lines(told: Sequence[PreparedDay], action: str) -> Iterator[str]:
    if not told:
        yield "No day is prepared." if action == "list" else "Nothing is out of date."
    for one in told:
        size = f"{one.size / MEGABYTE:,.1f} MB"
        state = f"out of date: {', '.join(one.stale)} since" if one.stale else "up to date"
        yield f"{one.day}  {one.known_by:9}  {size:>12}  made {one.made:%Y-%m-%d %H:%M}  {state}"
        yield f"  {clean(one.path)}"
    if any(one.stale for one in told):
        yield "To prepare again what is out of date: legation past prepare"
