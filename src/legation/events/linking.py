"""Mentions → events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.events.claims import Claim, claim_of
from legation.events.classes import Classes, load_classes
from legation.events.clusters import clusters, compared, verdicts_by_hand
from legation.events.copies import publishers
from legation.events.doubts import doubts
from legation.events.judging import judge_claims
from legation.events.linked import Linked
from legation.events.merging import merge
from legation.events.pairwise import components
from legation.events.version import linker_version
from legation.types import Judgement, LinkMention


def link(
    mentions: Sequence[LinkMention],
    *,
    settled: Iterable[Judgement] = (),
    classes: Classes | None = None,
) -> Linked:
    """Cluster mentions into events: one act in the world each.

    Pure, and blind to the order of ``mentions``; every mention comes to exactly one event,
    whose id is the least id of its mentions. ``settled``: reviewers' judgements, which
    outweigh the machine's. ``classes``: quad class and CAMEO root by event type (the
    shipped ontology's by default). The answer carries the judgements that joined claims, and
    those by which two events may be one.

    Raises:
        KnowledgeError: the shipped ontology cannot be read.
    """
    by_id, claims = _claims(mentions)
    by_hand = verdicts_by_hand(claims, settled)
    scored = compared(claims)
    found = clusters(claims, scored, by_hand)
    seen = [pair[1:] for pair in found.joined] + doubts(found.groups, scored, by_hand)
    return _linked(by_id, found.groups, _judged(claims, seen), classes)


def link_pairs(
    mentions: Sequence[LinkMention],
    *,
    settled: Iterable[Judgement] = (),
    classes: Classes | None = None,
) -> Linked:
    """Cluster mentions as :func:`link`, by what two mentions say of each other and no more.

    An event is a connected part of the relation "these two tell of one act", which never
    holds over more than ten days: a desk may then look only around what came
    (``Linking(nearby=True)``), so that a day costs what that day costs. A mention that
    could be of two acts joins them, so two must agree more than for ``link``.

    Raises:
        KnowledgeError: the shipped ontology cannot be read.
    """
    by_id, claims = _claims(mentions)
    found = components(claims, settled)
    seen = [pair[1:] for pair in found.joined]  # what is near is not all read: doubts are not told
    return _linked(by_id, found.groups, _judged(claims, seen), classes)


def _claims(mentions: Sequence[LinkMention]) -> tuple[dict[str, LinkMention], list[Claim]]:
    by_id = {linked.mention.id: linked for linked in mentions}
    return by_id, [claim_of(by_id[name]) for name in sorted(by_id)]


def _judged(claims: Sequence[Claim], pairs: Iterable[tuple[str, str]]) -> tuple[Judgement, ...]:
    by_id = {claim.id: claim for claim in claims}
    return tuple(judge_claims(by_id[a], by_id[b]) for a, b in sorted(pairs))


def _linked(
    by_id: dict[str, LinkMention],
    groups: Iterable[Sequence[str]],
    judgements: tuple[Judgement, ...],
    classes: Classes | None,
) -> Linked:
    table = load_classes() if classes is None else classes
    found = []
    for names in groups:
        own = [by_id[name] for name in names]
        # who is independent is asked within an event, so that nothing else can change it
        found.append(merge(own, publishers(own), table))
    return Linked(tuple(found), judgements, linker_version())
