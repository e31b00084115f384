"""What the judge is asked: a text with the doer and the other side marked in it.

The judge knows sentences of two sides best. Where a list of three or more acts or is acted on,
it is asked of one of them with the others cut out ("Brazil, Iran and Turkey agree" becomes
"Brazil and Iran agree").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from legation.coding.actors.climbing import MODIFIERS
from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.proposals.classifier import Question

Sides = tuple[tuple[Party, ...], tuple[Party, ...]]
"""The doers and the others of a proposal."""
Place = tuple[int, int]
"""Start and end in a text, in characters."""
LONG = 3
"""Members from which on a list is cut: of two the judge answers as of one."""
AND = " and "
_BETWEEN = re.compile(r"(?:[\s,;&]|\b(?:and|or|the|both|as well as)\b)*")
"""What stands between the names of a list."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """A list from ``start`` to ``end`` of a text, of which only some members are kept."""

    start: int
    end: int
    kept: tuple[tuple[Party, Place], ...]

    @property
    def grown(self) -> int:
        """By how many characters the text behind the list moves to the right."""
        names = sum(high - low for _, (low, high) in self.kept)
        return names + len(AND) * (len(self.kept) - 1) - (self.end - self.start)


def question_of(doc: Doc, actor: Party, recipient: Party, sides: Sides) -> Question | None:
    """Give the question of one act: None where one phrase hides the other.

    ``sides``: all who act and all who are acted on; their lists are cut to the two asked of.
    """
    question = _question(doc.text, actor, recipient)
    edits = [_edit(doc, group, (actor, recipient)) for group in sides]
    lists = sorted((each for each in edits if each is not None), key=lambda each: each.start)
    if question is None or not lists:
        return question
    spans = [
        _moved(party, place, lists)
        for party, place in ((actor, question.actor), (recipient, question.recipient))
    ]
    one, other = spans
    if one is None or other is None or question.text != doc.text:
        return question
    return Question(_shortened(doc.text, lists), one, other)


def _edit(doc: Doc, group: Sequence[Party], asked: Sequence[Party]) -> _Edit | None:
    """Give the cut of a group that the text names as a list, None where it is none or short."""
    places = _list_places(doc, group)
    kept = tuple((party, place) for party, place in places if party in asked)
    if len(places) < LONG or not kept:
        return None
    return _Edit(places[0][1][0], places[-1][1][1], kept)


def _list_places(doc: Doc, group: Sequence[Party]) -> list[tuple[Party, Place]]:
    """Give where each member of a list is named, () where other words stand between them."""
    whole = [(each, (each.start, each.end)) for each in group]
    names = [(each, _name_place(doc[each.anchor])) for each in group]
    nested = any(doc[each.anchor].dep_ in MODIFIERS - {"poss"} for each in group)
    found = sorted(names if nested else whole, key=lambda each: each[1])
    gaps = (doc.text[one[1] : two[0]] for (_, one), (_, two) in pairwise(found))
    apart = all(one[1] < two[0] for (_, one), (_, two) in pairwise(found))
    listed = apart and all(_BETWEEN.fullmatch(gap) for gap in gaps)
    return found if listed and all(each.direct and not each.named for each in group) else []


def _name_place(token: Token) -> Place:
    return token.left_edge.idx, token.idx + len(token)


def _shortened(text: str, edits: Sequence[_Edit]) -> str:
    """Give a text with only the kept members of its lists."""
    out, reached = [], 0
    for edit in edits:
        names = [text[low:high] for _, (low, high) in edit.kept]
        out += [text[reached : edit.start], AND.join(names)]
        reached = edit.end
    return "".join([*out, text[reached:]])


def _moved(party: Party, place: Place, edits: Sequence[_Edit]) -> Place | None:
    """Give where a party stands in the shortened text, None where a cut goes through it."""
    shift = 0
    for edit in edits:
        at = edit.start
        for member, (low, high) in edit.kept:
            if member == party:
                return at + shift, at + shift + high - low
            at += high - low + len(AND)
        if edit.end <= place[0]:
            shift += edit.grown
        elif edit.start < place[1]:
            return None
    return place[0] + shift, place[1] + shift


def _by_name(party: Party) -> Party:
    return (
        party if party.named is None else replace(party, start=party.named[0], end=party.named[1])
    )


def _question(text: str, actor: Party, recipient: Party) -> Question | None:
    actor, recipient = _by_name(actor), _by_name(recipient)
    if (actor.start, actor.end) == (recipient.start, recipient.end):
        return _names_apart(text, actor, recipient)
    if actor.start < recipient.end and recipient.start < actor.end:
        # one phrase inside the other ("the Russian ambassador to Poland"): cut the inner out
        if actor.end - actor.start > recipient.end - recipient.start:
            actor, recipient = recipient, actor
            flipped = True
        else:
            flipped = False
        low = (actor.start, actor.end)
        high = (
            (recipient.start, actor.start)
            if actor.start - recipient.start > recipient.end - actor.end
            else (actor.end, recipient.end)
        )
        if high[1] <= high[0]:
            return None
        return Question(text, high, low) if flipped else Question(text, low, high)
    return Question(text, (actor.start, actor.end), (recipient.start, recipient.end))


def _names_apart(text: str, actor: Party, recipient: Party) -> Question | None:
    """Ask of two whom one phrase stands for ("the two sides") with their names in its place."""
    one, other = (load_states().get(party.actor.side, "") for party in (actor, recipient))
    if not (one and other):
        return None
    start = actor.start
    owner = "'s" if text[start : actor.end].lower() == "their" else ""
    told = f"{text[:start]}{one}{AND}{other}{owner}{text[actor.end :]}"
    after = start + len(one)
    second = after + len(AND)
    return Question(told, (start, after), (second, second + len(other)))
