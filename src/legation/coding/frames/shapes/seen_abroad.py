"""Who speaks, or is, in the capital of another state is there on a visit.

"Said in Nairobi on Friday", "told reporters in Oslo": the place is named for the words, and tells
of the visit. Seats of bodies of many states tell nothing: one goes to Brussels for those.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from legation.coding.actors.parties import Party
from legation.coding.frames.sides import sided_at
from legation.coding.grammar.openness import open_or_denied
from legation.coding.grammar.roles import subjects
from legation.coding.grammar.saying import SAYING
from legation.coding.grammar.verbs import conjuncts, is_passive

SEATS = frozenset(
    ["Brussels", "Vienna", "Addis Ababa", "The Hague", "Washington", "Washington, D.C.", "London"]
)
"""Capitals where many states meet, or whose name heads what is written there."""
OFFICIAL = frozenset({"GOV", "MIL"})
SEEN = SAYING | {"speak", "be", "arrive"}


def seen_abroad(doc: Doc, parties: list[Party]) -> Iterator[tuple[Token, Party, Party]]:
    """Give each such visit: the preposition before the place, who is there, whose capital it is."""
    for party in parties:
        place = doc[party.head]
        way = place.head
        told = party.place and party.basis.startswith("capital") and place.text not in SEATS
        if not told or place.dep_ != "pobj" or way.lower_ != "in" or len(conjuncts(place)) > 1:
            continue
        verb = way.head
        if verb.pos_ == "NOUN" and verb.lemma_.lower() in {"reporter", "journalist"}:
            verb = verb.head
        if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in SEEN:
            continue
        if is_passive(verb) or open_or_denied(verb):
            continue
        for doer in sided_at(subjects(verb), parties):
            named = doer.actor.kind == "person" and doer.actor.sector in OFFICIAL
            if named and doer.actor.side != party.actor.side:
                yield way, doer, party
