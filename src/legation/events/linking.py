"""Mentions → events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from legation.events.claims import claim_of
from legation.events.classes import Classes, load_classes
from legation.events.clusters import clusters
from legation.events.copies import publishers
from legation.events.merging import merge
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
    table = load_classes() if classes is None else classes
    voices = publishers(mentions)
    claims = [claim_of(by_id[name]) for name in sorted(by_id)]
    return [merge([by_id[n] for n in names], voices, table) for names in clusters(claims, settled)]
