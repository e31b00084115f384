"""One act told twice in a sentence: which telling stands.

One type between the same sides is one act; the surer telling wins, and what only the judge saw
yields to what a frame tells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legation.coding.actors.parties import Party
from legation.coding.decisions.decide import SURE_AS_IT_IS, Decision
from legation.coding.decisions.told_once import joined, visit_for, wholly_told


def pairs(actors: Sequence[Party], others: Sequence[Party]) -> set[tuple[str, str]]:
    """Give who acts on whom, in sides."""
    return {(a.actor.side, b.actor.side) for a in actors for b in others}


def _trust(decision: Decision) -> tuple[bool, bool, bool, float]:
    """Order decisions: framed, of the sentence's subject, within one clause, then the surer."""
    return decision.unframed, not decision.leads, not decision.near, -decision.confidence


def _key(decision: Decision) -> tuple[str, frozenset[str], frozenset[str]]:
    """Give what an act is and of whom on whom: no two that are kept have the same."""
    actors = frozenset(p.actor.side for p in decision.actors)
    return decision.event_type, actors, frozenset(p.actor.side for p in decision.recipients)


def _apart(one: Decision, other: Decision) -> bool:
    """Say whether two acts of one type stand in clauses of their own, each way one.

    ``other`` was told more surely, mostly by a frame: it may be the one that answers.
    """
    answers = one.answering or (other.answering and not other.unframed)
    return answers and one.confidence >= SURE_AS_IT_IS and one.trigger != other.trigger


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
        key = _key(decision)
        _, actors, recipients = key
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
            kept[_key(visit)] = replace(visit, symmetric=True)
            continue
        back = kept.get(mirrored)
        if back is not None:
            if (decision.unframed or back.unframed) and not _apart(decision, back):
                continue  # the judge alone cannot tell both directions of one act from two acts
        elif decision.unframed and joined(decision) <= told.get(decision.event_type, set()):
            continue
        if decision.unframed:
            alone.add((actors, recipients))
        told.setdefault(decision.event_type, set()).update(joined(decision))
        of_word |= ways
        kept[key] = decision
    return sorted(kept.values(), key=lambda each: each.trigger)
