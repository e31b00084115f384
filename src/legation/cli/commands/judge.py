"""``legation judge``: whether two mentions tell of one act, by the machine or by you."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from legation.cli.answers import print_answer
from legation.cli.options import AsJson, Desk, settings_for
from legation.cli.terminal import clean

if TYPE_CHECKING:
    from legation.monitor.views.judging import JudgementView
    from legation.monitor.views.pages import Reading


def judge(
    a: Annotated[str, typer.Argument(metavar="MENTION", help="The id of a mention.")],
    b: Annotated[str, typer.Argument(metavar="MENTION", help="The id of another.")],
    verdict: Annotated[
        str, typer.Argument(metavar="[VERDICT]", help="same, different or unsure; none: only look.")
    ] = "",
    desk: Desk = None,
    name: Annotated[str, typer.Option(help="Who says so (by default, who you log in as).")] = "",
    why: Annotated[str, typer.Option(help="Your reason, kept with the word.")] = "",
    as_json: AsJson = False,
) -> None:
    """Say whether two mentions tell of one act; your word outweighs the machine's."""
    from legation.monitor.judging import judgement_view, settle
    from legation.store import open_desk

    with open_desk(settings_for(desk).desk, read_only=not verdict) as store:
        if verdict:
            view = settle(store, a, b, verdict, name or _login(), why)
        else:
            view = judgement_view(store, a.strip(), b.strip())
    print_answer(view, as_json, _lines)


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no such user, as in some containers
        return "reviewer"


def _lines(view: JudgementView) -> Iterator[str]:
    yield _told(view.a)
    yield _told(view.b)
    yield f"machine: {view.verdict} ({view.score:.2f})"
    yield from (f"  {clean(reason)}" for reason in view.reasons)
    for word in view.reviewers:
        reason = f": {clean(word.reason)}" if word.reason else ""
        yield f"{clean(word.reviewer)}: {word.verdict}, {word.at:%Y-%m-%d}{reason}"
    yield f"On this desk they are {'one event' if view.one_event else 'two events'}."


def _told(one: Reading) -> str:
    return f"“{clean(one.words.text)}”"
