"""Mentions → events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.events.claims import claim_of
from legation.events.classes import Classes, load_classes
from legation.events.clusters import clusters
from legation.events.copies import publishers
from legation.events.merging import merge
from legation.events.pairwise import components
from legation.types import Event, Judgement, LinkMention


def link(
    mentions: Sequence[LinkMention],
    *,
    settled: Iterable[Judgement] = (),
    classes: Classes | None = None,
) -> Sequence[Event]:
    """Cluster mentions into events: one act in the world each.

    Pure, and blind to the order of ``mentions``; every mention comes to exactly one event,
    whose id is the least id of its mentions. ``settled``: reviewers' judgements, which
    outweigh the machine's. ``classes``: quad class and CAMEO root by event type (the
    shipped ontology's by default).

    Raises:
        KnowledgeError: the shipped ontology cannot be read.
    """
    by_id = {linked.mention.id: linked for linked in mentions}
    claims = [claim_of(by_id[name]) for name in sorted(by_id)]
    return _events(by_id, clusters(claims, settled), classes)


def link_pairs(
    mentions: Sequence[LinkMention],
    *,
    settled: Iterable[Judgement] = (),
    classes: Classes | None = None,
) -> Sequence[Event]:
    """Cluster mentions as :func:`link`, by what two mentions say of each other and no more.

    An event is a connected part of the relation "these two tell of one act", which never
    holds over more than ten days: a desk may then look only around what came
    (``Linking(nearby=True)``), so that a day costs what that day costs. A mention that
    could be of two acts joins them, so two must agree more than for ``link``.

    Raises:
        KnowledgeError: the shipped ontology cannot be read.
    """
    by_id = {linked.mention.id: linked for linked in mentions}
    claims = [claim_of(by_id[name]) for name in sorted(by_id)]
    return _events(by_id, components(claims, settled), classes)


def _events(
    by_id: dict[str, LinkMention], groups: Iterable[Sequence[str]], classes: Classes | None
) -> list[Event]:
    table = load_classes() if classes is None else classes
    found = []
    for names in groups:
        own = [by_id[name] for name in names]
        # who is independent is asked within an event, so that nothing else can change it
        found.append(merge(own, publishers(own), table))
    return found
