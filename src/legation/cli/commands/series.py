"""``legation series``: the course of a pair over time."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Annotated

import typer

from legation.cli.commands.show import State
from legation.cli.options import AsJson, Desk, settings_for
from legation.errors import UsageError


def series(
    a: State,
    b: State,
    desk: Desk = None,
    step: Annotated[str, typer.Option(help="day, week or month; what fits by default.")] = "",
    issue: Annotated[str, typer.Option(help="Only events of this issue, such as trade.")] = "",
    press: Annotated[
        str,
        typer.Option(
            metavar="STATE|others", help="Only what outlets of this country, or of others, report."
        ),
    ] = "",
    since: Annotated[str, typer.Option("--from", metavar="DAY", help="First day.")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DAY", help="Last day.")] = "",
    scale: Annotated[str, typer.Option(help="plover-2023 or goldstein-1992.")] = "",
    as_json: AsJson = False,
) -> None:
    """Draw two states over time: rates, their own past, and turns with their events."""
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    from legation.cli.trend_text import trend_lines
    from legation.monitor import Filters, Monitor
    from legation.store import open_desk

    settings = settings_for(desk)
    asked = Filters(
        since=_day(since),
        until=_day(until),
        issue=issue.strip()[:200],
        outlet_country=press if press in ("", "others") else state_code(press),
        scale=scale,
    )
    with open_desk(settings.desk, read_only=True) as store:
        view = Monitor(store, settings.scale).trend(f"{one}-{other}", step, asked)
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
        return
    from legation.cli.terminal import screen

    console = screen()
    for line in trend_lines(view):
        console.print(line)


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"{given[:40]!a} is no day", cure="write a day as 2024-06-17") from None
