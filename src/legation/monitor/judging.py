"""Judging two mentions: what the machine says, what reviewers say, what holds."""

from __future__ import annotations

from typing import get_args

from legation.errors import UsageError
from legation.events import judge, link
from legation.monitor.demo import is_demo
from legation.monitor.event import reading
from legation.monitor.views.judging import JudgementView, WordView
from legation.store import Store
from legation.types import Judgement, Verdict


def judgement_view(store: Store, a: str, b: str) -> JudgementView:
    """Give the judgement on two mentions.

    Raises:
        NotFound: a mention is not there.
    """
    one, other = store.mention(a), store.mention(b)
    machine = judge(*store.link_mentions([one.mention.id, other.mention.id]))
    both = {one.mention.id, other.mention.id}
    words = tuple(
        WordView(r.judgement.judge, r.judgement.verdict, " ".join(r.judgement.reasons), r.at)
        for r in store.judgements(one.mention.id).items
        if {r.judgement.a, r.judgement.b} == both and r.judgement.judge != "machine"
    )
    return JudgementView(
        reading(one),
        reading(other),
        machine.verdict,
        machine.score,
        machine.reasons,
        words,
        bool(one.event_id) and one.event_id == other.event_id,
        is_demo(store),
    )


def settle(
    store: Store, a: str, b: str, verdict: str, reviewer: str, reason: str = ""
) -> JudgementView:
    """Keep a reviewer's word on two mentions and give what holds then.

    Raises:
        UsageError: there is no such verdict. NotFound: a mention is not there.
        InputError: the two cannot be of one event, or the name is missing.
    """
    known: tuple[Verdict, ...] = get_args(Verdict)
    said = next((one for one in known if one == verdict), None)
    if said is None:
        raise UsageError(f"there is no verdict {verdict[:20]!r}", cure=f"say {', '.join(known)}")
    score = {"same": 1.0, "different": 0.0, "unsure": 0.5}[said]
    reasons = (reason.strip(),) if reason.strip() else ()
    store.settle(Judgement(a.strip(), b.strip(), said, score, reasons, reviewer), link)
    return judgement_view(store, a.strip(), b.strip())
