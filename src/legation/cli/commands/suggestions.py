"""``legation suggestions``: people whose office the tables do not know so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.numbers import many
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean
from legation.errors import UsageError

if TYPE_CHECKING:
    from legation.monitor.views import Suggestion, SuggestionsView


def suggestions(
    desk: Desk = None,
    country: Annotated[str, typer.Option(metavar="STATE", help="Only people of this state.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Also those that the tables know, and those judged.")
    ] = False,
    accept: Annotated[
        str, typer.Option(metavar="ID", help="Keep this office for later reading.")
    ] = "",
    dismiss: Annotated[str, typer.Option(metavar="ID", help="Show this one no more.")] = "",
    as_json: AsJson = False,
) -> None:
    """List offices that articles give people and the tables do not, or judge one."""
    if accept and dismiss:
        raise UsageError("one word at a time", cure="give --accept or --dismiss, not both")
    from legation.cli.states import state_code
    from legation.monitor.suggestions import judge_suggestion, suggestions_view
    from legation.store import open_desk

    code = state_code(country) if country else ""
    chosen = accept or dismiss
    with open_desk(settings_for(desk).desk, read_only=not chosen) as store:
        if chosen:
            judged = judge_suggestion(store, chosen, "accepted" if accept else "dismissed")
        else:
            view = suggestions_view(store, code, everything)
    if chosen:
        print_answer(judged, as_json, _judged)
    else:
        print_answer(view, as_json, _listed)


def _judged(one: Suggestion) -> list[str]:
    used = f"; used by later reading from {one.first}" if one.verdict == "accepted" else ""
    return [f"{one.verdict}: {_who(one)}{used}"]


def _who(one: Suggestion) -> str:
    return f"{clean(one.person)} ({one.country}), {clean(one.office)} [{one.sector}]"


def _listed(view: SuggestionsView) -> list[str]:
    if not view.suggestions:
        return ["Nobody to check: the tables agree with every article, or all was judged."]
    told = []
    for one in view.suggestions:
        seen = f"{one.first} to {one.last}" if one.first else "undated"
        told.append(f"{one.id}  {_who(one)}: {seen}, {many(one.articles, 'article')}")
        says = "; ".join(clean(line) for line in one.table_says[-3:])
        told.append(f"    {one.verdict or one.table}{f': the tables have {says}' if says else ''}")
        told += [
            f"    “{clean(place.words)}” article {place.article_id},"
            f" characters {place.sentence_start} to {place.sentence_end}"
            for place in one.places[:2]
        ]
    more = view.total - len(view.suggestions)
    return told + ([f"... and {more} more: choose a state with --country"] if more else [])
