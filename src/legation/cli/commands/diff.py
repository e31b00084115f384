"""``legation diff``: what changed between two days, and what each kind of change did."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import monitor_for
from legation.cli.options import AsJson, Desk, day_of, settings_for

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
    from legation.cli.diff_text import diff_lines
    from legation.cli.states import state_code

    code = f"{state_code(pair[0])}-{state_code(pair[1])}" if pair else ""
    with monitor_for(settings_for(desk)) as monitor:
        view = monitor.diff(first, last, code)
    print_answer(view, as_json, diff_lines)
