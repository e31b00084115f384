"""Pronouns and short references through an article: "he", "his counterpart", "both sides"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from legation.coding.actors.halves import both_halves
from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party, stand_in
from legation.coding.grammar.placing import is_placed
from legation.coding.grammar.verbs import verb_over
from legation.coding.references.deeds import others_deed
from legation.coding.references.first_person import CHIEFS, own_ruler, own_words
from legation.coding.references.joint_deeds import both_sides_deed
from legation.coding.references.stand_ins import (
    FIRST,
    GROUP_NOUNS,
    HE,
    HOME_NOUNS,
    IT,
    MINISTRIES,
    NUMBERS,
    OWN,
    SECOND,
)
from legation.coding.references.the_two import joined
from legation.coding.references.whose import PERSONAL, is_one_person, owner, relative
from legation.types import Actor

DUMMY = frozenset("be seem appear take become remain turn happen rain mean emerge".split())
"""Verbs before which "it" mostly stands for nothing ("it seemed that", "it took hours")."""
NAMING = frozenset("call label describe brand term dub deem".split())
"""Verbs whose "it" is a deed that was told ("..., calling it a crime")."""
STATELIKE = frozenset(
    "state country nation regime government power neighbour neighbor puppet lackey stooge vassal "
    "satellite colony sponsor haven enemy foe adversary aggressor occupier bully ally partner "
    "friend tyranny dictatorship democracy pariah".split()
)
"""What a state is called, and no deed ("cut ties with Chad, calling it a puppet")."""
DOING = frozenset({"nsubj", "nsubjpass", "agent", "pobj"})
BOTH = " for the sides named before"
"""How the basis of those ends who are counted ("the two countries")."""
FADES = 2
"""Sentences after which "it" or "they" no longer reaches back."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What an article has named so far: the last person and state that did, the last two sides."""

    person: Actor | None = None
    state: Actor | None = None
    pair: tuple[Actor, ...] = ()
    group: tuple[Actor, ...] = ()
    """The states that did the last sentence's act together."""
    officials: tuple[Actor, ...] = ()
    voice: str = ""
    """The state whose own words a sentence is, "" where they are nobody's."""
    house: str = ""
    """The state whose own office publishes the article, "" where no office does."""
    addressed: str = ""
    """The state that those words are spoken to, "" where that may be anybody."""
    joined: tuple[Actor, ...] = ()
    """The two sides that the last sentence which joined two did."""
    joined_at: int = 0
    about: tuple[str, ...] = ()
    """Codes of the two sides that the article's head speaks of together."""
    topic: tuple[str, ...] = ()
    """Codes of the two states that the article is about."""
    named: str = ""
    """Code of the only state that the sentence before names, and begins with."""
    sentence: int = 0

    def at(self, sentence: int, named: str = "") -> Memory:
        """Give what still holds at a sentence: whom "it" meant fades after two others."""
        fresh = self if sentence - self.sentence <= FADES else replace(self, state=None, group=())
        return replace(fresh, sentence=sentence, named=named)


def _state_of(actor: Actor) -> Actor:
    return Actor(load_states().get(actor.country, actor.country), actor.country, "GOV", "state")


def resolve(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    """Add the parties that pronouns and group nouns stand for.

    "He" is the last person named as a doer; "the two countries" (sides, leaders, ...) are
    the last two states named; "his Russian counterpart" takes country from its adjective
    and office from the person whose counterpart it is.
    """
    parties = [_recalled(party, memory) for party in parties]
    taken = {party.head for party in parties}
    added: list[Party] = []
    for token in doc:
        if token.i not in taken and not _of_those_just_named(token, added):
            added += _stood_for(token, parties, taken, memory)
    other = other_side(parties + added, memory)
    if other:
        acted = memory.state is not None and memory.state.country == other
        added += others_deed(doc, parties + added, _of_code(other), last=acted)
    two = next((each for each in _the_two(memory) if each), ())
    added += both_sides_deed(doc, parties + added, two)
    return _counterparts(doc, parties + added, memory)


def _of_those_just_named(token: Token, added: list[Party]) -> bool:
    """Say whether "their" belongs to "the two" before it ("the two signed their third pact")."""
    return token.lower_ == "their" and any(
        p.head < token.i and p.basis.endswith(BOTH) for p in added
    )


def _stood_for(token: Token, parties: list[Party], taken: set[int], memory: Memory) -> list[Party]:
    """Give whom a word stands for that names nobody; ``taken``: the words that name somebody."""
    word, subject = token.lower_, token.dep_ in {"nsubj", "nsubjpass"}
    if word in FIRST | SECOND:
        return own_words(token, parties, memory.voice, memory.addressed, memory.house)
    if word in CHIEFS:
        ruler = own_ruler(token, memory.voice, memory.addressed, memory.house)
        if ruler:
            return ruler
    if word in both_halves():
        return _halves(token)
    if word == "them" and token.head.lower_ == "between":
        return []  # "peace between them": those who were named before, not one of them
    if word in IT:
        return _it(token, parties, memory)
    if token.tag_ == "WP$":
        return relative(token, parties)
    if token.dep_ == "poss" and word in OWN:
        last = memory.person if word in PERSONAL else memory.state
        whose = owner(token, parties, last)
        return [stand_in(token, whose, f"possessive {token.text!r}")] if whose is not None else []
    if word in HE and subject:
        return _he(token, parties, memory)
    if token.lemma_.lower() in GROUP_NOUNS and token.tag_ in {"NNS", "NNPS"}:
        return _sides_before(token, parties, taken, memory)
    if word in NUMBERS and subject:
        together = _together(NUMBERS[word], parties, memory, token)
        counted = any(child.dep_ == "prep" for child in token.children)
        return [] if counted else [stand_in(token, each, f"{token.text!r}") for each in together]
    if _at_home(token) and memory.state is not None:
        organ = replace(memory.state, name=token.text, kind="organ")
        return [stand_in(token, organ, f"{token.text!r} of the state last spoken of")]
    if word == "latter":
        before = [p for p in parties if p.head < token.i and p.direct and p.actor.country]
        return [stand_in(token, _state_of(p.actor), "'the latter'") for p in before[-1:]]
    if _the_country(token):
        return _other_country(token, parties, memory)
    return _own_country(token, parties) if word == "country" and subject else []


def _it(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    verb = token.head
    if token.dep_ == "dobj" and verb.dep_ == "advcl" and verb.lemma_.lower() in NAMING:
        names = {child.lemma_.lower() for child in verb.children if child.dep_ == "oprd"}
        if not names & STATELIKE:
            return []
    antecedent = _antecedent(token, parties)
    if antecedent is None:
        return _recalled_subject(token, memory)
    where = (antecedent.start, antecedent.end)
    return [stand_in(token, antecedent.actor, f"pronoun {token.text!r}", where)]


def _he(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    before = [p for p in parties if is_one_person(token.doc, p) and p.head < token.i]
    above = _antecedent(token, before)
    last = before[-1].actor if before else memory.person
    actor = above.actor if above is not None else last
    if actor is None and memory.house:
        actor = _of_code(memory.house)  # one of the office's own, whom no list has
    return [stand_in(token, actor, f"pronoun {token.text!r}")] if actor is not None else []


def _sides_before(
    token: Token, parties: list[Party], taken: set[int], memory: Memory
) -> list[Party]:
    """Give the sides that a counted plural stands for ("the two countries")."""
    words = {child.lower_ for child in token.children}
    count = max((NUMBERS[word] for word in words if word in NUMBERS), default=0)
    if not count or taken & {child.i for child in token.subtree}:
        return []
    basis = f"{token.text!r}{BOTH}"
    return [stand_in(token, each, basis) for each in _together(count, parties, memory, token)]


def _halves(token: Token) -> list[Party]:
    """Give both states of a plural ("the two Koreas"), the first at the number before it."""
    before = next((c for c in token.children if c.i < token.i and c.lower_ != "the"), None)
    whole = stand_in(token, _of_code(both_halves()[token.lower_][1]), f"both of {token.text!r}")
    if before is None:
        return [whole]
    other = _of_code(both_halves()[token.lower_][0])
    start, end = before.idx, before.idx + len(before)
    named = replace(whole, start=token.idx, text=token.text)
    return [replace(named, start=start, end=end, text=before.text, actor=other), named]


def _of_code(code: str) -> Actor:
    return Actor(load_states().get(code, code), code, "GOV", "state")


def _the_country(token: Token) -> bool:
    """Say whether a word is "the country" or "the country's", not as a doer."""
    words = [child.lower_ for child in token.children if child.dep_ not in {"punct", "case"}]
    return token.lower_ == "country" and words == ["the"] and token.dep_ in {"dobj", "pobj", "poss"}


def _own_country(token: Token, parties: list[Party]) -> list[Party]:
    """Give whose "the country" is that does what its own side says ("announced the country will").

    That of the subject above, where no other state is named in between.
    """
    if [child.lower_ for child in token.children] != ["the"]:
        return []
    above = _antecedent(token, parties)
    if above is None or not above.actor.side:
        return []
    between = {p.actor.side for p in parties if above.head < p.head < token.i}
    if between - {above.actor.side}:
        return []
    return [stand_in(token, _state_of(above.actor), "'the country' of the subject above")]


def _other_country(token: Token, parties: list[Party], memory: Memory) -> list[Party]:
    """Give which state "the country" is: the last one before it that is not the doer.

    Of the sentence before only the doer or the one state that it names, and only where something
    is turned on it ("Japan warns of sanctions against the country"): else it may be the speaker's
    own.
    """
    verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    doers = {s.i for t in (() if verb is None else (verb, *verb.ancestors)) for s in t.children}
    own = {p.actor.country for p in parties if p.head in doers and p.head < token.i}
    before = [
        p
        for p in parties
        if p.head < token.i and p.actor.kind == "state" and p.actor.country not in own
    ]
    actor = before[-1].actor if before else None
    turned = token.dep_ == "pobj" and token.head.lower_ in {"against", "with", "on"}
    if actor is None and turned and own:
        told = _of_code(memory.named) if memory.named else memory.state
        actor = None if told is None or told.country in own else told
    if actor is None:
        return []
    return [replace(stand_in(token, actor, "'the country' named before"), place=is_placed(token))]


def other_side(parties: list[Party], memory: Memory) -> str:
    """Give the code of the side that a sentence of one side answers, "" where none is known.

    The doer of the sentence before, else the other of the two states that the article is about.
    """
    sides = {p.actor.side for p in parties if p.actor.side and p.direct and not p.place}
    if len(sides) != 1:
        return ""
    last = memory.state.country if memory.state is not None else memory.named
    if last and last not in sides:
        return last
    if len(memory.topic) == 2 and sides < set(memory.topic):
        return next(code for code in memory.topic if code not in sides)
    return ""


def _together(count: int, parties: list[Party], memory: Memory, token: Token) -> tuple[Actor, ...]:
    """Give the states that "the two leaders" or "the three" stand for, () where unsure.

    Whoever speaks to "both sides" is neither of them.
    """
    apart = _doers_apart(token, parties)
    here = _sides(parties)
    groups = (_named_before(token, parties), *_the_two(memory), memory.group, memory.pair, here)
    for group in groups:
        if len(group) == count and not apart & {actor.country for actor in group}:
            return group
    return ()


def _the_two(memory: Memory) -> list[tuple[Actor, ...]]:
    """Give the two sides joined just before, then those that the article is about."""
    fresh = memory.joined if memory.sentence - memory.joined_at <= FADES else ()
    about = memory.about if memory.pair else ()  # nothing is told yet that "the two" takes up
    return [tuple(map(_state_of, fresh)), tuple(map(_of_code, about))]


def _named_before(token: Token, parties: list[Party]) -> tuple[Actor, ...]:
    """Give the sides that a sentence names, for its own subject only those before it or of it.

    "The two discuss Oslo's border with Bergen" is not of Oslo and Bergen.
    """
    subject = token.dep_ in {"nsubj", "nsubjpass"}
    if not subject or any(child.dep_ == "appos" for child in token.children):
        return _sides(parties)
    inside = {each.i for each in token.subtree}
    return _sides([p for p in parties if p.head < token.i or p.head in inside])


def _doers_apart(token: Token, parties: list[Party]) -> set[str]:
    """Give the sides that do something to what a word stands for ("Oslo urges both sides")."""
    if token.dep_ != "dobj":
        return set()
    subjects = (child for child in token.head.children if child.dep_ == "nsubj")
    doers = {each.i for child in subjects for each in child.subtree}
    return {party.actor.country for party in parties if party.head in doers}


def _recalled_subject(token: Token, memory: Memory) -> list[Party]:
    """Give who "it" or "they" is at the head of a sentence: the last sentence's doers."""
    if token.dep_ not in {"nsubj", "nsubjpass"} or token.head.lemma_.lower() in DUMMY:
        return []
    if token.head.dep_ not in {"ROOT", "conj", "ccomp"} or token.i > 6:
        return []
    if token.lower_ == "it" and memory.state is not None:
        return [stand_in(token, memory.state, "pronoun 'It', the last sentence's doer")]
    if token.lower_ == "they" and len(memory.group) > 1:
        others = [actor for actor in memory.group if actor.country != memory.voice]
        return [stand_in(token, actor, "pronoun 'They'") for actor in others]
    return []


def _at_home(token: Token) -> bool:
    """Say whether a noun is "the government" or "its army" with no word of whose."""
    if token.lemma_.lower() not in HOME_NOUNS or token.tag_ != "NN":
        return False
    words = [child for child in token.children if child.dep_ not in {"punct", "appos", "relcl"}]
    names = MINISTRIES if token.lemma_.lower() == "ministry" else frozenset()
    plain = [word.lower_ for word in words if word.lower_ not in names]
    return token.dep_ in {"nsubj", "nsubjpass"} and plain == ["the"]


def _antecedent(token: Token, parties: list[Party]) -> Party | None:
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
        before = [
            p
            for p in parties
            if p.head < token.i
            and p.direct
            and p.actor.kind in {"state", "organ"}
            and (subject is None or p.actor.country != subject.actor.country)
            and p.head not in own
            and not (token.lower_ == "them" and is_placed(token.doc[p.head]))
        ]
        return before[-1] if before else None
    return None


def _counterparts(doc: Doc, parties: list[Party], memory: Memory) -> list[Party]:
    out = []
    for party in parties:
        token = doc[party.head]
        if "counterpart" in party.text.lower() or "counterpart" in party.actor.name.lower():
            owner = memory.person
            before = [p for p in parties if p.actor.kind == "person" and p.head < token.i]
            if before:
                owner = before[0].actor
            if owner is not None and not party.actor.office.replace("counterpart", ""):
                party = replace(
                    party, actor=replace(party.actor, office=owner.office, sector=owner.sector)
                )
        out.append(party)
    return out


def _sides(parties: list[Party]) -> tuple[Actor, ...]:
    codes: dict[str, Actor] = {}
    for party in parties:
        if party.actor.country and not party.place:
            codes.setdefault(party.actor.country, _state_of(party.actor))
    return tuple(codes.values())


def remember(doc: Doc, parties: list[Party], memory: Memory) -> Memory:
    """Give what is known after a sentence."""
    person, state, led = memory.person, memory.state, False
    for party in parties:
        token = doc[party.head]
        named = is_one_person(doc, party) and token.dep_ in DOING
        if named and (token.dep_ == "nsubj" or person is None):
            person = party.actor
        if party.direct and party.actor.side and token.dep_ == "nsubj":
            leads = token.head.dep_ == "ROOT"
            state = state if led and not leads else _state_of(party.actor)
            led = led or leads
    sides = _sides(parties)
    pair = sides[:2] if len(sides) >= 2 else memory.pair
    doers: dict[str, Actor] = {}
    for party in parties:
        # names of a list hang on the first, which alone is the subject
        lead = next((t for t in doc[party.head].conjuncts if t.i < party.head), doc[party.head])
        if party.direct and party.actor.side and lead.dep_ == "nsubj":
            doers.setdefault(party.actor.country, _state_of(party.actor))
    group = tuple(doers.values()) if len(doers) > 1 else pair if len(sides) >= 2 else memory.group
    together = joined(doc, parties)
    officials = {actor.name: actor for actor in memory.officials}
    officials |= {p.actor.name: p.actor for p in parties if p.actor.office}
    return replace(
        memory,
        person=person,
        state=state,
        pair=pair,
        group=group,
        joined=together or memory.joined,
        joined_at=memory.sentence if together else memory.joined_at,
        officials=tuple(officials.values()),
    )


def _recalled(party: Party, memory: Memory) -> Party:
    """Give a bare name the office that the article gave it before: it beats the tables."""
    if party.actor.kind != "person" or party.actor.office:
        return party
    known = next((actor for actor in memory.officials if actor.name == party.actor.name), None)
    return party if known is None else replace(party, actor=known)
