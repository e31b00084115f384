"""``legation forecast``, ``forecasts`` and ``backtest``: what may come, and how it fared."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer, print_record
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for, of_pair
from legation.cli.numbers import many
from legation.cli.options import AsJson, Desk, State, day_if_given, settings_for
from legation.errors import UsageError

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
    from legation.cli.states import pair_of

    code = "-".join(pair_of(a, b))
    if keep and as_of is not None:
        raise UsageError("the past cannot be foretold", "--keep", "leave out --as-of")
    settings, known = settings_for(desk), None
    if keep:
        from legation.monitor import Monitor
        from legation.store import open_desk

        with open_desk(settings.desk) as store:
            monitor = Monitor(store, settings.scale)
            monitor.issue_forecasts(code)
            view = monitor.forecast(code)
    else:
        with monitor_for(settings, as_of, known_by, of_pair(code)) as monitor:
            known = monitor.known
            view = monitor.forecast(code)
    print_answer(view, as_json, dated(known, ahead_lines))


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
            if as_json:
                print_record({"issued": new})
            else:
                issued = many(new, "forecast")
                print(f"{issued} issued; those of today that stood before are unchanged.")
            return
        view = monitor.forecasts(limit)
    print_answer(view, as_json, fared_lines)


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

    first, last = day_if_given(since, "--from"), day_if_given(until, "--to")
    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=not keep) as store:
        view = Monitor(store, settings.scale).backtest(first, last, keep=keep)
    print_answer(view, as_json, backtest_lines)
