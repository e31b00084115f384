"""From names in a parsed sentence to the parties of its acts: noun phrases with a country.

A party is *direct* where the phrase itself acts ("Chinese Foreign Minister Wang Yi",
"Moscow", "two Russian warplanes") and indirect where it only belongs to somebody
("Russian gas", "a Chinese proposal").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from legation.coding.names import Entry, Hit, Tenure
from legation.coding.sectors import Role, load_roles, role_of
from legation.types import Actor, ActorKind

MODIFIERS = frozenset({"amod", "compound", "nmod", "poss", "nummod", "npadvmod", "punct"})
PLACE_PREPOSITIONS = frozenset({"in", "at", "near", "outside", "inside", "around", "across"})
OUTLETS = frozenset(
    "magazine newspaper paper daily weekly tabloid broadcaster channel station network website "
    "agency outlet radio television tv press media".split()
)
PAPERS = frozenset(
    "agreement accord package protocol memorandum process format treaty convention declaration "
    "pact formula plan consensus principle charter act rule statute document text".split()
)
"""Nouns that take a city's name where they were signed ("the Minsk agreements")."""
OWNER_PREPOSITIONS = frozenset({"of", "from", "in", "for"})


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


def _pick(hit: Hit, day: str) -> tuple[Entry, Tenure | None]:
    """Choose among the entries of a form the one that fits the day best."""
    best: tuple[int, Entry, Tenure | None] | None = None
    for entry in hit.entries:
        if entry.form in {"person", "surname"}:
            holding = [tenure for tenure in entry.tenures if tenure.covers(day)]
            past = [tenure for tenure in entry.tenures if tenure.start and tenure.start <= day]
            score = 3 if holding else 1 if past else 0
            tenure = _weightiest(holding) if holding else None
        else:
            score, tenure = (2, None) if entry.valid(day) else (0, None)
        if best is None or score > best[0]:
            best = (score, entry, tenure)
    assert best is not None
    return best[1], best[2]


OFFICE_RANK = (
    "head_of_state",
    "head_of_government",
    "ruler",
    "secretary_general",
    "foreign_minister",
    "defence_minister",
)


def _weightiest(tenures: list[Tenure]) -> Tenure:
    def rank(tenure: Tenure) -> tuple[int, str]:
        known = tenure.office in OFFICE_RANK
        return (OFFICE_RANK.index(tenure.office) if known else len(OFFICE_RANK), tenure.start)

    return min(tenures, key=rank)


def _role_in(token: Token) -> Role | None:
    """Give the role word of a noun phrase: its head, else a title before or beside it."""
    own = role_of(token)
    if own is not None:
        return own
    if token.pos_ == "PROPN":
        for child in sorted(token.children, key=lambda each: -each.i):
            if child.dep_ in {"compound", "nmod", "amod", "appos"}:
                found = role_of(child)
                if found is not None:
                    return found
    return None


def _chain(root: Token, form: str) -> list[Token]:
    """Give the nouns that a modifier leads to, nearest first ("Russian" → ... → "Shoigu").

    An owner leads to what it owns only where that acts ("Russia's minister", not "Russia's
    invasion"), and a person never does.
    """
    chain: list[Token] = []
    token = root
    while token.dep_ in MODIFIERS and token.head.i != token.i and len(chain) < 6:
        if token.head.pos_ not in {"NOUN", "PROPN", "ADJ"}:
            break
        if token.dep_ == "poss" and (form == "person" or role_of(token.head) is None):
            break
        token = token.head
        chain.append(token)
    return chain


def _climb(root: Token, form: str) -> tuple[Token, bool]:
    """Go from a naming token to the head of the phrase that it names.

    Returns the head, and whether that head is an actor of its own (direct).
    """
    token = root
    for _ in range(4):
        chain = _chain(token, form)
        if chain:
            top = chain[-1]
            titled = any(role_of(each) is not None for each in chain) or _nameish(top)
            named = top.pos_ == "PROPN" and form != "people"
            if not (titled and (named or _role_in(top) is not None)):
                return top, False
            token = top
        if token.dep_ == "pobj" and token.head.lower_ in OWNER_PREPOSITIONS:
            owner = token.head.head
            role = _role_in(owner) if owner.pos_ in {"NOUN", "PROPN"} else None
            if role is not None and (
                token.head.lower_ == "of" or role.sector not in {"GOV", "MIL"}
            ):
                token = owner
                continue
        break
    if form == "adjective" and token.i == root.i:
        # "the Chinese", "one Lebanese"
        return token, root.pos_ in {"PROPN", "NOUN"} or root.dep_ not in MODIFIERS
    return token, True


def _nameish(token: Token) -> bool:
    """Say whether a proper noun looks like a person's name rather than a thing's."""
    return token.text[:1].isupper() and any(
        child.dep_ in {"compound", "nmod"} and role_of(child) is not None
        for child in token.children
    )


def _phrase(head: Token) -> tuple[int, int]:
    """Give first and last token of a noun phrase without clauses and coordination."""
    inside = [head.i]
    stack = [head]
    while stack:
        for child in stack.pop().children:
            if child.dep_ in {"relcl", "acl", "advcl", "conj", "cc", "punct", "appos", "ccomp"}:
                continue
            if child.dep_ == "prep" and child.lower_ not in {"of"}:
                continue
            if child.dep_ in {"nsubj", "aux", "dobj", "advmod", "mark", "neg", "xcomp"}:
                continue
            inside.append(child.i)
            stack.append(child)
    low = min(inside)
    high = max(inside)
    # keep contiguous: parse errors now and then throw a far token into a phrase
    while low < head.i and any(i not in inside for i in range(low, head.i)):
        low += 1
    last = high
    while last > head.i and any(i not in inside for i in range(head.i, last + 1)):
        last -= 1
    return low, last


def _is_place(token: Token, entry: Entry, direct: bool) -> bool:
    if entry.form not in {"name", "capital"} or not direct or entry.kind == "group":
        return False
    return (
        token.dep_ == "pobj" and token.head.lower_ in PLACE_PREPOSITIONS
    ) or token.dep_ == "npadvmod"


def _actor(entry: Entry, tenure: Tenure | None, head: Token, root: Token) -> Actor:
    """Name the actor of one hit from its entry and the role word of its phrase."""
    role = _role_in(head)
    if entry.form in {"person", "surname"}:
        # what the article calls somebody beats the table: it was written on the day
        vague = role is None or role.text.lower().split()[-1] in load_roles().weak
        if role is not None and (not vague or tenure is None):
            return Actor(entry.name, entry.code, role.sector, "person", role.text)
        if tenure is not None:
            return Actor(entry.name, entry.code, tenure.sector, "person", tenure.title)
        return Actor(entry.name, entry.code, "ELI", "person")
    if head.i == root.i or role is None:
        kind: ActorKind = entry.kind
        if entry.form == "people":
            return Actor(head.text, entry.code, "CVL", "group")
        sector = entry.sector or ("GOV" if entry.kind == "state" else "")
        return Actor(entry.name, entry.code, sector, kind)
    person = head.pos_ == "PROPN" and role.text.lower() not in head.text.lower()
    if person:
        name = " ".join(
            part.text
            for part in [*(c for c in head.lefts if c.dep_ == "compound"), head]
            if part.pos_ == "PROPN"
            and role_of(part) is None
            and part.i != root.i
            and part.text not in role.text
        )
        return Actor(name or head.text, entry.code, role.sector, "person", role.text)
    # a paper or a broadcaster reports; what it does is no act of its state
    outlet = role.sector == "JRN" and role.text.lower().split()[-1] in OUTLETS
    name = role.text + _remit(head, root)
    return Actor(name, entry.code, role.sector, "group" if outlet else "organ")


def _remit(head: Token, root: Token) -> str:
    """Give what a body is of: "Ministry" → " of Defense", where that is not its state."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.i != root.i and inner.pos_ == "PROPN":
                    return f" of {inner.text}"
    return ""


def find_parties(doc: Doc, hits: list[Hit], day: str) -> list[Party]:
    """Give the parties of a sentence in order of the text.

    ``hits``: names with offsets into ``doc.text``; ``day``: ISO date of the sentence,
    which decides who held an office and which states existed.
    """
    parties: dict[int, Party] = {}
    for hit in hits:
        span = doc.char_span(hit.start, hit.end, alignment_mode="expand")
        if span is None:
            continue
        entry, tenure = _pick(hit, day)
        if entry.form == "surname" and tenure is None:
            continue  # nobody of that name led a state on the day
        root = span.root
        if entry.form == "capital" and _signed_there(root):
            continue
        head, direct = _climb(root, entry.form)
        low, high = _phrase(head)
        low, high = min(low, span.start), max(high, span.end - 1)
        start, end = doc[low].idx, doc[high].idx + len(doc[high])
        party = Party(
            head.i,
            root.i,
            start,
            end,
            doc.text[start:end],
            _actor(entry, tenure, head, root),
            f"{entry.form} {hit.text!r}" + (f", {tenure.basis}" if tenure else ""),
            direct,
            _is_place(head, entry, direct),
        )
        key = head.i if direct else -root.i - 1
        known = parties.get(key)
        if known is not None:
            party = _merge(known, party)
            party = replace(party, text=doc.text[party.start : party.end])
        parties[key] = party
    return sorted(_join_appositions(doc, list(parties.values())), key=lambda each: each.start)


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
        elif token.dep_ == "appos" and token.head.pos_ == "PROPN" and role_of(token) is not None:
            # a name that no list holds takes country and office from its apposition
            main_token = token.head
            low, high = _phrase(main_token)
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
