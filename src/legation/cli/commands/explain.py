"""``legation explain``: why an event stands on the desk."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for
from legation.cli.options import AsJson, Desk, settings_for


def explain(
    event: Annotated[str, typer.Argument(help="The id of an event or of one of its mentions.")],
    desk: Desk = None,
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Show the words that an event rests on, and why."""
    from legation.cli.explain_text import explain_lines
    from legation.cli.explaining import account, as_record
    from legation.monitor import Concern

    wanted = event.strip()
    about = Concern(mention=wanted)  # an event has its first mention's id
    with monitor_for(settings_for(desk), as_of, known_by, about) as monitor:
        known = monitor.known
        told = account(monitor.store, wanted)
    if as_json:
        print_record(as_record(told))
    else:
        print_lines(dated(known, explain_lines)(told))
