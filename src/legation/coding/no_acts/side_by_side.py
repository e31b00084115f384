"""Sides that only do something side by side, which the judge takes for an act between them.

"Danish and Norwegian jets bomb the town", "Denmark and Norway expressed their support": they do
nothing to one another.
"""

from __future__ import annotations

from spacy.tokens import Doc

TOGETHER = frozenset({"ASSAULT", "RETREAT", "CONCEDE", "SUPPORT"})
"""What a list of doers is taken to do to one another; those who meet or work together do both."""
BETWEEN = frozenset(
    "other another mutual mutually reciprocal bilateral tie relation relations link embassy "
    "ambassador border frontier peace ceasefire truce agreement accord treaty pact deal contract "
    "memorandum protocol partnership alliance friendship cooperation partnership demarcation "
    "demilitarized demilitarised dmz between hotline".split()
)
"""What tells that it is theirs with one another."""


def side_by_side(doc: Doc, event_type: str) -> bool:
    """Say whether what doers named together do, with no other side named, is not done to each.

    Asked only of what no frame tells.
    """
    return event_type in TOGETHER and not any(
        token.lemma_.lower() in BETWEEN or token.lower_ in BETWEEN for token in doc
    )
