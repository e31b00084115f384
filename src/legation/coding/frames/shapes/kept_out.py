"""Who keeps people out or sends them away, where only the land or the body tells who it is.

"A Danish envoy is barred from entering Chad" is Chad's refusal, "Togo is suspended from the
Commonwealth" the Commonwealth's measure, "the UN mission is told to leave Chad" Chad's.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.shapes.own_measures import announcing
from legation.coding.grammar.verbs import is_passive
from legation.coding.no_acts.private import SPEAKING
from legation.types import EventType

SENT_AWAY = frozenset("expel suspend eject oust exclude banish".split())
"""Verbs of sending away from a land or out of a body."""
THROWN = frozenset({"throw", "kick", "force", "order"})
"""The same with "out" behind them."""
BANNED = frozenset("ban bar blacklist prohibit forbid".split())
"""Verbs of not letting in, by a measure against whom it is."""
STOPPED = frozenset({"prevent", "block"})
"""Verbs of not letting in, this once."""
COMING_IN = frozenset("enter visit access reach".split())
"""What those who are kept out may not do, with the land behind it at once."""
GOING_TO = frozenset("travel fly come go return cross get sail land".split())
"""What those who are kept out may not do, with the land behind "to" or "into"."""
ENTRY = frozenset("entry admission visa access".split())
"""What those who are kept out are denied."""
TELLING = frozenset("order tell ask instruct force compel oblige require".split())
QUITTING = frozenset("leave quit vacate depart".split())
DENYING = frozenset({"deny", "refuse"})
LEAVE = frozenset({"permission", "clearance", "leave", "right"})
AT = frozenset({"in", "at", "over", "into", "to", "through"})
"""What stands before the land where somebody may not land or sail."""
INTO = frozenset({"to", "into", "for"})
FROM = frozenset({"from"})
OF = frozenset({"of"})
PRIVATE = frozenset({"CVL", "REL", "BUS", "EDU", "LAB", "CRM", "MED"})
"""Sectors of those who hold no office."""
CRAFT = frozenset(
    "airline carrier plane jet airliner aircraft ship vessel tanker trawler lorry truck".split()
)
"""What is barred for whose it is, though no office holds it."""
GOODS = frozenset("import product shipment good flight traveller traveler visitor".split())
"""What comes from a land behind it."""
SAID = frozenset("reveal report say understand believe allege think know".split())
"""Verbs in whose passive the one sent away may be the subject ("is said to have been expelled")."""
LANDS = frozenset("country territory soil kingdom republic airspace".split())
"""What officials call their own land."""
MEMBERS = frozenset({"state", "organ", "organisation"})
"""Who may be sent out of a body."""


def kept_out(doc: Doc, parties: list[Party]) -> Iterator[tuple[EventType, Token, Party, Party]]:
    """Give who sends away or keeps out: type, the verb, whose land or which body, whom."""
    for verb in doc:
        if verb.pos_ != "VERB" or not is_passive(verb):
            continue
        if any(child.dep_ == "agent" for child in verb.children):
            continue
        told = _told(verb)
        if told is None:
            continue
        kinds, ground = told
        inside = {token.i for token in ground.subtree}
        homes = [
            p for p in parties if p.actor.side and (p.head == ground.i or p.anchor == ground.i)
        ]
        homes = homes or [p for p in parties if p.actor.side and p.head in inside and p.place]
        homes = _speakers(verb, ground, parties) or homes
        whom = {token.i for subject in _subjects(verb) for token in _phrase(subject)}
        victims = [p for p in parties if p.actor.side and p.head in whom and not p.place]
        victims = [p for p in victims if not _one_private(doc, p)]
        if not homes or not victims or victims[0].actor.side == homes[0].actor.side:
            continue
        if homes[0].actor.kind == "organisation" and victims[0].actor.kind not in MEMBERS:
            continue  # an athlete barred from a contest's body
        for kind in kinds:
            yield kind, verb, homes[0], victims[0]


def _speakers(verb: Token, ground: Token, parties: list[Party]) -> list[Party]:
    """Give whose land "the country" is in what its own officials say."""
    words = {c.lower_ for c in ground.children}
    own = ground.lemma_.lower() in LANDS and words <= {"the", "its", "their", "national"}
    return announcing(verb, parties) if own else []


def _one_private(doc: Doc, party: Party) -> bool:
    """Say whether a party is one person who holds no office ("a Danish singer")."""
    head = doc[party.head]
    craft = head.lemma_.lower() in CRAFT
    one = head.tag_ in {"NN", "NNP"} and party.actor.sector in PRIVATE and not craft
    return one and not SPEAKING & {word.lower() for word in party.text.split()}


def _told(verb: Token) -> tuple[tuple[EventType, ...], Token] | None:
    """Give what it may be and the word for the land or body; None where a verb tells no such thing.

    To bar somebody is a measure against his side, to refuse him entry a refusal.
    """
    lemma = verb.lemma_.lower()
    kinds: tuple[EventType, ...] = ("SANCTION",)
    ground: Token | None = None
    if lemma in SENT_AWAY:
        ground = _behind(verb, FROM)
    elif lemma in THROWN and any(c.lower_ == "out" for c in verb.children):
        ground = next((g for c in verb.children if c.lower_ == "out" and (g := _out_of(c))), None)
    elif lemma in BANNED | STOPPED:
        ground = _from_doing(verb)
        kinds = ("SANCTION",) if lemma in BANNED else ("REJECT",)
    elif lemma in DENYING:
        things = [c for c in verb.children if c.dep_ in {"dobj", "oprd"}]
        entry = next((c for c in things if c.lemma_.lower() in ENTRY), None)
        ground = None if entry is None else _behind(entry, INTO) or _behind(verb, INTO)
        leave = next((c for c in things if c.lemma_.lower() in LEAVE), None)
        doing = [] if leave is None else [c for c in leave.children if c.dep_ == "acl"]
        ground = next((g for act in doing if (g := _behind(act, AT))), ground)
        kinds = ("REJECT",)
    elif lemma in TELLING:
        clauses = (c for c in verb.children if c.dep_ in {"xcomp", "ccomp"})
        left = next((c for c in clauses if c.lemma_.lower() in QUITTING), None)
        ground = None if left is None else _object(left)
    return (kinds, ground) if ground is not None else None


def _behind(word: Token, prepositions: frozenset[str]) -> Token | None:
    return next(
        (
            each
            for child in word.children
            if child.dep_ == "prep" and child.lower_ in prepositions
            for each in child.children
            if each.dep_ == "pobj"
        ),
        None,
    )


def _out_of(out: Token) -> Token | None:
    """Give the land behind "out of"; parsers hang "of" on "out", or on the verb."""
    return _behind(out, OF) or _behind(out.head, OF)


def _object(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _from_doing(verb: Token) -> Token | None:
    """Give the land behind "from entering", "from travelling to" or "from entry into"."""
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ != "from":
            continue
        for doing in child.children:
            if doing.dep_ == "pcomp" and doing.lemma_.lower() in COMING_IN:
                return _object(doing)
            if doing.dep_ == "pcomp" and doing.lemma_.lower() in GOING_TO:
                return _behind(doing, INTO)
            if doing.dep_ == "pobj" and doing.lemma_.lower() in ENTRY:
                return _behind(doing, INTO)
            if doing.dep_ == "pobj":
                return doing
    return None


def _subjects(verb: Token) -> list[Token]:
    """Give whom it is done to: the subject, its own or that of the verb over it."""
    own = [child for child in verb.children if child.dep_ == "nsubjpass"]
    if own:
        return own
    above = verb.head
    told = verb.dep_ in {"xcomp", "ccomp"} and above.lemma_.lower() in SAID
    shared = verb.dep_ == "conj" and is_passive(above)
    return _subjects(above) if (told or shared) and above.i != verb.i else []


def _phrase(subject: Token) -> Iterator[Token]:
    """Give a noun and what stands before it, and those of its list, without what is told of it."""
    for each in (subject, *subject.conjuncts):
        yield each
        yield from (c for c in each.lefts if c.dep_ in {"compound", "amod", "nmod", "poss"})
        yield from (c for c in each.rights if c.dep_ == "appos")
        of = [c for c in each.rights if c.dep_ == "prep" and c.lower_ in {"of", "from"}]
        yield from (t for c in of for t in c.children if t.dep_ == "pobj")
        if each.lemma_.lower() in GOODS:  # "imports from Chad", "imports of gold from Chad"
            yield from (t for c in each.rights for t in c.subtree if t.pos_ == "PROPN")
