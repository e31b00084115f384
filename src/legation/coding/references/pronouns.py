"""Whom "he", "it" and "they" stand for."""

from __future__ import annotations

from spacy.tokens import Token

from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.placing import is_placed
from legation.coding.grammar.verbs import verb_over
from legation.coding.references.memory import Memory
from legation.coding.references.states import of_code
from legation.coding.references.whose import OFFICES, is_one_person

DUMMY = frozenset("be seem appear take become remain turn happen rain mean emerge".split())
"""Verbs before which "it" mostly stands for nothing ("it seemed that", "it took hours")."""
NAMING = frozenset("call label describe brand term dub deem".split())
"""Verbs that say what one takes a word or a deed for ("..., calling it a crime")."""
STATELIKE = frozenset(
    "state country nation regime government power neighbour neighbor puppet lackey stooge vassal "
    "satellite colony sponsor haven enemy foe adversary aggressor occupier bully ally partner "
    "friend tyranny dictatorship democracy pariah".split()
)
"""What a state is called, and no deed ("cut ties with Chad, calling it a puppet")."""
FIRST_WORDS = 2
"""Index of the last word at which "the foreign minister" begins a sentence."""


def meant_by_it(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    """Give the state or states that "it", "they" or "them" stands for, none for a deed."""
    verb = token.head
    if token.dep_ == "dobj" and verb.dep_ == "advcl" and verb.lemma_.lower() in NAMING:
        names = {child.lemma_.lower() for child in verb.children if child.dep_ == "oprd"}
        if not names & STATELIKE:
            return []
    meant = antecedent(token, parties)
    if meant is None:
        return _recalled_subject(token, memory)
    where = (meant.start, meant.end)
    listed = token.doc[meant.head].conjuncts if token.lower_ == "they" else ()
    beside = {each.i for each in listed}  # "Oslo and Riga said that they would"
    more = [p.actor for p in parties if p.direct and p.actor.side and p.head in beside]
    basis = f"pronoun {token.text!r}"
    first = stand_in(token, meant.actor, basis, where)
    return [first, *(stand_in(token, actor, basis) for actor in more)]


def meant_by_he(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    """Give whom "he" or "she" stands for: who speaks above, else the last person named."""
    before = [p for p in parties if is_one_person(token.doc, p) and p.head < token.i]
    above = antecedent(token, before)
    last = before[-1].actor if before else memory.person
    actor = above.actor if above is not None else last
    if actor is None and memory.house:
        actor = of_code(memory.house)  # one of the office's own, whom no list has
    return [stand_in(token, actor, f"pronoun {token.text!r}")] if actor is not None else []


def _recalled_subject(token: Token, memory: Memory) -> list[Party]:
    """Give who "it" or "they" is at the head of a sentence: the last sentence's doers."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.head.lemma_.lower() in DUMMY:
        return []
    if token.head.dep_ not in {"ROOT", "conj", "ccomp"} or token.i > 6:
        return []
    last = of_code(memory.named) if memory.named else memory.state
    if token.lower_ == "it" and last is not None:
        return [stand_in(token, last, "pronoun 'It', the last sentence's doer")]
    if token.lower_ == "they" and len(memory.group) > 1:
        others = [actor for actor in memory.group if actor.country != memory.voice]
        return [stand_in(token, actor, "pronoun 'They'") for actor in others]
    return []


def antecedent(token: Token, parties: list[Party]) -> Party | None:
    """Give the state that "it" or "they" stands for within a sentence.

    As subject of what somebody says or does next, the subject above; as object, the last
    state before it that is not that subject.
    """
    verb = token.head
    above: Token | None = None
    while verb.head.i != verb.i and above is None:
        verb = verb.head
        above = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
        if above is not None and above.i >= token.i:
            above = None
    subject = next((p for p in parties if above is not None and p.head == above.i), None)
    if token.dep_ in {"nsubj", "nsubjpass", "poss"}:
        return subject
    if token.dep_ in {"dobj", "pobj", "dative"}:
        doers = [c for c in verb_over(token).children if c.dep_ in {"nsubj", "nsubjpass"}]
        own = {each.i for doer in doers for each in (doer, *doer.conjuncts)}
        themselves = {p.actor.side for p in parties if p.head in own}  # else it would be "itself"
        before = [
            p
            for p in parties
            if p.head < token.i
            and p.direct
            and p.actor.kind in {"state", "organ"}
            and (subject is None or p.actor.country != subject.actor.country)
            and p.head not in own
            and p.actor.side not in themselves
            and not (token.lower_ == "them" and is_placed(token.doc[p.head]))
        ]
        return before[-1] if before else None
    return None


def his_office(token: Token) -> bool:
    """Say whether a noun at the head of a sentence is "the minister", with no word of whose."""
    words = [child.lower_ for child in token.children if child.dep_ not in {"punct", "relcl"}]
    alone = set(words) <= {"the", "prime", "foreign", "defence", "defense"} and "the" in words
    return (
        token.lemma_.lower() in OFFICES and token.tag_ == "NN" and token.i <= FIRST_WORDS and alone
    )
