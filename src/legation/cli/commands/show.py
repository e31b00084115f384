"""``legation show``: one pair of states, with the words behind it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, monitor_for, today
from legation.cli.options import AsJson, Desk, State, settings_for

if TYPE_CHECKING:
    from rich.text import Text

    from legation.monitor.views import PairView
    from legation.monitor.views.past import Known


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
    from legation.cli.states import pair_of
    from legation.monitor import Filters

    code = "-".join(pair_of(a, b))
    settings = settings_for(desk)
    filters = Filters(limit=events, scale=settings.scale)
    with monitor_for(settings, as_of, known_by) as monitor:
        known = monitor.known
        view = monitor.pair(code, filters, known.day if known else today())
    print_answer(view, as_json, lambda shown: _lines(shown, known))


def _lines(view: PairView, known: Known | None) -> Iterator[Text]:
    from rich.text import Text

    from legation.cli.pair_text import pair_lines

    if known:
        yield Text(f"As known on {known.day}. {known.note}", style="bold")
    yield from pair_lines(view)
