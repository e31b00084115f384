"""``legation show``: one pair of states, with the words behind it."""

from __future__ import annotations

import dataclasses
import json
from typing import Annotated

import typer

from legation.cli.asof import AsOf, KnownBy, monitor_for, today
from legation.cli.options import AsJson, Desk, settings_for
from legation.errors import UsageError

State = Annotated[
    str, typer.Argument(metavar="STATE", help="A code, a name, an adjective or a capital.")
]


def show(
    a: State,
    b: State,
    desk: Desk = None,
    events: Annotated[int, typer.Option(help="Events to list.", min=1, max=200)] = 10,
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Show where two states stand and on whose word."""
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    from legation.cli.pair_text import pair_lines
    from legation.monitor import Filters

    settings = settings_for(desk)
    filters = Filters(limit=events, scale=settings.scale)
    with monitor_for(settings, as_of, known_by) as monitor:
        known = monitor.known
        view = monitor.pair(f"{one}-{other}", filters, known.day if known else today())
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
        return
    from legation.cli.terminal import screen

    console = screen()
    if known:
        console.print(f"As known on {known.day}. {known.note}", style="bold")
    for line in pair_lines(view):
        console.print(line)
