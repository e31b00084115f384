"""``legation show``: one pair of states, with the words behind it."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for, of_pair, today
from legation.cli.options import AsJson, Desk, State, settings_for


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
    from legation.cli.pair_text import pair_lines
    from legation.cli.states import pair_of
    from legation.monitor import Filters

    code = "-".join(pair_of(a, b))
    settings = settings_for(desk)
    filters = Filters(limit=events, scale=settings.scale)
    with monitor_for(settings, as_of, known_by, of_pair(code)) as monitor:
        known = monitor.known
        view = monitor.pair(code, filters, known.day if known else today())
    print_answer(view, as_json, dated(known, pair_lines))
