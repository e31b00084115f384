"""``legation unresolved``: names that stand for nobody the desk knows."""

from __future__ import annotations

import dataclasses
import json
from typing import Annotated

import typer

from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean


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
        record = {"unresolved": [dataclasses.asdict(one) for one in found]}
        print(json.dumps(record, ensure_ascii=False, default=str))
        return
    if not found:
        print("Every name in the parsed sentences was resolved.")
    for one in found:
        print(f"{one.n:>6,}  {clean(one.text)}  in {one.articles:,} article(s)")
        print(f"        “{clean(one.example.words)}” article {one.example.article_id}")
