"""``legation show``: one pair of states, with the words behind it."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime
from typing import Annotated

import typer

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
) -> None:
    """Show where two states stand and on whose word."""
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    from legation.cli.pair_text import pair_lines
    from legation.monitor import Filters, Monitor
    from legation.store import open_desk

    settings = settings_for(desk)
    filters = Filters(limit=events, scale=settings.scale)
    today = datetime.now(UTC).date()
    with open_desk(settings.desk, read_only=True) as store:
        view = Monitor(store, settings.scale).pair(f"{one}-{other}", filters, today)
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
        return
    from legation.cli.terminal import screen

    console = screen()
    for line in pair_lines(view):
        console.print(line)
