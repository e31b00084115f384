"""The explicit list of commands, joined into one application."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import typer

from legation.cli.commands.coders import compare_coders
from legation.cli.commands.comparing import compare_series
from legation.cli.commands.demo import demo
from legation.cli.commands.diff import diff
from legation.cli.commands.doctor import doctor
from legation.cli.commands.evaluate import evaluate
from legation.cli.commands.explain import explain
from legation.cli.commands.export import export
from legation.cli.commands.forecast import backtest, forecast, forecasts
from legation.cli.commands.graph import movers, network, ripples
from legation.cli.commands.importing import import_events
from legation.cli.commands.judge import judge
from legation.cli.commands.mcp import mcp
from legation.cli.commands.past import past
from legation.cli.commands.read import read
from legation.cli.commands.review import review
from legation.cli.commands.series import series
from legation.cli.commands.serve import serve
from legation.cli.commands.show import show
from legation.cli.commands.snapshot import snapshot, verify
from legation.cli.commands.stats import stats
from legation.cli.commands.suggestions import suggestions
from legation.cli.commands.unresolved import unresolved
from legation.cli.commands.version import version

COMMANDS: Final[tuple[Callable[..., Any], ...]] = (
    read,
    show,
    network,
    movers,
    ripples,
    forecast,
    forecasts,
    backtest,
    explain,
    judge,
    serve,
    demo,
    mcp,
    export,
    import_events,
    series,
    compare_series,
    compare_coders,
    suggestions,
    unresolved,
    diff,
    past,
    review,
    snapshot,
    verify,
    stats,
    evaluate,
    doctor,
    version,
)


def build() -> typer.Typer:
    """Give the application; errors pass through it to the door."""
    app = typer.Typer(
        name="legation",
        help="Reads the news and keeps the record of relations between states.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    for command in COMMANDS:
        app.command()(command)
    return app
