"""What two states promised each other, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from legation.dyads import Commitment, Deed, Proposal, Review, commitments
from legation.monitor import hrefs
from legation.monitor.demo import is_demo
from legation.monitor.names import state
from legation.monitor.views.promises import PledgeLine, ProposalLine, ReviewView
from legation.store import Store
from legation.store.rows import Lead
from legation.types import Event

PLEDGES = 200
EVENTS = 300
"""Newest events of a pair that are held against its pledges."""


def promises(
    store: Store,
    pair: tuple[str, str],
    today: date,
    newest: Sequence[Event] | None = None,
    known: Mapping[str, Lead] | None = None,
) -> tuple[Commitment, ...]:
    """Give the pledges of a pair with their stages.

    ``newest``: its newest events, if at hand; ``known``: the sentences of their mentions, too.
    """
    told = [(r.pledge, r.day) for r in store.pledges(*pair, limit=PLEDGES)]
    if not told:
        return ()
    since = min((day for _, day in told if day), default=None)
    found = store.events(pair=pair, since=since, limit=EVENTS).items if newest is None else newest
    later = [e for e in found if since and e.day > since and e.modality in ("actual", "negated")]
    leads = store.leads([event.id for event in later]) if known is None else known
    deeds = [
        Deed(event, lead.text, lead.article_id, lead.start, lead.end)
        for event in later
        if (lead := leads.get(event.id)) is not None
    ]
    reviews = [
        Review(r.pledge_id, r.mention_id, r.stage, r.accepted, r.reviewer)
        for r in store.pledge_reviews(*pair)
    ]
    return commitments(told, today, deeds, reviews)


def open_promises(
    store: Store, pair: tuple[str, str], as_of: date, today: date
) -> tuple[Commitment, ...]:
    """Give the pledges of a pair where one is to be kept by ``today`` or a later day, else ().

    Most pairs have none, and the stages of pledges take their events to tell.
    """
    told = store.pledges(*pair, limit=PLEDGES)
    if not any(r.pledge.due and r.pledge.due >= today for r in told):
        return ()
    return promises(store, pair, as_of)


def review_view(
    store: Store, today: date, pair: tuple[str, str] | None = None, *, settled: bool = False
) -> ReviewView:
    """Give what waits for a reviewer; ``settled``: what counts or was rejected too."""
    lines = []
    for a, b in (pair,) if pair else store.pledged_pairs():
        for commitment in promises(store, (a, b), today):
            lines += [
                _line(f"{a}-{b}", commitment, proposal)
                for proposal in commitment.proposed
                if settled or proposal.standing == "waiting"
            ]
    lines.sort(key=lambda line: (-line.score, line.pledge.id, line.event_id))
    return ReviewView(tuple(lines), is_demo(store))


def _line(code: str, commitment: Commitment, proposal: Proposal) -> ProposalLine:
    makers = " and ".join(state(each).name for each in commitment.by)
    to = " and ".join(state(each).name for each in commitment.to)
    first = commitment.stages[0]
    there = hrefs.article(first.article_id, first.mention_id)
    return ProposalLine(
        pair=code,
        pledge=PledgeLine(commitment.id, makers, to, commitment.text, commitment.stage, there),
        stage=proposal.stage,
        standing=proposal.standing,
        judge=proposal.judge,
        event_id=proposal.event_id,
        mention_id=proposal.mention_id,
        day=proposal.day,
        text=proposal.text,
        score=proposal.score,
        reasons=proposal.reasons,
        href=hrefs.event(proposal.event_id),
    )
