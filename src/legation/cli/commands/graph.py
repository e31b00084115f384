"""``legation network``, ``movers`` and ``ripples``: many pairs at once."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for
from legation.cli.options import AsJson, Desk, State, day_if_given, settings_for

Earlier = Annotated[
    str, typer.Option("--from", metavar="DAY", help="First day; by default a window earlier.")
]
Later = Annotated[
    str, typer.Option("--to", metavar="DAY", help="Last day; by default the newest article's.")
]
Least = Annotated[int, typer.Option(help="Counted events of a pair, at least 5.")]


def network(
    desk: Desk = None,
    since: Earlier = "",
    until: Later = "",
    min_events: Least = 5,
    organisations: Annotated[
        bool, typer.Option("--organisations", help="With organisations, not states alone.")
    ] = False,
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Show who stands with whom: ties, blocs and triads of states."""
    from legation.cli.graph_text import network_lines

    first, last = day_if_given(since, "--from"), day_if_given(until, "--to")
    with monitor_for(settings_for(desk), as_of, known_by) as monitor:
        known = monitor.known
        view = monitor.network(first, last, min_events, organisations=organisations)
    print_answer(view, as_json, dated(known, network_lines))


def movers(
    desk: Desk = None,
    since: Earlier = "",
    until: Later = "",
    days: Annotated[int, typer.Option(help="Days up to each of the two dates.")] = 182,
    min_events: Least = 5,
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Show who moves closer and who apart between two dates."""
    from legation.cli.graph_text import movers_lines

    first, last = day_if_given(since, "--from"), day_if_given(until, "--to")
    with monitor_for(settings_for(desk), as_of, known_by) as monitor:
        known = monitor.known
        view = monitor.movers(first, last, days, min_events)
    print_answer(view, as_json, dated(known, movers_lines))


def ripples(
    a: State,
    b: State,
    desk: Desk = None,
    days: Annotated[int, typer.Option(help="Days after an event of the pair, 1 to 90.")] = 14,
    after: Annotated[
        str, typer.Option(help="After which events: any, cooperation or conflict.")
    ] = "any",
    since: Earlier = "",
    until: Later = "",
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Show what third states did after a pair's events, against chance."""
    from legation.cli.graph_text import ripples_lines
    from legation.cli.states import pair_of

    code = "-".join(pair_of(a, b))
    first, last = day_if_given(since, "--from"), day_if_given(until, "--to")
    with monitor_for(settings_for(desk), as_of, known_by) as monitor:
        known = monitor.known
        view = monitor.ripples(code, days, after, first, last)
    print_answer(view, as_json, dated(known, ripples_lines))
