"""One act told twice in a sentence: which telling stands.

One type between the same sides is one act; the surer telling wins, and what only the judge saw
yields to what a frame tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.coding.actors.parties import Party
from legation.coding.decisions.decide import SURE_AS_IT_IS, Decision
from legation.coding.decisions.told_once import visit_for, wholly_told


def pairs(actors: Sequence[Party], others: Sequence[Party]) -> set[tuple[str, str]]:
    """Give who acts on whom, in sides."""
    return {(a.actor.side, b.actor.side) for a in actors for b in others}


def _trust(decision: Decision) -> tuple[bool, bool, bool, float]:
    """Order decisions: framed, of the sentence's subject, within one clause, then the surer."""
    return decision.unframed, not decision.leads, not decision.near, -decision.confidence


def _joined(decision: Decision) -> set[frozenset[str]]:
    """Give the pairs of sides between which an act stands, without direction."""
    actors = {p.actor.side for p in decision.actors}
    others = {p.actor.side for p in decision.recipients} or actors
    return {frozenset((a, b)) for a in actors for b in others if a != b}


def _apart(one: Decision, other: Decision) -> bool:
    """Say whether two acts of one type stand in clauses of their own, each way one."""
    return one.answering and one.confidence >= SURE_AS_IT_IS and one.trigger != other.trigger


def settle(decisions: Sequence[Decision]) -> list[Decision]:
    """Drop doubles: one type between the same sides in one sentence is one act.

    The surer wins; a pair that only the judge saw yields to any framed act of that pair, and is
    one act, whatever the judge says when it is asked of another of its names.
    """
    kept: dict[tuple[str, frozenset[str], frozenset[str]], Decision] = {}
    told: dict[str, set[frozenset[str]]] = {}
    alone: set[tuple[frozenset[str], frozenset[str]]] = set()
    by_word: dict[tuple[str, int], set[tuple[str, str]]] = {}
    for decision in sorted(wholly_told(decisions), key=_trust):
        actors = frozenset(p.actor.side for p in decision.actors)
        recipients = frozenset(p.actor.side for p in decision.recipients)
        key = (decision.event_type, actors, recipients)
        if decision.unframed and (actors, recipients) in alone:
            continue
        ways = pairs(decision.actors, decision.recipients)
        of_word = by_word.setdefault((decision.event_type, decision.trigger), set())
        if ways and ways <= of_word and not decision.symmetric:
            continue  # "A and B say" of all who say it, and then of each
        mirrored = (decision.event_type, recipients, actors)
        whole = (decision.event_type, actors | recipients, frozenset[str]())
        if key in kept or whole in kept or (decision.symmetric and mirrored in kept):
            continue
        visit = visit_for(decision, kept.values())
        if visit is not None:  # its hosts talked with the guests: one act, done by both
            kept = {
                at: replace(one, symmetric=True) if one is visit else one
                for at, one in kept.items()
            }
            continue
        back = kept.get(mirrored)
        if back is not None:
            if (decision.unframed or back.unframed) and not _apart(decision, back):
                continue  # the judge alone cannot tell both directions of one act from two acts
        elif decision.unframed and _joined(decision) <= told.get(decision.event_type, set()):
            continue
        if decision.unframed:
            alone.add((actors, recipients))
        told.setdefault(decision.event_type, set()).update(_joined(decision))
        of_word |= ways
        kept[key] = decision
    return sorted(kept.values(), key=lambda each: each.trigger)
