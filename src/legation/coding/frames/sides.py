"""Which parties fill the roles of a frame, and when several do what it tells together."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.filling import parties_at
from legation.coding.frames.frame import Frame
from legation.coding.grammar.placing import stands_aside
from legation.coding.grammar.roles import fill

OWN_ROLES = frozenset(
    "subject object patient indirect possessive compound clause_subject purpose anywhere".split()
)
"""Roles that are no prepositions."""
JOINT = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types that two sides named together do to one another even where no frame says so."""


def parties_filling(
    token: Token,
    roles: tuple[str, ...],
    parties: list[Party],
    extra: Token | None,
    taken: tuple[Party, ...],
) -> tuple[Party, ...]:
    """Fill the first role that yields parties, on the trigger or on its object noun.

    Who is spoken to, though no party, is not passed over for whom the words are about ("an
    exile was warned that Minsk might send agents").
    """
    addressed = False
    for role in roles:
        if addressed and role in {"clause_subject", "anywhere"}:
            break
        tokens = [] if extra is not None and role == "object" else fill(token, role)
        addressed = addressed or (role == "object" and bool(tokens))
        found = parties_at(tokens, parties)
        if not found and extra is not None:
            inner = fill(extra, role) if role != "object" else [extra]
            found = parties_at(inner, parties)
        found = tuple(party for party in found if party not in taken)
        if found:
            return found
    return ()


def no_mere_places(found: tuple[Party, ...], doc: Doc) -> tuple[Party, ...]:
    """Leave out those named only as a place: "a blast in Yemen" is not Yemen's deed."""
    return tuple(
        party
        for party in found
        if not party.place and not (party.head == party.anchor and stands_aside(doc[party.anchor]))
    )


def sided_at(tokens: Iterable[Token], parties: Iterable[Party]) -> list[Party]:
    """Give the parties with a side that words themselves stand for, no party inside them."""
    at = {token.i for token in tokens}
    return [party for party in parties if party.actor.side and party.head in at]


def sides_of(parties: Iterable[Party]) -> set[str]:
    """Give the codes of the sides that parties stand for."""
    return {party.actor.side for party in parties}


def heads_of(actors: tuple[Party, ...], parties: list[Party]) -> set[int]:
    """Give the words that stand for the actors' own sides."""
    own = sides_of(actors)
    return {party.head for party in parties if party.actor.side in own}


def done_jointly(frame: Frame, actors: tuple[Party, ...], trigger: Token) -> bool:
    """Say whether several sides do together what the frame tells ("A and B pledged to").

    Not with somebody of no side ("A and B clash with militants"), nor by coming to a town.
    """
    sides = {party.actor.side for party in actors if party.actor.side}
    if frame.symmetric and fill(trigger, "with"):
        return False
    led = frame.actor == ("object",)  # "two ministers are expected in Oslo", not by one another
    joint = frame.event_type in JOINT and frame.mode != "visit" and not led
    return len(sides) > 1 and (frame.symmetric or joint)
