"""Whether an act took place: actual, announced, conditional, negated, historical, alleged."""

from __future__ import annotations

from spacy.tokens import Doc

from legation.coding.grammar.alleged import alleged
from legation.coding.grammar.announced import still_to_come, to_be_said
from legation.coding.grammar.clauses import auxiliaries, clause_verb, reported
from legation.coding.grammar.conditional import conditional
from legation.coding.grammar.held_already import held_already
from legation.coding.grammar.infinitives import aimed_at, said_now, within_reach
from legation.coding.grammar.negated import called_off, negated
from legation.coding.grammar.remembered import remembered
from legation.types import EventType, Modality

SPEECH = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
"""Types whose act is the utterance: what they speak of may lie ahead, they do not."""
FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types of which nothing is done yet where they are only what something else is for."""


def modality_of(doc: Doc, trigger_index: int, event_type: EventType, year: int) -> Modality:
    """Say how a sentence holds its act true.

    ``year`` is the article's; a year two or more before it in the act's own clause makes
    the act remembered rather than reported.
    """
    trigger = doc[trigger_index]
    verb = held_already(trigger, clause_verb(trigger))
    if remembered(trigger, verb, event_type, year):
        return "historical"
    if negated(trigger, verb) or (event_type not in SPEECH and called_off(trigger, verb)):
        return "negated"
    if alleged(trigger, verb):
        return "alleged"
    if event_type in SPEECH - {"AGREE", "SUPPORT"}:
        helpers = auxiliaries(verb)
        if event_type in {"REQUEST", "ACCUSE"} and to_be_said(trigger, verb, helpers):
            return "announced"
        if verb.dep_ == "advcl" and any(c.lower_ in {"if", "unless"} for c in verb.children):
            return "conditional"
        if event_type == "THREATEN" and helpers == {"would"} and reported(verb):
            return "actual"  # "said it would strike": to say so is the threat
        return "conditional" if helpers & {"would", "might", "could"} else "actual"
    if event_type == "SUPPORT" and said_now(verb):
        return "actual"
    if conditional(trigger, verb) or within_reach(verb):
        return "conditional"
    if event_type in FORCE and aimed_at(verb):
        return "conditional"
    if still_to_come(trigger, verb):
        return "announced"
    return "actual"
