"""From who a phrase stands for to the actor of a sentence: what to call it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Span, Token

from legation.coding.actors.heads import Role
from legation.coding.actors.phrases import Resolved
from legation.coding.actors.sectors import role_of
from legation.types import Actor, ActorKind

OUTLETS = frozenset(
    "magazine newspaper paper daily weekly tabloid broadcaster channel station network website "
    "agency outlet radio television tv press media".split()
)
"""Roles that report: what a paper does is no act of its state, named or not."""
FIRMS = frozenset(
    "company firm corporation conglomerate giant manufacturer maker carmaker automaker producer "
    "airline bank retailer supplier operator chain brewery".split()
)
"""Roles that trade: one that has a name speaks for itself."""
SHIPS = frozenset({"bulk carrier", "aircraft carrier"})
"""Ships, which belong to their flag, called like those who trade."""


def actor_of(
    who: Resolved, head: Token, names: Sequence[Span], role: Role | None, text: str
) -> Actor:
    """Name the actor of a phrase.

    ``head``: its head word; ``names``: where it names somebody; ``role``: what it is about,
    with offsets into ``text``, the phrase.
    """
    if who.kind == "person":
        return Actor(who.name, who.country, who.sector or "ELI", "person", who.office)
    if who.kind != "organ" or role is None or who.hit is None:
        alone = "GOV" if who.kind == "state" else ""  # what a state does, its government does
        people = who.hit is not None and who.hit.form == "people"
        name = names[0].root.text if people else who.name
        return Actor(name, who.country, who.sector or alone, who.kind)
    called = text[role.start : role.end]
    if who.hit.form in {"person", "surname"}:
        # "Putin's spokesman", "the Obama administration"
        low, high = min(role.start, who.hit.start), max(role.end, who.hit.end)
        return Actor(text[low:high], who.country, who.sector, "organ")
    last = called.lower().split()[-1]
    if _is_name(head, names, called) and called.lower() not in SHIPS:
        named: ActorKind = "group" if last in OUTLETS | FIRMS else "person"
        name = _whole_name(head, names, called)
        return Actor(name, who.country, who.sector, named, called if named == "person" else "")
    kind: ActorKind = "group" if who.sector == "JRN" and last in OUTLETS else "organ"
    return Actor(called + _remit(head, names[0].root), who.country, who.sector, kind)


def _is_name(head: Token, names: Sequence[Span], called: str) -> bool:
    """Say whether a phrase ends in a name that no list holds ("Swedish minister Ek")."""
    known = any(span.start <= head.i < span.end for span in names)
    return head.pos_ == "PROPN" and not known and head.lower_ not in called.lower()


def _whole_name(head: Token, names: Sequence[Span], called: str) -> str:
    known = {i for span in names for i in range(span.start, span.end)}
    parts = [*(child for child in head.lefts if child.dep_ == "compound"), head]
    own = [
        part.text
        for part in parts
        if part.pos_ == "PROPN"
        and role_of(part) is None
        and part.i not in known
        and part.text not in called
    ]
    return " ".join(own) or head.text


def _remit(head: Token, root: Token) -> str:
    """Give what a body is of: "Ministry" → " of Defense", where that is not its state."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.i != root.i and inner.pos_ == "PROPN":
                    return f" of {inner.text}"
    return ""
