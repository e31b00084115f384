"""``legation compare-series``: our record of a pair beside other people's."""

from __future__ import annotations

import dataclasses
import json
from datetime import date
from typing import Annotated

import typer

from legation.cli.commands.show import State
from legation.cli.options import AsJson, Desk, settings_for
from legation.errors import UsageError


def compare_series(
    a: State,
    b: State,
    desk: Desk = None,
    datasets: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="DATASET", help="Only this dataset; may be repeated."),
    ] = None,
    since: Annotated[str, typer.Option("--from", metavar="DAY", help="First day.")] = "",
    until: Annotated[str, typer.Option("--to", metavar="DAY", help="Last day.")] = "",
    grain: Annotated[str, typer.Option(help="week, month or year.")] = "month",
    as_json: AsJson = False,
) -> None:
    """Draw our series of two states and other people's, and say how far they agree."""
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    from legation.cli.compare_text import compare_lines
    from legation.monitor import Monitor, Question
    from legation.store import open_desk

    settings = settings_for(desk)
    asked = Question(tuple(datasets or ()), grain, _day(since), _day(until))
    with open_desk(settings.desk, read_only=True) as store:
        view = Monitor(store, settings.scale).compare(f"{one}-{other}", asked)
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
        return
    from legation.cli.terminal import screen

    console = screen()
    for line in compare_lines(view):
        console.print(line)


compare_series.__name__ = "compare-series"  # the command's name


def _day(given: str) -> date | None:
    if not given:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise UsageError(f"{given[:40]!a} is no day", cure="write a day as 2024-06-17") from None
