"""``legation network``, ``movers`` and ``ripples``: many pairs at once."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from legation.cli.options import AsJson, Desk, settings_for
from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.monitor import Monitor

Earlier = Annotated[
    str, typer.Option("--from", metavar="DAY", help="First day; by default a window earlier.")
]
Later = Annotated[
    str, typer.Option("--to", metavar="DAY", help="Last day; by default the newest article's.")
]
Least = Annotated[int, typer.Option(help="Counted events of a pair, at least 5.")]
State = Annotated[
    str, typer.Argument(metavar="STATE", help="A code, a name, an adjective or a capital.")
]


def network(
    desk: Desk = None,
    since: Earlier = "",
    until: Later = "",
    min_events: Least = 5,
    organisations: Annotated[
        bool, typer.Option("--organisations", help="With organisations, not states alone.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Show who stands with whom: ties, blocs and triads of states."""
    first, last = _day(since, "--from"), _day(until, "--to")
    view = _asked(desk, lambda m: m.network(first, last, min_events, organisations=organisations))
    from legation.cli.graph_text import network_lines

    _print(view, as_json, network_lines)


def movers(
    desk: Desk = None,
    since: Earlier = "",
    until: Later = "",
    days: Annotated[int, typer.Option(help="Days up to each of the two dates.")] = 182,
    min_events: Least = 5,
    as_json: AsJson = False,
) -> None:
    """Show who moves closer and who apart between two dates."""
    first, last = _day(since, "--from"), _day(until, "--to")
    view = _asked(desk, lambda m: m.movers(first, last, days, min_events))
    from legation.cli.graph_text import movers_lines

    _print(view, as_json, movers_lines)


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
) -> None:
    """Show what third states did after a pair's events, against chance."""
    from legation.cli.states import state_code

    one, other = state_code(a), state_code(b)
    if one == other:
        raise UsageError(f"{a} and {b} are both {one}", cure="name two different states")
    first, last = _day(since, "--from"), _day(until, "--to")
    view = _asked(desk, lambda m: m.ripples(f"{one}-{other}", days, after, first, last))
    from legation.cli.graph_text import ripples_lines

    _print(view, as_json, ripples_lines)


def _day(word: str, option: str) -> date | None:
    if not word:
        return None
    try:
        return date.fromisoformat(word)
    except ValueError as error:
        raise UsageError(f"{word[:40]!a} is no day", option, "write it as 2024-06-17") from error


def _asked(desk: str | None, question: Callable[[Monitor], Any]) -> Any:
    from legation.monitor import Monitor
    from legation.store import open_desk

    settings = settings_for(desk)
    with open_desk(settings.desk, read_only=True) as store:
        return question(Monitor(store, settings.scale))


def _print(view: Any, as_json: bool, lines: Callable[[Any], Iterable[str]]) -> None:
    if as_json:
        print(json.dumps(dataclasses.asdict(view), ensure_ascii=False, default=str))
    else:
        print("\n".join(lines(view)))
