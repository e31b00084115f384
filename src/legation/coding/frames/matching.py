"""Every frame that fits a parsed sentence.

Each match gives a candidate with the parties of each side and the words that triggered it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.deal_terms import deal_terms
from legation.coding.frames.fired_first import fired_first
from legation.coding.frames.frame import Candidate, FrameIndex, of_shape
from legation.coding.frames.noun_frames import by_noun
from legation.coding.frames.occasions import took_place
from legation.coding.frames.shapes.shaped import shaped
from legation.coding.frames.sides import (
    done_jointly,
)
from legation.coding.frames.told_at_talks import told_at_talks
from legation.coding.frames.turned_back import turned_back
from legation.coding.frames.verb_frames import by_verb
from legation.coding.grammar.light_verbs import APPROVING, POWER
from legation.coding.references.unsaid import UNSAID


def _with_among(candidate: Candidate, verb: Token) -> tuple[Candidate, ...]:
    """Give a candidate, and an agreement among its doers alone where there are several.

    "A and B agree on an end to the blockade of C" is their agreement, not one with C.
    """
    several = candidate.recipients and done_jointly(candidate.frame, candidate.actors, verb)
    mutual = candidate.frame.symmetric and candidate.frame.event_type == "AGREE"
    if not (several and mutual):
        return (candidate,)
    return candidate, replace(candidate, recipients=())


def _verbal(token: Token) -> bool:
    """Say whether a word tagged as a noun governs a clause ("the four leaders meet in Paris").

    Or is joined to a verb ("leads a rally and calls on Paris").
    """
    if token.dep_ == "conj" and token.tag_ == "NNS":
        return token.head.pos_ == "VERB"
    return token.dep_ == "ROOT" and any(child.dep_ == "nsubj" for child in token.children)


def match_frames(doc: Doc, parties: list[Party], index: FrameIndex) -> list[Candidate]:
    """Give every frame that fits a parsed sentence, in order of the text.

    A side that the sentence leaves unsaid takes part in nothing but the act that is turned on it.
    """
    found: list[Candidate] = []
    everybody, parties = parties, [party for party in parties if party.basis != UNSAID]
    for token in doc:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX", "ADJ"} or _verbal(token):
            matches = (by_verb(token, frame, parties) for frame in index.verbs.get(lemma, ()))
            for candidate in matches:
                found.extend(() if candidate is None else _with_among(candidate, token))
        if token.pos_ in {"NOUN", "PROPN"}:
            matches = (by_noun(token, frame, parties) for frame in index.nouns.get(lemma, ()))
            found.extend(took_place(doc, each) for each in matches if each is not None)
    told = ((kind, token, doer, (other,)) for kind, token, doer, other in shaped(doc, parties))
    for kind, token, doer, others in (*told, *turned_back(doc, everybody)):
        doers = (replace(doer, place=False),)
        frame = of_shape(kind, token, noun=token.pos_ == "NOUN")
        found.append(Candidate(frame, token.i, (token.i,), doers, others))
    found.extend([*told_at_talks(doc, found, parties), *deal_terms(doc, found, parties)])
    found.extend([each for one in found for each in _fired_first(doc, one, parties)])
    return [each for each in found if not _approves_a_deed(doc, each, found)]


def _fired_first(doc: Doc, one: Candidate, parties: list[Party]) -> Iterator[Candidate]:
    """Give the fire that a strike answers, from the ground that it strikes."""
    if one.frame.event_type != "ASSAULT" or one.frame.symmetric or one.frame.shape:
        return
    for fire, doer, other in fired_first(doc[one.trigger], one.actors, one.recipients, parties):
        frame = of_shape("ASSAULT", fire, noun=True)
        yield Candidate(frame, fire.i, (fire.i,), (replace(doer, place=False),), (other,))


def _approves_a_deed(doc: Doc, one: Candidate, found: list[Candidate]) -> bool:
    """Say whether approval is only how a deed of power is told ("approves the extradition of")."""
    verb = doc[one.trigger]
    if one.frame.event_type != "SUPPORT" or verb.lemma_.lower() not in APPROVING:
        return False
    deeds = (doc[each.trigger] for each in found if each.frame.event_type in POWER)
    return any(deed.head.i == verb.i and deed.dep_ in {"dobj", "nsubjpass"} for deed in deeds)
