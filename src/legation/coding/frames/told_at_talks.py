"""What is promised, agreed or voiced where two meet is said to the one who is met.

"Flew to Chad and pledged a million", "after talks with Oslo, Bern promised help", "met him and
voiced support": the words name no receiver of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Candidate, of_shape
from legation.coding.frames.sides import sides_of
from legation.coding.grammar.openness import open_or_denied
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import is_passive, verb_over
from legation.types import EventType

PLAIN = 0.7
"""Least weight of words that tell a meeting plainly enough for others to hang on it."""
PROMISING = frozenset({"pledge", "promise", "offer", "undertake"})
AGREEING = frozenset({"agree"})
VOICING = frozenset("express voice convey reaffirm reiterate renew declare extend offer".split())
FAVOUR = frozenset(
    "support solidarity gratitude thanks appreciation condolence sympathy admiration backing "
    "congratulation".split()
)
SIGNING = frozenset({"sign", "ink", "initial", "conclude"})
PAPERS = frozenset(
    "agreement accord deal pact treaty memorandum contract protocol declaration document "
    "convention communique understanding minute".split()
)
"""What two sign where they meet."""
INVITING = frozenset("extend renew repeat convey accept".split())
TO_HIM = frozenset({"him", "her", "them"})
SPOKEN: dict[str, EventType] = {
    "invite": "AGREE",
    **dict.fromkeys(("thank", "congratulate", "praise", "commend"), "SUPPORT"),
    **dict.fromkeys(("urge", "ask", "press"), "REQUEST"),
}
"""Verbs of what is said to somebody, who may be only "him"."""
READY = frozenset({"ready", "willing", "prepared"})
BOTH = frozenset({"AGREE", "SUPPORT"})
BESIDE = frozenset({"conj", "advcl"})


def told_at_talks(doc: Doc, met: Iterable[Candidate], parties: list[Party]) -> Iterator[Candidate]:
    """Give what was said to one another by those who meet: an act each. ``met``: all acts."""
    seen: set[tuple[int, frozenset[str]]] = set()
    for one in met:
        sides = sides_of((*one.actors, *one.recipients)) - {""}
        weak = one.frame.weight < PLAIN or one.frame.event_type != "CONSULT"
        if weak or len(sides) != 2:
            continue
        for verb in _words_at(doc[one.trigger], [doc[i] for i in one.words]):
            kind = _kind(verb)
            key = (verb.i, frozenset(sides))
            if kind is None or key in seen or _names_others(verb, sides, parties):
                continue
            doers = parties_at(subjects(verb), parties)
            own = sides_of(doers) - {""}
            others = tuple(p for p in (*one.recipients, *one.actors) if p.actor.side in sides - own)
            mutual = not others or _signs(verb)
            if not own or not own <= sides or (mutual and kind not in BOTH):
                continue
            seen.add(key)
            frame = of_shape(kind, verb, noun=False, symmetric=mutual)
            yield Candidate(frame, verb.i, (verb.i,), doers, others[:1])


def _words_at(meeting: Token, words: Iterable[Token]) -> list[Token]:
    """Give the verbs that stand with a meeting: of its clause, and joined to that clause."""
    verb = verb_over(meeting)
    if open_or_denied(verb) and meeting.i == verb.i:
        return []
    found = [verb] if meeting.i != verb.i else []
    above = verb.head if verb.dep_ in BESIDE and verb.head.pos_ == "VERB" else None
    found += [] if above is None else [above]
    found += [c for word in words for c in word.children if _during_which(c)]
    for each in (verb, *list(found)):
        found += [c for c in each.children if c.dep_ in BESIDE and c.pos_ == "VERB"]
        found += [c for c in each.conjuncts if c.pos_ == "VERB"]
    return [each for each in dict.fromkeys(found) if each.i != verb.i or meeting.i != verb.i]


def _during_which(clause: Token) -> bool:
    """Say whether a clause tells what was done at a meeting ("a visit during which he signed")."""
    return clause.dep_ == "relcl" and any(
        way.dep_ in {"prep", "advmod"} and any(w.tag_ in {"WDT", "WRB"} for w in way.subtree)
        for way in clause.children
    )


def _kind(verb: Token) -> EventType | None:
    """Give what a verb tells that names no receiver, None where it tells nothing of the kind."""
    if is_passive(verb) or open_or_denied(verb):
        return None
    lemma = verb.lemma_.lower()
    things = [child for child in verb.children if child.dep_ == "dobj"]
    if lemma in VOICING and any(each.lemma_.lower() in FAVOUR for each in things):
        return "SUPPORT"
    if _signs(verb):
        return "SUPPORT"
    if lemma in INVITING and any(each.lemma_.lower() == "invitation" for each in things):
        return "AGREE"
    if lemma in SPOKEN and any(each.lower_ in TO_HIM for each in things):
        return SPOKEN[lemma]
    content = things or [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}]
    if (lemma in PROMISING and content) or lemma in AGREEING or _ready(verb):
        return "AGREE"
    return None


def _signs(verb: Token) -> bool:
    """Say whether papers are signed without word of with whom ("and signed three accords")."""
    signed = verb.lemma_.lower() in SIGNING
    return signed and any(c.dep_ == "dobj" and c.lemma_.lower() in PAPERS for c in verb.children)


def _ready(verb: Token) -> bool:
    """Say whether somebody says that his side is ready for something ("said Oslo was ready to")."""
    clauses = (c for c in verb.children if c.dep_ == "ccomp" and c.lemma_ == "be" and c.i > verb.i)
    return verb.lemma_.lower() in SAYING and any(
        word.dep_ == "acomp" and word.lower_ in READY
        for clause in clauses
        if not any(c.dep_ == "neg" for c in clause.children)
        for word in clause.children
    )


def _names_others(verb: Token, sides: set[str], parties: Sequence[Party]) -> bool:
    """Say whether the words are to, or about, somebody who is not met."""
    inside = {each.i for each in verb.subtree if each.i > verb.i}
    others = (p for p in parties if p.actor.side not in {*sides, ""} and p.anchor in inside)
    return any(not (p.place and p.basis.startswith("capital")) for p in others)
