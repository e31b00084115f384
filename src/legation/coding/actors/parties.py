"""From names in a parsed sentence to the parties of its acts: noun phrases with a country.

A party is *direct* where the phrase itself acts ("Chinese Foreign Minister Wang Yi",
"Moscow", "two Russian warplanes") and indirect where it only belongs to somebody
("Russian gas", "a Chinese proposal").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from legation.coding.actors.appositions import explains_a_name, is_title, names_noun
from legation.coding.actors.bodies import find_bodies
from legation.coding.actors.climbing import climb, phrase_of
from legation.coding.actors.fighters import flies
from legation.coding.actors.halves import is_half
from legation.coding.actors.heads import Role, role_of_phrase
from legation.coding.actors.names import Entry, Hit, plain
from legation.coding.actors.naming import actor_of
from legation.coding.actors.phrase_names import Named, own_bodies
from legation.coding.actors.phrases import BACKED, Resolved, identify
from legation.coding.grammar.placing import tells_place
from legation.types import Actor

PAPERS = frozenset(
    "agreement accord package protocol memorandum process format treaty convention declaration "
    "pact formula plan consensus principle charter act rule statute document text ceasefire truce "
    "armistice communique deal settlement summit conference forum congress".split()
)
"""Nouns that take a city's name where they were signed or held ("the Minsk ceasefire")."""
PUT_FORWARD = frozenset("resolution draft text motion proposal amendment statement".split())
"""Texts that are voted on, or put to others."""
WRITING = frozenset("drafted backed sponsored supported proposed written penned led".split())
"""Whose name stands before these with a hyphen has put such a text forward."""
VOTING = frozenset("veto block reject oppose thwart scuttle back support endorse".split())
"""What is done to such a text is done to who put it forward."""
PUBLIC = frozenset({"GOV", "MIL", "LEG", "COP", "JUD", "SPY", "PRE"})
"""Sectors of those who act for their state in a region or a town."""
SEATED = re.compile(r"[-\u2010-\u2013](?:based|headquartered|bound)\b")
"""What a name in front of these tells is where somebody has his seat, or goes: no side."""
CARRIED = re.compile(
    r"(?: (?:freedom|solidarity|aid|relief|peace))* (?:flotillas?|airlift)\b", re.I
)
"""What is named after the land that it goes to ("the Gaza flotilla")."""
MADE = re.compile(r"[-\u2010-\u2013](?:made|built|born|style|designed|language|speaking)\b")
"""What tells of a thing or a person only where it comes from."""
NOT_OF = ("non-", "non\u2011", "non\u2010")
"""What stands before the name of a state that somebody is not of."""
POSTED = re.compile(
    r"(?:envoy|ambassador|representative|coordinator|rapporteur) (?:for|to|in|on) $"
)
"""What stands before the land that somebody is posted to."""
MANY = frozenset({"country", "nation", "state"})
"""Nouns that in the plural make a part of the world of an adjective."""
CAPTIVES = frozenset("prisoner detainee captive hostage inmate internee".split())
"""Those whom a state holds are the other state's people, whatever they are held for."""


@dataclass(frozen=True, slots=True)
class Party:
    """A noun phrase that stands for an actor.

    ``head``: index of its head token; ``tokens``: indices of the naming tokens;
    ``start``/``end``: characters in the sentence. ``place``: named only as a place.
    """

    head: int
    anchor: int
    start: int
    end: int
    text: str
    actor: Actor
    basis: str
    direct: bool
    place: bool = False
    named: tuple[int, int] | None = None
    """Where the sentence names whom a pronoun stands for: what the judge is asked about."""


def stand_in(token: Token, actor: Actor, basis: str, named: tuple[int, int] | None = None) -> Party:
    """Give the party of a word that stands for somebody without a name; ``named``: his own."""
    start = token.left_edge.idx if token.pos_ == "NOUN" else token.idx
    end = token.idx + len(token)
    words = token.doc.text[start:end]
    return Party(token.i, token.i, start, end, words, actor, basis, direct=True, named=named)


def is_town(party: Party) -> bool:
    """Say whether a party is a town that only force makes a side of (``towns_hit``)."""
    return party.basis.startswith("town ")


def find_parties(doc: Doc, hits: Sequence[Hit], day: str) -> list[Party]:
    """Give the parties of a sentence in order of the text.

    ``hits``: names with offsets into ``doc.text``, as the gate found them; ``day``: ISO
    date of the sentence, which decides who held an office and which states existed.
    Regions, towns, peoples and bodies that the gate does not look for count where
    somebody's office stands with them ("Bavarian police", "the mayor of Istanbul").
    """
    text = plain(doc.text)
    found = [
        *(_named(doc, text, hit, extra=False) for hit in hits if not _of_the_past(hit, day)),
        *(_named(doc, text, hit, extra=True) for hit in find_bodies(text, hits, shared=False)),
    ]
    phrases: dict[int, list[Named]] = {}
    parties: list[Party | None] = []
    for each in found:
        if each is not None and each.direct:
            before = phrases.get(each.head.i, ())
            if _next_in_list(each, before, text):
                owner = each.span[:-1] if _own_people(each.hit) else each.span
                each = replace(each, span=owner, head=owner.root)
            elif _where_they_are(each, before):
                each = replace(each, head=each.span.root)
            phrases.setdefault(each.head.i, []).append(each)
        elif each is not None and not each.extra:
            parties.append(_indirect(doc, text, each, day))
    parties += [_direct(doc, text, names, day, hits) for names in phrases.values()]
    joined = _join_appositions(doc, _once([party for party in parties if party is not None]))
    return sorted(joined, key=lambda each: each.start)


def _once(parties: Sequence[Party]) -> list[Party]:
    """Give a thing that two names of one side belong to once ("Kurdish PYD positions")."""
    seen: dict[tuple[int, int, str], Party] = {}
    for party in parties:
        key = (party.start, party.end, party.actor.side if not party.direct else str(party.anchor))
        seen.setdefault(key, party)
    return list(seen.values())


def _named(doc: Doc, text: str, hit: Hit, *, extra: bool) -> Named | None:
    span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
    if span is None or (hit.form == "capital" and _signed_there(span.root)):
        return None
    if text[: hit.start].lower().endswith(NOT_OF):
        return None  # "non-American diplomats"
    if span.root.dep_ == "compound" and POSTED.search(text[: hit.start]):
        return None  # "UN envoy for Syria Jan Holm", parsed as if Syria were his name
    head, direct = climb(span.root, hit.form)
    if not direct and is_half(hit.text, head.text):
        head, direct = span.root, True  # "North and South Korea"
    if (hit.form == "adjective" and MADE.match(text, hit.end)) or _there(hit, text):
        return None  # "Russian-made missiles", "a Swiss-based firm", "the Gaza flotilla"
    friend = BACKED.match(text, hit.end) and not _puts_forward(span.root)
    if direct and head.i == span.root.i and friend:
        return None  # "the Iranian-backed militia that": whose friends it is, not who it is
    if hit.form == "adjective" and head.tag_ == "NNS" and head.lemma_.lower() in MANY:
        return None  # "several American countries": a part of the world
    return Named(hit, span, head, direct, extra)


def _there(hit: Hit, text: str) -> bool:
    """Say whether a name only tells where somebody sits or where ships and goods go."""
    return bool(SEATED.match(text, hit.end)) or (
        hit.form == "name" and hit.entries[0].kind == "state" and bool(CARRIED.match(text, hit.end))
    )


def _of_the_past(hit: Hit, day: str) -> bool:
    """Say whether a city was the capital only of states that are gone ("Aden" in 2018)."""
    return bool(day) and hit.form == "capital" and not any(e.valid(day) for e in hit.entries)


def _next_in_list(name: Named, before: Sequence[Named], text: str) -> bool:
    """Say whether a name is one more of a list before one noun ("British, French, and German").

    Parsers hang the last of such a list on the noun, as if all were names of one.
    """
    forms = {entry.form for entry in name.hit.entries}
    listed = "adjective" in forms or _own_people(name.hit)
    if not listed or not before or before[-1].hit.entries[0].kind != "state":
        return False
    other = before[-1].hit
    words = text[other.end : name.hit.start]
    return (
        name.head.tag_ == "NNS"
        and other.entries[0].code != name.hit.entries[0].code
        and any(token in words.replace(",", " , ").split() for token in (",", "and", "or"))
    )


def _own_people(hit: Hit) -> bool:
    """Say whether a body is only a state's adjective and a plain noun ("Chinese troops")."""
    words = hit.text.split()
    return hit.entries[0].kind == "group" and len(words) > 1 and words[-1].islower()


def _where_they_are(name: Named, before: Sequence[Named]) -> bool:
    """Say whether a name tells where another state's people are ("Afghan refugees in Iran")."""
    own = {one.hit.entries[0].code for one in before if one.hit.form == "adjective"}
    root = name.span.root
    placed = root.dep_ == "pobj" and root.head.lower_ == "in" and root.i != name.head.i
    return placed and bool(own - {name.hit.entries[0].code, ""})


def _meant_state(hits: Sequence[Hit], others: Sequence[Hit]) -> str:
    """Give the state that tells namesakes apart: the phrase's own, else one of the sentence's."""
    codes = {e.code for hit in hits if hit.form == "person" for e in hit.entries}
    if len(codes) < 2:
        return ""
    named = (h.entries[0].code for h in (*hits, *others) if h.form != "person")
    return next((code for code in named if code in codes), "")


def _direct(
    doc: Doc, text: str, names: Sequence[Named], day: str, others: Sequence[Hit]
) -> Party | None:
    """Give the party of a phrase that acts, None where its names do not speak for it."""
    names = own_bodies(names)
    head = names[0].head
    low, high = phrase_of(head)
    low = min(low, *(each.span.start for each in names))
    high = max(high, *(each.span.end - 1 for each in names))
    start, end = doc[low].idx, doc[high].idx + len(doc[high])
    hits = [_moved(each.hit, start) for each in names]
    phrase = text[start:end]
    role = _role_beside(phrase, hits)
    if role is not None and role.sector == "REB" and flies(head, phrase):
        role = replace(role, sector="MIL")
    if all(each.extra for each in names) and not _by_office(names[0], role):
        return None
    who = identify(phrase, hits, role, day, _meant_state(hits, others))
    if who is None or who.hit is None or _long_gone(who, role, day):
        return None
    owner = names[hits.index(who.hit)]
    spans = [owner.span, *(each.span for each in names if each is not owner)]
    words = doc[low : high + 1].text
    actor = actor_of(who, head, spans, role, words)
    if head.lemma_.lower() in CAPTIVES:
        actor = replace(actor, sector="CVL")
    return Party(
        head.i,
        owner.span.root.i,
        start,
        end,
        words,
        actor,
        _basis(owner, names, who),
        True,
        _is_place(head, owner.hit.entries[0]),
    )


def _role_beside(phrase: str, hits: Sequence[Hit]) -> Role | None:
    """Give the role that a phrase is about, no part of anybody's name ("Qin Gang")."""
    for hit in hits:
        if hit.form == "person" and 0 <= hit.start < hit.end <= len(phrase):
            blank = "".join("x" if letter.isalpha() else letter for letter in hit.text)
            phrase = phrase[: hit.start] + blank.title() + phrase[hit.end :]
    return role_of_phrase(phrase)


def _indirect(doc: Doc, text: str, name: Named, day: str) -> Party | None:
    """Give the party that a thing belongs to ("Russian gas"); None for "Iran-backed"."""
    if BACKED.match(text, name.hit.end) and not _puts_forward(name.span.root):
        return None
    who = identify(name.hit.text, [_moved(name.hit, name.hit.start)], None, day)
    if who is None or _long_gone(who, None, day):
        return None
    low, high = phrase_of(name.head)
    low, high = min(low, name.span.start), max(high, name.span.end - 1)
    start, end = doc[low].idx, doc[high].idx + len(doc[high])
    actor = actor_of(who, name.head, [name.span], None, name.hit.text)
    root = name.span.root.i
    basis = _basis(name, [name], who)
    return Party(name.head.i, root, start, end, doc.text[start:end], actor, basis, False)


def _moved(hit: Hit, start: int) -> Hit:
    return replace(hit, start=hit.start - start, end=hit.end - start)


def _by_office(name: Named, role: Role | None) -> bool:
    """Say whether a region or a town is named by who holds an office there."""
    return role is not None and role.sector in PUBLIC and name.head.i != name.span.root.i


def _long_gone(who: Resolved, role: Role | None, day: str) -> bool:
    """Say whether a lone surname names nobody who led a state on the day.

    "The Bush administration" keeps its name for good.
    """
    if who.hit is None or who.hit.form != "surname":
        return False
    tenures = [tenure for entry in who.hit.entries for tenure in entry.tenures]
    ruled = role is not None and role.sector == "GOV" and role.start >= who.hit.end
    return not any(tenure.covers(day) or (ruled and tenure.start <= day) for tenure in tenures)


def _basis(owner: Named, names: Sequence[Named], who: Resolved) -> str:
    """Tell by which names a party was found, the one that decided first, and how."""
    found = [f"{each.hit.form} {each.hit.text!r}" for each in names if each is not owner]
    how = f", {who.basis}" if who.basis not in {"", owner.hit.form} else ""
    return "; ".join([f"{owner.hit.form} {owner.hit.text!r}{how}", *found])


def _is_place(token: Token, entry: Entry) -> bool:
    if entry.form not in {"name", "capital", "town"} or entry.kind == "group":
        return False
    if token.head.lower_ == "led" or _puts_forward(token):
        return False  # "Saudi-led airstrikes"
    return tells_place(token) or token.dep_ == "npadvmod"


def _puts_forward(name: Token) -> bool:
    """Say whether a name tells whose a text is that is put to others ("a US-drafted motion")."""
    way, text = name.head, name.head.head
    if way.lower_ not in WRITING or name.i > way.i or text.lemma_.lower() not in PUT_FORWARD:
        return False
    return text.dep_ in {"dobj", "nsubjpass"} and text.head.lemma_.lower() in VOTING


def _signed_there(root: Token) -> bool:
    """Say whether a city only names a paper or a process."""
    return root.dep_ in {"compound", "amod", "nmod"} and root.head.lemma_.lower() in PAPERS


def _merge(one: Party, other: Party) -> Party:
    """Make one party of two names in one phrase ("Chinese" + "Wang Yi")."""
    known = [p for p in (one, other) if p.actor.kind == "person"]
    # a name that a list holds says more than one that only a title names
    person = next((p for p in known if p.basis.startswith("person")), known[0] if known else one)
    rest = other if person is one else one
    actor = person.actor
    if rest.actor.office and not actor.office:
        actor = replace(actor, office=rest.actor.office, sector=rest.actor.sector)
    if not actor.country:
        actor = replace(actor, country=rest.actor.country)
    return replace(
        person,
        actor=actor,
        start=min(one.start, other.start),
        end=max(one.end, other.end),
        text=max((one.text, other.text), key=len),
        basis=f"{one.basis}; {other.basis}",
        direct=one.direct or other.direct,
    )


def _join_appositions(doc: Doc, parties: list[Party]) -> list[Party]:
    """Give "William Hague, the British Foreign Secretary," as one party."""
    by_head = {party.head: party for party in parties if party.direct}
    gone: set[int] = set()
    for party in list(by_head.values()):
        token = doc[party.head]
        if token.dep_ == "appos" and token.head.i in by_head and party.head not in gone:
            main = by_head[token.head.i]
            if main.actor.country != party.actor.country:
                continue  # a list of names, parsed as if each explained the last
            joined = _merge(main, party)
            words = doc.text[joined.start : joined.end]
            by_head[main.head] = replace(joined, head=main.head, text=words)
            gone.add(party.head)
        elif (
            token.dep_ == "appos" and party.actor.kind == "person" and is_title(token.head, by_head)
        ):
            # "the President of France François Hollande": the title is who acts
            by_head[token.head.i] = replace(party, head=token.head.i)
            gone.add(party.head)
        elif token.dep_ == "appos" and names_noun(token, by_head):
            # "the trade bloc Mercosur": the noun before the name is who acts
            by_head[token.head.i] = replace(party, head=token.head.i)
            gone.add(party.head)
        elif token.dep_ == "appos" and explains_a_name(token):
            # a name that no list holds takes country and office from its apposition
            main_token = token.head
            low, high = phrase_of(main_token)
            start, end = doc[low].idx, doc[high].idx + len(doc[high])
            by_head[main_token.i] = replace(
                party,
                head=main_token.i,
                start=start,
                end=end,
                text=doc.text[start:end],
                actor=replace(
                    party.actor,
                    name=doc.text[start:end],
                    kind="person",
                    office=party.actor.office or party.actor.name,
                ),
                basis=f"apposition; {party.basis}",
            )
            gone.add(party.head)
    kept = [party for head, party in by_head.items() if head not in gone]
    return kept + [party for party in parties if not party.direct]
