"""``legation forecast``, ``forecasts`` and ``backtest``: what may come, and how it fared."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from typing import Annotated, Any

import typer

from legation.cli.asof import AsOf, KnownBy, day_of, monitor_for
from legation.cli.options import AsJson, Desk, settings_for
from legation.errors import UsageError

State = Annotated[
    str, typer.Argument(metavar="STATE", help="A code, a name, an adjective or a capital.")
]
MOST = 3_000


def forecast(
    a: State,
    b: State,
    desk: Desk = None,
    keep: Annotated[
        bool, typer.Option("--keep", help="Issue it: it stands unchanged and is scored later.")
    ] = False,
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Say what may come between two states in 1, 4 and 12 weeks."""
    from legation.cli.forecast_text import ahead_lines
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    code = f"{one}-{other}"
    if keep and as_of is not None:
        raise UsageError("the past cannot be foretold", "--keep", "leave out --as-of")
    settings = settings_for(desk)
    if keep:
        from legation.monitor import Monitor
        from legation.store import open_desk

        with open_desk(settings.desk) as store:
            monitor = Monitor(store, settings.scale)
            monitor.issue_forecasts(code)
            view = monitor.forecast(code)
    else:
        with monitor_for(settings, as_of, known_by) as monitor:
            view = monitor.forecast(code)
    _print(view, as_json, ahead_lines)


def forecasts(
    desk: Desk = None,
    issue: Annotated[
        bool, typer.Option("--issue", help="Issue one for every pair known well enough, and stop.")
    ] = False,
    due: Annotated[
        bool, typer.Option("--due", help="Score those whose day has come (the default).")
    ] = False,
    limit: Annotated[int, typer.Option(help="Forecasts scored.", min=1, max=MOST)] = 300,
    as_json: AsJson = False,
) -> None:
    """Issue forecasts of all pairs, or score those whose day has come."""
    from legation.cli.forecast_text import fared_lines
    from legation.monitor import Monitor
    from legation.store import open_desk

    if issue and due:
        raise UsageError("--issue and --due are two questions", cure="ask one at a time")
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=not issue) as store:
        monitor = Monitor(store, settings.scale)
        if issue:
            new = monitor.issue_forecasts()
            told = f"{new} forecasts issued; those of today that stood before are unchanged."
            print(json.dumps({"issued": new}) if as_json else told)
            return
        view = monitor.forecasts(limit)
    _print(view, as_json, fared_lines)


def backtest(
    desk: Desk = None,
    since: Annotated[
        str, typer.Option("--from", metavar="DAY", help="First day foretold; default: 2 years ago.")
    ] = "",
    until: Annotated[
        str, typer.Option("--to", metavar="DAY", help="Last day; by default the newest article's.")
    ] = "",
    keep: Annotated[
        bool, typer.Option("--keep", help="Forecast by what it learned from now on.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Test the forecasters on the desk's own past, week after week."""
    from legation.cli.forecast_text import backtest_lines
    from legation.monitor import Monitor
    from legation.store import open_desk

    first = day_of(since, "--from") if since else None
    last = day_of(until, "--to") if until else None
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=not keep) as store:
        view = Monitor(store, settings.scale).backtest(first, last, keep=keep)
    _print(view, as_json, backtest_lines)


def _print(view: Any, as_json: bool, lines: Callable[[Any], Iterable[str]]) -> None:
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
    else:
        print("\n".join(lines(view)))
