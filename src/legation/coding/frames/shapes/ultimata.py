"""Threats without a word of threatening: "has a day to yield or Senegal will march"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.within import inside, own_subject

TIMES = frozenset("second minute hour day week month".split())
CASUS = re.compile(r"\b(?:act|declaration|cause) (?:of|for) war\b")


def ultimata(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give ultimata: "A has two days to leave, or B will attack", "A must leave or B will"."""
    for verb in doc:
        if verb.dep_ != "conj" or verb.pos_ not in {"VERB", "AUX"}:
            continue
        first = verb.head
        # parsers hang "or" on whatever stands before it
        joined = "or" in {doc[max(0, verb.left_edge.i - 1)].lower_, verb.left_edge.lower_}
        will = any(c.dep_ == "aux" and c.lower_ in {"will", "shall"} for c in verb.children)
        if not (joined and will):
            continue
        timed = first.lemma_.lower() in {"have", "give"} and any(
            c.dep_ == "dobj" and c.lemma_.lower() in TIMES for c in first.children
        )
        must = any(c.dep_ == "aux" and c.lower_ in {"must", "should"} for c in first.children)
        doer, other = own_subject(verb, parties), own_subject(first, parties)
        if (timed or must) and doer and other and doer.actor.side != other.actor.side:
            yield verb, doer, other


def grounds_for_war(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give threats by name of war: "Athens says any drilling by Turkey is an act of war"."""
    if not CASUS.search(doc.text):
        return
    for verb in doc:
        if verb.dep_ != "ccomp" or not CASUS.search(
            doc[verb.left_edge.i : verb.right_edge.i + 1].text
        ):
            continue
        doer = own_subject(verb.head, parties)
        hedged = any(c.dep_ == "aux" and c.lower_ in {"will", "would"} for c in verb.children)
        subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if doer is None or subject is None or not hedged:
            continue
        other = next(
            (p for p in parties if inside(subject, p) and p.actor.side != doer.actor.side), None
        )
        if other is not None:
            yield verb.head, doer, other
