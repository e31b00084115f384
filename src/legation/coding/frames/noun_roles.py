"""The roles in which a frame looks for who acts."""

from __future__ import annotations

from legation.types import EventType

NOUN_ACTOR = ("possessive", "of", "by", "compound")
"""Where who acts stands by a noun that does not say so itself."""
SPOKEN: frozenset[EventType] = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types of which nouns tell as news; wars and raids are mostly named for the date."""


def who_acts(
    actor: tuple[str, ...], recipient: tuple[str, ...], event_type: EventType, noun: bool
) -> tuple[str, ...]:
    """Give the roles of a frame's doer in order; ``actor``, ``recipient``: as the frame has them.

    "Swedish criticism of Chad": where a name stands before such a noun, it is whose it is, and
    "of" tells whom it falls on, so that "of" comes last.
    """
    roles = actor or (NOUN_ACTOR if noun else ("subject",))
    if not noun or event_type not in SPOKEN or "of" not in roles or "of" not in recipient:
        return roles
    return (*(role for role in roles if role != "of"), "of")
