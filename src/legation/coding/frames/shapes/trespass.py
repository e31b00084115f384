"""Whose craft come into another state's sky or sea, beside whatever is done about it.

"Oslo downs a Chadian drone after it violates Norwegian airspace": the judge, asked of the two,
answers for the downing alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.other_sides import other_sides_than
from legation.coding.grammar.roles import objects, subjects
from legation.coding.grammar.verbs import conjuncts, is_infinitive, is_passive

SEA = frozenset({"territorial", "coastal"})
"""What makes a state's own of the waters that it stands before."""
COMING_IN = frozenset("violate enter infringe breach penetrate cross invade".split())
"""Verbs whose object is where somebody comes in."""
INTRUDING = frozenset("intrude stray fly cross sail venture encroach trespass veer".split())
INTO = frozenset({"into", "in", "through", "on", "upon"})
LETTING = frozenset({"let", "allow", "permit", "make", "help", "see"})
"""Verbs whose subject wants it, so that nobody intrudes."""
STEPS = 6
"""Words above one that are looked at, at most."""
COMINGS = frozenset({"violation", "incursion", "intrusion", "infringement", "breach", "overflight"})


def trespasses(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give who came into whose sky or sea: the word that tells it, who, into whose."""
    for noun in doc:
        if not _is_own(noun) or noun.dep_ not in {"dobj", "pobj"}:
            continue
        told = noun.head if noun.dep_ == "dobj" else noun.head.head
        if noun.dep_ == "pobj" and noun.head.lower_ not in INTO | {"of"}:
            continue
        named = {token.i for child in noun.children if _owns(child) for token in child.subtree}
        owners = tuple(p for p in parties if p.anchor in named and p.actor.side)
        doers = _doers(told, noun, parties)
        if not owners or not doers:
            continue
        if doers[0].actor.side == owners[0].actor.side:
            doers, owners = _read_again(told, doers, owners, parties)
        if doers and owners and doers[0].actor.side != owners[0].actor.side:
            yield told, doers[0], owners[0]


def _is_own(noun: Token) -> bool:
    """Say whether a noun is a state's sky or sea."""
    lemma = noun.lemma_.lower()
    if lemma == "airspace":
        return all(child.lower_ != "international" for child in noun.children)
    return lemma in {"water", "waters"} and any(c.lower_ in SEA for c in noun.children)


def _owns(child: Token) -> bool:
    """Say whether a word before or behind a noun tells whose it is."""
    before = child.dep_ in {"amod", "poss", "compound", "nmod"}
    return before or (child.dep_ == "prep" and child.lower_ == "of")


def _doers(told: Token, noun: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give who comes in by a verb that is done, or whose a noun of coming in is."""
    lemma = told.lemma_.lower()
    if told.pos_ == "NOUN":
        owned = [child for child in told.children if child.dep_ in {"amod", "poss", "compound"}]
        found = parties_at(owned, parties) if lemma in COMINGS else ()
    elif lemma in (COMING_IN if noun.dep_ == "dobj" else INTRUDING | COMING_IN):
        held = is_infinitive(told) or is_passive(told)
        held = held or (told.tag_ == "VB" and all(c.dep_ != "aux" for c in told.children))
        held = held or told.head.lemma_.lower() in LETTING
        held = held or any(c.tag_ == "MD" or c.dep_ == "neg" for c in told.children)
        found = () if held else parties_at(_subjects(told), parties)
    else:
        found = ()
    return tuple(party for party in found if party.actor.side and not party.place)


def _subjects(verb: Token) -> list[Token]:
    """Give who does it, also where a parser hangs the charge on the noun before it.

    "Accuses ships of entering its waters".
    """
    above = verb.head.head
    if verb.dep_ == "pcomp" and verb.head.lower_ == "of" and above.pos_ in {"NOUN", "PROPN"}:
        return conjuncts(above)
    return subjects(verb)


def _read_again(
    told: Token, doers: tuple[Party, ...], owners: tuple[Party, ...], parties: list[Party]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Give both sides where a pronoun was taken for the other one.

    "Downs a drone after it enters its airspace": what was downed came in. "Oslo says that a jet
    violated its airspace": Oslo's.
    """
    doc, above = told.doc, told.head if told.dep_ == "advcl" else told.head.head
    if told.dep_ == "pcomp" or (told.dep_ == "advcl" and doc[doers[0].anchor].pos_ == "PRON"):
        return other_sides_than(owners, parties_at(objects(above), parties)), owners
    if doc[owners[0].anchor].pos_ == "PRON":
        return doers, other_sides_than(doers, _above(told, parties))
    return (), ()


def _above(told: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give who speaks of it in the clause above, the nearest that has a doer of its own."""
    for token in islice(told.ancestors, STEPS):
        found = (
            parties_at([c for c in token.children if c.dep_ == "nsubj"], parties)
            if token.pos_ == "VERB"
            else ()
        )
        if found:
            return found
    return ()
