"""On whom a measure falls that names nobody: whoever did what it answers.

"Oslo expels two envoys, and Minsk responds by closing a consulate"; "Lima recalls its envoy after
Quito lets the fugitive in"; "ties between A and B are cool since A recalled its envoy".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.other_sides import other_sides_than
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.replying import REPLYING, replies
from legation.coding.grammar.roles import objects, prepositional, subjects
from legation.coding.grammar.verbs import is_infinitive, is_passive
from legation.types import EventType

HARM = frozenset({"SANCTION", "COERCE", "THREATEN", "ACCUSE"})
"""What states answer one another with, and tell without a word of whom it is against."""
IN_TURN = frozenset("turn response retaliation return reprisal kind answer reply".split())
"""Nouns that with "in" make a deed an answer."""
SINCE = frozenset({"after", "when", "once", "since"})
BESIDE = frozenset({"conj", "parataxis", "ccomp"})
"""How a clause hangs on the one before it."""
MARKS = frozenset({"mark", "advmod"})
DOING = frozenset({"VERB", "AUX"})
TIES = frozenset("relation relationship tie link".split())
ENVOYS = frozenset("ambassador envoy diplomat consul chargé representative".split())
RECALLING = frozenset({"recall", "withdraw", "pull", "call", "summon", "bring"})
IN_KIND: dict[str, EventType] = {
    **dict.fromkeys(
        "expel oust ban bar blacklist sanction suspend close shut recall impose freeze restrict "
        "halt downgrade block order declare cancel revoke raise cut".split(),
        "SANCTION",
    ),
    **dict.fromkeys("seize detain arrest".split(), "COERCE"),
}
"""What a deed is that is paid back in kind."""
LEADING = frozenset("prompt lead cause push drive provoke".split())
SHUTTING = frozenset({"close", "shut", "seal"})
"""What is done to one's own ports and crossings, against whoever uses them."""
THEIR = frozenset({"its", "their"})
VOWING = frozenset({"threaten", "vow", "swear"})
STEPS = 5


def answered_by(
    verb: Token, kind: str, parties: list[Party], actors: Sequence[Party]
) -> tuple[Party, ...]:
    """Give who did what a verb's deed of some type answers, () where it answers nothing told."""
    reply = _reply(verb)
    home = kind == "SANCTION" and _calls_home(verb)
    own = home or verb.lemma_.lower() in {*REPLYING, *VOWING}
    found = other_sides_than(actors, parties_at(_who_led(verb), parties))
    if found:
        return found
    if reply is None and not own:
        return other_sides_than(actors, parties_at(_who_answers(verb), parties))
    for deed in deeds_before(reply if reply is not None else verb, own=own):
        found = other_sides_than(actors, parties_at(subjects(deed), parties))
        if len({party.actor.side for party in found if party.actor.side}) == 1:
            return found
    if home and verb.dep_ == "advcl" and _hit_above(verb, parties, actors):
        # "Tunis recalled its envoy from Rabat after Rabat called home its own"
        found = other_sides_than(actors, parties_at(subjects(verb.head), parties))
    return found or (other_sides_than(actors, _of_the_tie(verb, parties)) if own else ())


def paid_back(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give what is answered in kind: its type is that of what it answers."""
    for verb in doc:
        if verb.lemma_.lower() not in REPLYING or verb.pos_ != "VERB":
            continue
        kinds = [each.lemma_.lower() for each in prepositional(verb, "in")]
        if "kind" not in kinds and verb.lemma_.lower() != "reciprocate":
            continue
        doers = sided_at(subjects(verb), parties)
        for deed in deeds_before(verb, own=True):
            kind = IN_KIND.get(deed.lemma_.lower())
            others = other_sides_than(doers, sided_at(subjects(deed), parties))
            if kind is not None and doers and others:
                yield kind, verb, doers[0], others[0]
                break


def _who_answers(verb: Token) -> list[Token]:
    """Give who acts once it was done to his own ("after Oslo taxed its ham, Bern hit back")."""
    marks = {c.lower_ for c in verb.children if c.dep_ in MARKS}
    if verb.dep_ != "advcl" or not marks & SINCE:
        return []
    hit = [each for way in ("on", "against") for each in prepositional(verb, way)]
    hit += objects(verb) if verb.lemma_.lower() in SHUTTING else []
    owned = any(c.lower_ in THEIR for each in hit for c in each.children)
    return subjects(verb.head) if owned else []


def _who_led(verb: Token) -> list[Token]:
    """Give whose deed led to another's ("Oslo's raid prompted Bern to break off ties")."""
    over = verb.head
    if verb.dep_ not in {"xcomp", "ccomp", "advcl"} or over.lemma_.lower() not in LEADING:
        return []
    if is_passive(over) or not is_infinitive(verb):
        return []
    return [each for each in subjects(over) if each.pos_ == "NOUN"]


def _hit_above(verb: Token, parties: list[Party], actors: Sequence[Party]) -> bool:
    """Say whether the clause over a verb's own names one of its doers."""
    own = {party.actor.side for party in actors}
    inside = {token.i for token in verb.subtree}
    above = {token.i for token in verb.head.subtree} - inside
    return any(p.anchor in above and p.actor.side in own for p in parties)


def _reply(verb: Token) -> Token | None:
    """Give the verb of answering that a deed is done under, or itself where it is "in turn"."""
    token = verb
    for _ in range(STEPS):
        if token.dep_ == "pcomp" and token.head.lower_ == "by":
            above = token.head.head
            return above if replies(above) else None
        if token.dep_ != "conj" or token.head.pos_ != "VERB":
            break
        token = token.head
    answering = any(
        noun.lemma_.lower() in IN_TURN and not any(c.dep_ == "prep" for c in noun.children)
        for noun in prepositional(verb, "in")
    )
    return verb if answering or replies(verb) else None


def _calls_home(verb: Token) -> bool:
    """Say whether a verb calls one's own envoys home, which is always against their hosts."""
    return verb.lemma_.lower() in RECALLING and any(
        thing.lemma_.lower() in ENVOYS and any(c.lower_ in THEIR for c in thing.children)
        for noun in objects(verb)
        for thing in (noun, *prepositional(noun, "of"))
    )


def deeds_before(verb: Token, *, own: bool) -> Iterator[Token]:
    """Give the verbs of the clauses that a verb's clause stands beside or after."""
    token = verb
    for _ in range(STEPS):
        for child in token.children:
            marks = {c.lower_ for c in child.children if c.dep_ in MARKS}
            if child.dep_ == "advcl" and marks & SINCE and child.pos_ in DOING:
                yield child
        before = (c for c in token.children if c.dep_ in BESIDE and c.i < token.i)
        yield from (c for c in before if c.pos_ in DOING)
        if token.dep_ not in {*BESIDE, "xcomp"} or token.head.pos_ not in DOING:
            return
        joined = token.dep_ == "conj" and verb.lemma_.lower() in REPLYING
        if joined or (token.dep_ in BESIDE and token.head.i < token.i and not own):
            yield token.head
        token = token.head


def _of_the_tie(verb: Token, parties: list[Party]) -> tuple[Party, ...]:
    """Give the sides whose ties are told to have changed ("ties between A and B are strained")."""
    above = verb.head if verb.dep_ == "advcl" else None
    if above is None or above.pos_ not in DOING:
        return ()
    nouns = [n for n in (*subjects(above), *objects(above)) if n.lemma_.lower() in TIES]
    ways = [each for n in nouns for way in ("between", "with") for each in prepositional(n, way)]
    return parties_at(ways, parties)
