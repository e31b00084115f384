"""Acts turned on the side that their sentence leaves unsaid ("vowed to respond in kind")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.references.unsaid import UNSAID, deeds_of, doers_of
from legation.types import EventType


def turned_back(
    doc: Doc, parties: Sequence[Party]
) -> Iterator[tuple[EventType, Token, Party, tuple[Party, ...]]]:
    """Give each such act: its type, the verb, who does it, those whom it is turned on."""
    others = [party for party in parties if party.basis == UNSAID]
    for deed in deeds_of(doc) if others else ():
        found = tuple(party for party in others if party.head == deed.at.i)
        if found:
            yield from ((deed.kind, deed.verb, each, found) for each in doers_of(deed, parties))
