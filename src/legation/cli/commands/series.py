"""``legation series``: the course of a pair over time."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for, of_pair
from legation.cli.options import AsJson, Desk, Since, State, Until, day_if_given, settings_for


def series(
    a: State,
    b: State,
    desk: Desk = None,
    step: Annotated[str, typer.Option(help="day, week, month or year; what fits by default.")] = "",
    issue: Annotated[str, typer.Option(help="Only events of this issue, such as trade.")] = "",
    press: Annotated[
        str,
        typer.Option(
            metavar="STATE|others", help="Only what outlets of this country, or of others, report."
        ),
    ] = "",
    since: Since = "",
    until: Until = "",
    scale: Annotated[str, typer.Option(help="plover-2023 or goldstein-1992.")] = "",
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Draw two states over time: rates, their own past, and turns with their events."""
    from legation.cli.states import pair_of, state_code
    from legation.cli.trend_text import trend_lines
    from legation.monitor import Filters

    code = "-".join(pair_of(a, b))
    asked = Filters(
        since=day_if_given(since, "--from"),
        until=day_if_given(until, "--to"),
        issue=issue.strip()[:200],
        outlet_country=press if press in ("", "others") else state_code(press),
        scale=scale,
    )
    with monitor_for(settings_for(desk), as_of, known_by, of_pair(code)) as monitor:
        known = monitor.known
        view = monitor.trend(code, step, asked)
    print_answer(view, as_json, dated(known, trend_lines))
