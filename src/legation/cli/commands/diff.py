"""``legation diff``: what changed between two days, and what each kind of change did."""

from __future__ import annotations

import dataclasses
import json
from typing import Annotated

import typer

from legation.cli.asof import day_of
from legation.cli.options import AsJson, Desk, settings_for

Day = Annotated[str, typer.Argument(metavar="DATE", help="A day, such as 2024-06-17.")]


def diff(
    after: Day,
    until: Day,
    pair: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="What it did to this pair.")
    ] = None,
    desk: Desk = None,
    as_json: AsJson = False,
) -> None:
    """Tell new articles, corrections and changes of method between two days apart."""
    first, last = day_of(after, "DATE"), day_of(until, "DATE")
    from legation.cli.states import state_code
    from legation.monitor import Monitor
    from legation.store import open_desk

    code = f"{state_code(pair[0])}-{state_code(pair[1])}" if pair else ""
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=True) as store:
        view = Monitor(store, settings.scale).diff(first, last, code)
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
        return
    from legation.cli.diff_text import diff_lines
    from legation.cli.terminal import screen

    console = screen()
    for line in diff_lines(view):
        console.print(line)
