"""What a deal between two binds one of them to: "signed a pact under which Oslo will train".

The clause names no receiver, or names a place of his: it is done for the other side of the deal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Candidate, of_shape
from legation.coding.frames.sides import sides_of
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.verbs import is_passive, verb_over

DEALS = frozenset(
    "agreement accord deal pact treaty memorandum contract protocol declaration convention "
    "understanding arrangement plan document letter".split()
)
BINDING = frozenset({"SUPPORT", "AGREE"})
GIVING = frozenset(
    "provide supply build finance fund deliver send train give grant sell buy invest spend lend "
    "help pay host open construct share transfer install rebuild modernise modernize equip accept "
    "take export import ship assist support develop allow receive".split()
)
"""What one side does for the other's good."""
HELPERS = frozenset({"will", "would", "shall", "to"})


def deal_terms(doc: Doc, made: Iterable[Candidate], parties: list[Party]) -> Iterator[Candidate]:
    """Give what each side of a deal is bound to do by it. ``made``: all acts of the sentence."""
    seen: set[int] = set()
    for one in made:
        sides = sides_of((*one.actors, *one.recipients)) - {""}
        if one.frame.event_type not in BINDING or len(sides) != 2:
            continue
        for verb in _terms(doc, one):
            if verb.i in seen:
                continue
            doers = parties_at(subjects(verb), parties)
            own = sides_of(doers) - {""}
            other = [p for p in (*one.recipients, *one.actors) if p.actor.side in sides - own]
            if len(own) != 1 or not own <= sides or not other:
                continue
            seen.add(verb.i)
            frame = of_shape("AGREE", verb, noun=False)
            yield Candidate(frame, verb.i, (verb.i,), doers, (other[0],))


def _terms(doc: Doc, made: Candidate) -> list[Token]:
    """Give the verbs of what is to be done under a deal."""
    about = {*made.words, *(child.i for i in made.words for child in doc[i].children)}
    about |= {child.i for i in list(about) for child in doc[i].children if child.dep_ == "pobj"}
    about |= {doc[i].head.i for i in made.words if doc[i].dep_ in {"acl", "relcl"}}
    papers = [doc[i] for i in sorted(about) if doc[i].lemma_.lower() in DEALS]
    if not papers:
        return []
    clause = list(doc[made.trigger].subtree)
    found = [c for c in clause if c.dep_ == "relcl" and _under_which(c)]
    given = [c for c in clause if c.tag_ == "VBG" and _goes_with(c)]
    for paper in papers:
        if paper.dep_ == "pobj" and paper.head.lower_ in {"under", "to"}:
            way = paper.head.head if paper.head.head.lower_ == "according" else paper.head
            verb = verb_over(way.head)  # "under a pact", "according to an agreement"
            found += [
                verb,
                *(c for c in verb.children if verb.lemma_ == "be" and c.dep_ == "xcomp"),
            ]
    return [*(each for each in found if _to_be_given(each)), *given]


def _goes_with(giving: Token) -> bool:
    """Say whether one side's giving goes with a deal ("signed it, with Oslo providing a loan")."""
    way = giving.head if giving.dep_ == "pcomp" else giving.head.head
    under = giving.dep_ in {"pcomp", "acl"} and way.lower_ == "with" and way.dep_ == "prep"
    return under and giving.lemma_.lower() in GIVING


def _under_which(clause: Token) -> bool:
    return any(
        way.dep_ == "prep" and way.lower_ in {"under", "in"} and _which(way)
        for way in clause.children
    )


def _which(way: Token) -> bool:
    return any(child.tag_ == "WDT" for child in way.children)


def _to_be_given(verb: Token) -> bool:
    """Say whether something is still to be given or done for somebody's good."""
    helpers = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    denied = any(c.dep_ == "neg" for c in verb.children)
    giving = verb.lemma_.lower() in GIVING and not is_passive(verb) and not denied
    return giving and bool(helpers & HELPERS)
