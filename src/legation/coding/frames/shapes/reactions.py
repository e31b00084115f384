"""What an act brings upon its doer: "shells a school, drawing protests from Ankara".

The word of the reaction has no object of its own: it falls on whoever did what stands before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.grammar.placing import is_placed
from legation.coding.grammar.roles import inner_nouns, prepositional, subjects
from legation.coding.grammar.verbs import agents, conjuncts, verb_over
from legation.types import EventType

BRINGING = frozenset(
    "draw prompt spark trigger provoke elicit earn attract bring cause evoke invite arouse raise "
    "win meet face generate".split()
)
"""Verbs that tell what a deed leads to."""
REACTIONS: dict[str, EventType] = {
    **dict.fromkeys(
        "criticism condemnation outrage anger fury ire protest rebuke denunciation complaint "
        "indignation consternation dismay outcry objection censure accusation backlash".split(),
        "ACCUSE",
    ),
    **dict.fromkeys("praise applause acclaim commendation congratulation".split(), "SUPPORT"),
}
ANSWERS = frozenset({"response", "reaction", "reply", "retort", "statement", "warning"})
ANGRY = frozenset(
    "angry furious sharp harsh fierce irate indignant stern scathing outraged hostile".split()
)
"""What makes an answer a complaint ("drew an angry response from Oslo")."""
JUDGED: dict[str, EventType] = {
    **dict.fromkeys(
        "denounce condemn criticise criticize decry deplore protest slam blast censure".split(),
        "ACCUSE",
    ),
    **dict.fromkeys("reject oppose rebuff".split(), "REJECT"),
    **dict.fromkeys("welcome praise hail applaud commend".split(), "SUPPORT"),
}
"""What is said of a step that stands behind its clause ("a move condemned by Oslo")."""
STEPS = frozenset("move step decision action act gesture measure announcement plan remark".split())
PUT_FORWARD = STEPS | frozenset(
    "proposal offer request demand call bid invitation ultimatum resolution claim law bill".split()
)
"""What is said of these in a clause of their own ("a plan which is rejected by Oslo")."""
AMIDST = frozenset({"amid", "amidst", "despite", "over", "against", "under"})
"""Prepositions behind which stand words that a deed is done in the face of."""
OPPOSED = frozenset({"opposition", "objection", "protest", "disapproval", "concern", "unease"})
PRESSED = frozenset({"pressure", "prodding", "urging"})
"""What asks somebody for what he does, or does not do."""
REACTING = ("from", "by", "of", "among")
"""Prepositions behind which stands who reacts."""
AT_HOME = frozenset({"in", "at"})
"""The same where a capital or a state is where people react ("an outcry in Oslo")."""


@dataclass(frozen=True, slots=True)
class _Reaction:
    """A word of reaction: who reacts, and the verb that tells to what."""

    kind: EventType
    reacting: list[Party]
    verb: Token


def reactions(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give each reaction: its type, the word that tells it, who reacts, against or for whom."""
    for token in doc:
        found = _brought(token, parties) or _felt(token, parties) or _judged(token, parties)
        found = found or _amid(token, parties)
        if found is None or not found.reacting:
            continue
        own = {party.actor.side for party in found.reacting}
        doers = _doers(subjects(found.verb), parties, own)
        doers = doers or _doers(_agents_under(found.verb.head), parties, own)
        if len({party.actor.side for party in doers}) == 1:
            yield from ((found.kind, token, each, doers[0]) for each in found.reacting)


def _brought(noun: Token, parties: list[Party]) -> _Reaction | None:
    """Give the reaction that a verb brings about ("draws protests from Oslo")."""
    kind, verb = REACTIONS.get(noun.lemma_.lower()), noun.head
    if noun.lemma_.lower() in ANSWERS and any(word.lower_ in ANGRY for word in noun.lefts):
        kind = "ACCUSE"
    if kind is None or noun.dep_ != "dobj" or verb.lemma_.lower() not in BRINGING:
        return None
    if verb.lemma_.lower() == "bring" and any(prepositional(w, "against") for w in (noun, verb)):
        return None  # "brought a complaint against": filed it
    places = [(word, way) for way in REACTING for word in (noun, verb)]
    behind = [each for word, way in places for each in prepositional(word, way)]
    names = [word for word in noun.children if word.dep_ in {"amod", "poss", "compound"}]
    reacting = _at(behind, parties) or _at(names, parties, whose=True) or _there(verb, parties)
    return _Reaction(kind, reacting, verb)


def _felt(noun: Token, parties: list[Party]) -> _Reaction | None:
    """Give the reaction that goes with a clause ("to the anger of Oslo")."""
    kind, way = REACTIONS.get(noun.lemma_.lower()), noun.head
    verb = verb_over(way)
    told = noun.dep_ == "pobj" and way.lower_ == "to" and verb.pos_ in {"VERB", "AUX"}
    if kind is None or not told:
        return None
    return _Reaction(kind, _at(prepositional(noun, "of"), parties), verb)


def _amid(noun: Token, parties: list[Party]) -> _Reaction | None:
    """Give what is said against a deed done all the same ("sells arms amid protests from Oslo")."""
    word, way = noun.lemma_.lower(), noun.head
    kind: EventType | None = "ACCUSE" if word in OPPOSED else REACTIONS.get(word)
    kind = "REQUEST" if word in PRESSED else kind
    if kind is None or noun.dep_ != "pobj" or way.lower_ not in AMIDST:
        return None
    verb = verb_over(way)
    if verb.pos_ not in {"VERB", "AUX"}:
        return None
    behind = [each for by in ("from", "by", "of") for each in prepositional(noun, by)]
    return _Reaction(kind, _at(behind, parties, whose=True), verb)


def _judged(participle: Token, parties: list[Party]) -> _Reaction | None:
    """Give what is said of a step named beside its clause ("a move condemned by Oslo")."""
    kind, step = JUDGED.get(participle.lemma_.lower()), participle.head
    if kind is not None and participle.dep_ == "relcl" and step.dep_ == "dobj":
        put = step.lemma_.lower() in PUT_FORWARD
        return (
            _Reaction(kind, _at(_by(participle), parties, whose=True), step.head) if put else None
        )
    if kind is None or participle.dep_ != "acl" or step.lemma_.lower() not in STEPS:
        return None
    before = step.doc[step.left_edge.i - 1].text if step.left_edge.i else ""
    beside = before in {",", "–", "—"} and step.dep_ in {"appos", "npadvmod", "dobj", "conj"}
    whose = any(child.dep_ == "poss" for child in step.children)
    verb = verb_over(step)
    if whose or verb.pos_ not in {"VERB", "AUX"} or not (beside or before.lower() == "in"):
        return None
    return _Reaction(kind, _at(_by(participle), parties), verb)


def _by(participle: Token) -> list[Token]:
    return [each for agent in agents(participle) for each in conjuncts(agent)]


def _agents_under(verb: Token) -> list[Token]:
    """Give who did what a clause tells of its subject ("was among those hit by missiles")."""
    return [each for word in verb.subtree if word.tag_ == "VBN" for each in _by(word)]


def _at(tokens: Iterable[Token], parties: list[Party], *, whose: bool = False) -> list[Party]:
    """Give the parties that words name; ``whose``: also those that a thing belongs to."""
    at = {token.i for token in tokens}
    found = [p for p in parties if p.actor.side and (p.head in at or (whose and p.anchor in at))]
    return [p for p in found if p.direct or whose]


def _there(verb: Token, parties: list[Party]) -> list[Party]:
    """Give the state in which people react."""
    at = {
        each.i
        for child in verb.subtree
        if child.dep_ == "prep" and child.lower_ in AT_HOME
        for each in child.children
        if each.dep_ == "pobj" and is_placed(each)
    }
    found = [p for p in parties if p.head in at and p.head == p.anchor and p.actor.side]
    return found[:1]


def _doers(tokens: list[Token], parties: list[Party], own: set[str]) -> list[Party]:
    """Give who did it: the subject, else whose deed or thing the subject is, none of ``own``."""
    inside = {each.i for token in tokens for each in inner_nouns(token)}
    found = _at(tokens, parties)
    found = found or [p for p in parties if p.anchor in inside and p.actor.side and not p.place]
    return [party for party in found if party.actor.side not in own]
