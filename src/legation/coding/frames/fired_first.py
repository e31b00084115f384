"""Who fired first, where only the answer to it tells whose ground the fire came from.

"Oslo's jets strike Chad in response to a rocket attack": the rockets came from Chad.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from spacy.tokens import Token

from legation.coding.actors.parties import Party
from legation.coding.frames.missiles import FIRED
from legation.coding.frames.reach import REPLYING, REPRISALS
from legation.coding.frames.shapes.force import LANDING, PROJECTILES
from legation.coding.grammar.roles import inner_nouns, objects, prepositional, subjects
from legation.coding.grammar.verbs import is_passive

AFTERWARDS = frozenset({"after", "following"})
MISSILES = PROJECTILES - {"round", "bullet"}
"""What is fired across a border; there are rounds of talks and of a game, too."""
SHOTS = frozenset(
    "attack fire strike barrage salvo launch launching firing bombardment round".split()
)
"""Nouns of fire that need a word of what was fired ("a rocket attack")."""
FIRE = frozenset({"shelling", "gunfire"})
"""Nouns of fire that need none."""
FIGHTERS = frozenset("militant insurgent rebel guerrilla terrorist extremist gunman by".split())
"""Words that tell of fire that an armed group opened it, whose state did not."""
WORDS = 60
"""Words of a clause looked through, at most."""


def fired_first(
    verb: Token, doers: Iterable[Party], struck: Iterable[Party], parties: list[Party]
) -> Iterator[tuple[Token, Party, Party]]:
    """Give the fire that a strike answers: the word that tells it, from whose ground, upon whom.

    ``verb``: the word that tells the strike, ``doers``: whose strike it is, ``struck``: upon whom.
    """
    ours = next((party for party in doers if party.actor.side), None)
    theirs = next((party for party in struck if party.actor.side), None)
    if ours is None or theirs is None or ours.actor.side == theirs.actor.side:
        return
    for fire in _answered(verb):
        inside = {token.i for token in inner_nouns(fire)}
        if any(token.lemma_.lower() in FIGHTERS for token in fire.subtree):
            continue
        named = {p.actor.side for p in parties if p.anchor in inside}
        if named <= {ours.actor.side}:
            yield fire, theirs, ours
            return


def _answered(verb: Token) -> Iterator[Token]:
    """Give the nouns of fire that a clause tells of as answered, or as gone before."""
    for token in islice(verb.subtree, WORDS):
        if token.lemma_.lower() in REPRISALS and token.dep_ == "pobj":
            deeds = [*prepositional(token, "to"), *prepositional(token, "for")]
        elif token.lemma_.lower() in REPLYING and token.i != verb.i:
            deeds = prepositional(token, "to")
        elif token.dep_ == "prep" and token.lower_ in AFTERWARDS and token.head.i == verb.i:
            deeds = [child for child in token.children if child.dep_ == "pobj"]
        elif token.dep_ == "advcl" and token.head.i == verb.i and _fired_after(token):
            deeds = objects(token) or subjects(token)
        else:
            continue
        yield from (deed for deed in deeds if _is_fire(deed))


def _fired_after(clause: Token) -> bool:
    """Say whether a clause tells of fire without who opened it ("after rockets were fired").

    Or of where it came down ("after shells fell on a village").
    """
    after = any(c.dep_ in {"mark", "prep"} and c.lower_ == "after" for c in clause.children)
    verb = clause.lemma_.lower()
    return after and (verb in FIRED if is_passive(clause) else verb in LANDING)


def _is_fire(noun: Token) -> bool:
    """Say whether a noun is missiles, or their being fired ("the firing of rockets")."""
    word = noun.lemma_.lower()
    if word in MISSILES | FIRE:
        return True
    fired = {each.lemma_.lower() for each in inner_nouns(noun)}
    return word in SHOTS and bool(fired & (MISSILES | {"artillery"}))
