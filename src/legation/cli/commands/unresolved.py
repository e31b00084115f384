"""``legation unresolved``: names that stand for nobody the desk knows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_lines, print_record
from legation.cli.numbers import many
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views import UnresolvedView


def unresolved(
    desk: Desk = None,
    limit: Annotated[int, typer.Option(help="Names to list.", min=1, max=1000)] = 50,
    as_json: AsJson = False,
) -> None:
    """List names that act in coded sentences and were not resolved, most frequent first."""
    from legation.monitor.suggestions import unresolved as asked
    from legation.store import open_desk

    with open_desk(settings_for(desk).desk, read_only=True) as store:
        found = asked(store, limit)
    if as_json:
        print_record({"unresolved": [dataclasses.asdict(one) for one in found]})
    else:
        print_lines(_lines(found))


def _lines(found: Sequence[UnresolvedView]) -> Iterator[str]:
    if not found:
        yield "Every name in the parsed sentences was resolved."
    for one in found:
        yield f"{one.n:>6,}  {clean(one.text)}  in {many(one.articles, 'article')}"
        yield f"        “{clean(one.example.words)}” article {one.example.article_id}"
