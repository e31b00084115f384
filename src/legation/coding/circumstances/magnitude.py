"""How many and how much: which number of a sentence belongs to which act.

A number gets its kind from the word that it depends on ("killed 12", "12 deaths", "12
warplanes"), and goes to the nearest trigger of an event type that such a number is told
of. One that hangs in another clause's time or cause ("after 12 were killed") goes to none
but that clause's own trigger.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from legation.coding.circumstances.quantities import Quantity, load_magnitudes, quantities
from legation.types import Magnitude, MagnitudeKind

PEOPLE = frozenset({"dead", "injured", "missing", "displaced", "detained", "expelled", "troops"})
TO_NOUN = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "advmod"})
FARTHEST = 9
"""Steps in the parse between a number and its trigger. A guess, not measured: the words of
one clause lie nearer."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """Where an act stands in a sentence, and the event types that it may be."""

    index: int
    event_types: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Counted:
    """A quantity with its kind, the token that it hangs on and the span of its words."""

    kind: MagnitudeKind
    unit: str
    anchor: Token
    quantity: Quantity
    end: int


@cache
def _by_word(table: str) -> dict[str, MagnitudeKind]:
    """Give word → kind of one table of the knowledge file."""
    rows: dict[MagnitudeKind, list[str]] = load_magnitudes()[table]
    return {word: kind for kind, words in rows.items() for word in words}


@cache
def _fitting(kind: str) -> frozenset[str]:
    return frozenset(load_magnitudes()["fits"][kind])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_magnitudes()[name])


def magnitudes_of(
    doc: Doc, trigger: Trigger, rivals: Iterable[Trigger], offset: int = 0
) -> tuple[Magnitude, ...]:
    """Give the magnitudes of one act in order of the text, each stretch of words once.

    ``rivals``: the sentence's other triggers, to which a number may be nearer. Offsets of
    the answer are those of the sentence moved by ``offset``.
    """
    others = [each for each in rivals if each.index != trigger.index]
    found = []
    for counted in _counted(doc):
        fits = _fitting(counted.kind)
        if not trigger.event_types & fits:
            continue
        own = _distance(counted, doc[trigger.index])
        if own is None:
            continue
        near = [_distance(counted, doc[o.index]) for o in others if o.event_types & fits]
        if any(each is not None and each < own for each in near):
            continue
        q = counted.quantity
        text = doc.text[q.start : counted.end]
        found.append(
            Magnitude(
                counted.kind,
                q.low,
                q.high,
                counted.unit,
                q.approximate,
                offset + q.start,
                offset + counted.end,
                text,
            )
        )
    return tuple(found)


def _counted(doc: Doc) -> list[_Counted]:
    """Give every quantity of a sentence whose kind its words tell."""
    found = []
    for quantity in quantities(doc.text):
        span = doc.char_span(*quantity.number, alignment_mode="expand")
        if span is None:
            continue
        if quantity.currency:
            unit = quantity.currency + (f"/{quantity.per}" if quantity.per else "")
            whole = doc.char_span(quantity.start, quantity.end, alignment_mode="expand") or span
            found.append(_Counted("money", unit, whole.root, quantity, quantity.end))
            continue
        one = _of_count(quantity, span.root)
        if one is not None:
            found.append(one)
    return found


def _of_count(quantity: Quantity, number: Token) -> _Counted | None:
    """Give the kind of a count by the words that it stands with, None where none tells."""
    anchor = number
    while anchor.dep_ in TO_NOUN and anchor.head.i != anchor.i and anchor.pos_ != "VERB":
        anchor = anchor.head
        if anchor.pos_ in {"NOUN", "PROPN"}:
            break
    model = number.i + 1 < len(number.doc) and number.nbor(1).like_num is False
    model = model and number.nbor(1).pos_ == "NUM"  # "66 F-16 jets"
    anchor = _ahead(number) if anchor.i < number.i or (anchor.i == number.i and model) else anchor
    noun = _noun(anchor, number)
    if noun is None and quantity.bare_year:
        return None
    if anchor.dep_ == "pobj" and anchor.head.lower_ in _words("part_of"):
        return None
    kind, unit = _kind(anchor, noun, number)
    if kind is None:
        return None
    last = noun or number
    joint = next((t for t in number.doc[number.i : last.i] if t.dep_ == "cc"), None)
    if joint is not None:  # "two Russian and two Chinese bombers"
        last = joint.nbor(-1)
    end = max(quantity.end, last.idx + len(last) if last.i > number.i else 0)
    state = _state(anchor, noun, number)
    if state is not None and 0 < state.idx - end <= 1:
        end = state.idx + len(state)
    return _Counted(kind, unit, anchor, quantity, end)


def _ahead(number: Token) -> Token:
    """Give the noun behind a number that the parse hung on a word before it."""
    last = number
    for token in number.doc[number.i + 1 : number.i + 5]:
        if token.pos_ not in {"NUM", "ADJ", "NOUN", "PROPN"}:
            break
        last = token if token.pos_ in {"NOUN", "PROPN"} else last
    return last


def _noun(anchor: Token, number: Token) -> Token | None:
    """Give the noun that a number counts: its head, or what "dozens of" are of."""
    for child in anchor.children:
        if anchor.i == number.i and child.lower_ == "of" and child.i == anchor.i + 1:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None:
                return inner
    return anchor if anchor.i != number.i and anchor.pos_ in {"NOUN", "PROPN", "ADJ"} else None


def _state(anchor: Token, noun: Token | None, number: Token) -> Token | None:
    """Give the adjective that says what became of the counted ("12 dead")."""
    table = _by_word("state")
    last = max((noun or number).i, number.i)
    after = number.doc[last + 1] if last + 1 < len(number.doc) else None
    for token in (anchor, *anchor.children, after):
        if token is None or token.lower_ not in table:
            continue
        verb = token.tag_ == "VBD" and token.dep_ in {"ROOT", "conj", "ccomp", "advcl", "relcl"}
        if not verb and token.dep_ not in {"auxpass", "nsubj"}:
            return token
    return None


def _kind(anchor: Token, noun: Token | None, number: Token) -> tuple[MagnitudeKind | None, str]:
    lemma = noun.lemma_.lower() if noun is not None else ""
    if lemma in load_magnitudes()["goods"]:
        return "goods", str(load_magnitudes()["goods"][lemma])
    thing = _thing(noun) if noun is not None else None
    if thing is not None and thing != "troops":
        return thing, {"aircraft": "aircraft", "ships": "ships"}.get(thing, f"{lemma}s")
    if lemma in _by_word("counted"):
        return _by_word("counted")[lemma], "persons"
    if lemma in _words("not_people"):
        return None, ""
    state = _state(anchor, noun, number)
    if state is not None:
        return _by_word("state")[state.lower_], "persons"
    kind = _by_verb(anchor)
    if kind is None and thing == "troops":
        kind = thing
    return kind, "persons"


def _thing(noun: Token) -> MagnitudeKind | None:
    """Give the kind of a thing by its own word, of a "missile system" by the word before."""
    words = [noun.lemma_.lower()]
    if words[0] in _words("made_of"):
        words += [c.lemma_.lower() for c in noun.children if c.dep_ in {"compound", "nmod"}]
    return next((_by_word("things")[word] for word in words if word in _by_word("things")), None)


def _by_verb(anchor: Token) -> MagnitudeKind | None:
    """Give the kind that the word above a counted noun tells."""
    token = anchor
    while token.dep_ in {"conj", "appos"} and token.head.pos_ in {"NOUN", "PROPN", "NUM", "ADJ"}:
        token = token.head
    above = token.head
    lemma = above.lemma_.lower()
    if token.dep_ == "dobj" or token.dep_ == "nsubjpass":
        return _by_word("object_of").get(lemma) or _rising(above)
    if token.dep_ == "nsubj":
        told = [c.lower_ for c in above.children if c.dep_ in {"acomp", "oprd", "attr"}]
        kinds = [_by_word("state")[word] for word in told if word in _by_word("state")]
        return kinds[0] if kinds else _by_word("subject_of").get(lemma)
    if token.dep_ == "pobj":
        if lemma == "of":
            return _by_word("of_noun").get(above.head.lemma_.lower())
        if lemma == "between" or lemma in {"over", "under", "to", "at"}:
            verb = above.head
            if lemma in {"to", "at"}:
                return _rising(verb)
            return _by_word("object_of").get(verb.lemma_.lower())
    return None


def _rising(verb: Token) -> MagnitudeKind | None:
    """Give "dead" for what a toll rose to or stands at."""
    named = any(c.dep_ == "nsubj" and c.lemma_.lower() == "toll" for c in verb.children)
    return "dead" if named else None


def _distance(counted: _Counted, trigger: Token) -> int | None:
    """Give the steps from a number to a trigger in the parse; None behind a bar."""
    up = [counted.anchor, *counted.anchor.ancestors]
    down = [trigger, *trigger.ancestors]
    above = {token.i for token in down}
    meeting = next((at for at, token in enumerate(up) if token.i in above), None)
    if meeting is None:
        return None
    steps = meeting + next(at for at, token in enumerate(down) if token.i == up[meeting].i)
    if steps > FARTHEST or any(_barred(token, trigger, counted.anchor) for token in up[:meeting]):
        return None
    return steps


def _barred(token: Token, trigger: Token, anchor: Token) -> bool:
    """Say whether a step up from this token leaves a clause that is not the act's."""
    if token.lemma_.lower() in _words("answers"):
        return True
    if token.dep_ in {"prep", "agent", "mark"} and token.lower_ in _words("elsewhere"):
        return True
    if token.dep_ == "advcl":
        return any(
            child.dep_ in {"mark", "advmod", "prep"} and child.lower_ in _words("elsewhere")
            for child in token.children
        )
    if token.dep_ == "relcl":
        owner = token.head
        return owner.i != trigger.i and not (owner.head.i == trigger.i and owner.pos_ == "NOUN")
    if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
        own = [c for c in token.children if c.dep_ == "nsubj" and c.i != anchor.i]
        return bool(own) and own[0].lemma_.lower() not in _words("deeds")
    return False


def sentence_quantities(doc: Doc) -> list[tuple[MagnitudeKind, str]]:
    """Give kind and words of every quantity of a sentence, whoever it belongs to."""
    return [(c.kind, doc.text[c.quantity.start : c.end]) for c in _counted(doc)]
