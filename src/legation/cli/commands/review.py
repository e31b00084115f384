"""``legation review``: what became of pledges, in doubt until somebody has looked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, cast, get_args

import typer

from legation.cli.answers import print_answer
from legation.cli.asof import today
from legation.cli.options import AsJson, Desk, OnlyPair, settings_for
from legation.cli.terminal import clean
from legation.errors import UsageError
from legation.types import PledgeStage

if TYPE_CHECKING:
    from legation.monitor.views.promises import ReviewView

ACTIONS = ("list", "accept", "reject")


def review(
    action: Annotated[str, typer.Argument(metavar="list|accept|reject")] = "list",
    pledge: Annotated[str, typer.Argument(help="A pledge's id, from the list.")] = "",
    mention: Annotated[str, typer.Argument(help="A mention's id, from the list.")] = "",
    pair: OnlyPair = None,
    stage: Annotated[str, typer.Option(help="The stage that the act is.")] = "fulfilled",
    by: Annotated[str, typer.Option("--by", help="Your name, kept with your word.")] = "",
    note: Annotated[str, typer.Option(help="Why, in your words.")] = "",
    every: Annotated[bool, typer.Option("--all", help="List what is settled too.")] = False,
    desk: Desk = None,
    as_json: AsJson = False,
) -> None:
    """List acts proposed as stages of pledges; accept or reject one by name."""
    if action not in ACTIONS:
        raise UsageError(f"cannot {action[:20]!a}", "review", f"use {' or '.join(ACTIONS)}")
    if action == "list":
        _list(desk, pair, every=every, as_json=as_json)
        return
    if not (pledge and mention):
        raise UsageError(f"{action} needs a pledge and a mention", cure="take both from the list")
    if stage not in get_args(PledgeStage):
        stages = ", ".join(get_args(PledgeStage))
        raise UsageError(f"there is no stage {stage[:20]!a}", "--stage", f"use one of {stages}")
    from legation.store import open_desk

    with open_desk(settings_for(desk).desk) as store:
        kept = store.add_pledge_review(
            pledge, mention, cast(PledgeStage, stage),
            accepted=action == "accept", reviewer=by, note=note,
        )  # fmt: skip
    done = "accepted" if kept.accepted else "rejected"
    print(f"{kept.mention_id} is {done} as “{kept.stage}” of {kept.pledge_id} by {kept.reviewer}")


def _list(desk: str | None, pair: tuple[str, str] | None, *, every: bool, as_json: bool) -> None:
    from legation.cli.states import state_code
    from legation.monitor.promises import review_view
    from legation.store import open_desk

    codes = sorted(map(state_code, pair)) if pair else None
    with open_desk(settings_for(desk).desk, read_only=True) as store:
        asked = (codes[0], codes[1]) if codes else None
        view = review_view(store, today(), asked, settled=every)
    print_answer(view, as_json, _lines)


def _lines(view: ReviewView) -> Iterator[str]:
    if not view.proposals:
        yield "Nothing waits for a reviewer."
    for line in view.proposals:
        to = f" to {line.pledge.to}" if line.pledge.to else " together"
        yield f"{line.pair}  {line.pledge.by}{to}, {line.pledge.stage}: “{clean(line.pledge.text)}”"
        judged = f" by {clean(line.judge)}" if line.judge else ""
        yield f"  {line.day}  {line.stage}? {line.score:.2f}, {line.standing}{judged}"
        yield f"      “{clean(line.text)}”"
        yield f"      {'; '.join(line.reasons)}"
        ids = f"{line.pledge.id} {line.mention_id}"
        yield f"      legation review accept {ids} --stage '{line.stage}' --by NAME"
