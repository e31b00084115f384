"""``legation compare-series``: our record of a pair beside other people's."""

from __future__ import annotations

from typing import Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import AsOf, KnownBy, dated, monitor_for, of_pair
from legation.cli.options import AsJson, Desk, Since, State, Until, day_if_given, settings_for


def compare_series(
    a: State,
    b: State,
    desk: Desk = None,
    datasets: Annotated[
        list[str] | None,
        typer.Option("--with", metavar="DATASET", help="Only this dataset; may be repeated."),
    ] = None,
    since: Since = "",
    until: Until = "",
    grain: Annotated[str, typer.Option(help="week, month or year.")] = "month",
    as_json: AsJson = False,
    as_of: AsOf = None,
    known_by: KnownBy = "read",
) -> None:
    """Draw our series of two states and other people's, and say how far they agree."""
    from legation.cli.compare_text import compare_lines
    from legation.cli.states import pair_of
    from legation.monitor import Question

    code = "-".join(pair_of(a, b))
    first, last = day_if_given(since, "--from"), day_if_given(until, "--to")
    with monitor_for(settings_for(desk), as_of, known_by, of_pair(code)) as monitor:
        known = monitor.known
        view = monitor.compare(code, Question(tuple(datasets or ()), grain, first, last))
    print_answer(view, as_json, dated(known, compare_lines))


compare_series.__name__ = "compare-series"  # the command's name
