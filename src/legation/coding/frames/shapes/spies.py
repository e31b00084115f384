"""Whom a state strikes in a spy: the one that he is said to have spied for.

"Riga jails a colonel for spying for Chad" is done to Chad. Who is held is mostly the state's own
citizen, and the other state stands too deep in the charge for the judge to see an act.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.roles import inner_nouns, objects, prepositional, subjects
from legation.coding.grammar.verbs import agents, is_passive
from legation.types import EventType

SPYING = frozenset({"spy", "spying", "espionage"})
AT_LAW: dict[str, EventType] = {
    **dict.fromkeys("arrest detain hold apprehend capture jail imprison".split(), "COERCE"),
    **dict.fromkeys("convict sentence execute hang find".split(), "COERCE"),
    **dict.fromkeys("charge indict prosecute try".split(), "ACCUSE"),
    **dict.fromkeys("expel deport".split(), "SANCTION"),
}
"""What states do to spies. By law, so that it is no assault on another's land."""
SENTENCING = frozenset("convict sentence expel deport jail imprison execute hang".split())
WORKING = frozenset({"work", "act"})
PASSING = frozenset("pass leak hand sell supply give transfer deliver send relay provide".split())
SECRETS = frozenset("information secret data datum intelligence document detail file".split())
"""What spies pass on."""
UP = 8
"""Words between a charge of spying and the verb that tells what was done to the spy, at most."""


def of_spying(verb: Token) -> bool:
    """Say whether a clause speaks of spies or of spying."""
    return any(word.lemma_.lower() in SPYING for word in verb.subtree)


def against_spies(
    doc: Doc, parties: Sequence[Party]
) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give what is done to spies: type, the word that tells it, whose law, for whom they spied."""
    for word in doc:
        passes = _passes_secrets(word)
        if not (passes or word.lemma_.lower() in SPYING) or word.i + 1 == len(doc):
            continue
        verb = _at_law(word)
        serving = _receivers(word) if passes else _masters(word)
        masters = sided_at(serving, parties) if verb is not None else []
        if verb is None or len({party.actor.side for party in masters}) != 1:
            continue
        master = masters[0]
        held = {each.i for thing in objects(verb) for each in inner_nouns(thing)}
        before = [p for p in parties if p.actor.side and not p.place and p.head < word.i]
        victims = [p for p in before if p.head in held]
        if any(party.actor.side == master.actor.side for party in victims):
            continue  # what is done to its own people is told already
        law = _law(verb, parties) or victims[:1]
        if law and law[0].actor.side != master.actor.side:
            # a sentence is told by its own frame, so that the word for spying tells the charge
            told_by = word if verb.lemma_.lower() in SENTENCING else verb
            yield AT_LAW[verb.lemma_.lower()], told_by, law[0], master


def _masters(word: Token) -> list[Token]:
    """Give whom a spy works for ("spying for Chad", "a spy working for Chad's army")."""
    working = [c for c in word.children if c.dep_ == "acl" and c.lemma_.lower() in WORKING]
    found = [each for one in (word, *working) for each in prepositional(one, "for")]
    if not found and word.nbor().lower_ == "for":  # parsers hang it on the verb at law
        found = [each for each in word.nbor().children if each.dep_ == "pobj"]
    sake = [each for each in prepositional(word, "on") if each.lemma_.lower() == "behalf"]
    found += [each for one in sake for each in prepositional(one, "of")]
    owners = [c for each in found for c in each.children if c.dep_ in {"poss", "amod", "compound"}]
    return [*found, *owners]


def _passes_secrets(word: Token) -> bool:
    """Say whether a verb tells of handing over what a spy finds out ("passing data to")."""
    return word.pos_ == "VERB" and word.lemma_.lower() in PASSING and bool(_secrets(word))


def _secrets(verb: Token) -> list[Token]:
    return [each for each in objects(verb) if each.lemma_.lower() in SECRETS]


def _receivers(verb: Token) -> list[Token]:
    """Give whom secrets are passed to, and whose people they are."""
    found = [each for one in (verb, *_secrets(verb)) for each in prepositional(one, "to")]
    owners = [c for each in found for c in each.children if c.dep_ in {"poss", "amod", "compound"}]
    return [*found, *owners]


def _at_law(word: Token) -> Token | None:
    """Give the verb that tells what was done to the spy, in a clause of news.

    Not of a spy of whom something else is told ("a man jailed for spying dies").
    """
    token = word
    for _ in range(UP):
        if token.head.i == token.i or token.dep_ in {"nsubj", "relcl"}:
            return None
        if token.dep_ == "acl" and token.i != word.i and token.lemma_.lower() in AT_LAW:
            return None
        token = token.head
        if token.pos_ == "VERB" and token.lemma_.lower() in AT_LAW:
            return None if token.dep_ in {"acl", "relcl"} else token
    return None


def _law(verb: Token, parties: Sequence[Party]) -> list[Party]:
    """Give whose law it is: who does it, else the land where it is done."""
    if not is_passive(verb):
        return sided_at(subjects(verb), parties)
    within = [
        each
        for word in (verb, *(c for c in verb.children if c.dep_ == "nsubjpass"))
        for preposition in ("in", "by")
        for each in prepositional(word, preposition)
    ]
    return sided_at(agents(verb), parties) or sided_at(within, parties)
