"""Words of those who hold no office: a former president, an opposition leader, a society, a widow.

Whom they ask, praise or blame is no concern of their state. That they travel and meet people is
left alone: a state sends them at times.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from legation.coding.actors.lexicon import load_states
from legation.coding.actors.parties import Party
from legation.coding.no_acts.arrests import HELD_LAND

SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONCEDE"})
"""What people do by words, which are a state's only from those who speak for it."""
WITHOUT = frozenset({"ELI", "OPP"})
"""Sectors of those who once held an office or would like to."""
NO_LONGER = re.compile(
    r"\b(?:former(?:ly)?|ex|erstwhile|one-time|onetime|retired|ousted|deposed|exiled|imprisoned|"
    r"jailed|candidate|nominee|dissidents?|activist|opposition)\b",
    re.IGNORECASE,
)
"""Words that say so. A list of offices alone may have gaps."""
RUNNING = re.compile(r"\b(?:candidate|nominee|hopeful)\b", re.IGNORECASE)
PERSONS = frozenset(
    "man men woman women couple family families relative relatives father mother parents brother "
    "brothers sister sisters wife husband widow widows widower son sons daughter daughters victim "
    "victims survivor survivors".split()
)
"""Those whose trouble with another state is their own."""
PEOPLE = frozenset({"UNK", "CVL"})
COUNSEL = frozenset("lawyer lawyers barrister barristers solicitor solicitors".split())
"""Those who act for whoever pays them, a court's people though they are."""


def unofficial(doers: Sequence[Party], event_type: str) -> bool:
    """Say whether all who do something do it for themselves, holding no office.

    ``doers``: those who stand for a side.
    """
    if not doers:
        return False
    if event_type != "PROTEST" and all(_counsel(party) for party in doers):
        return True
    return event_type in SPOKEN and all(_without_office(party) for party in doers)


def _without_office(party: Party) -> bool:
    sector = party.actor.sector
    if sector == "SOC":  # the Red Cross and FIFA are sides of their own
        return party.actor.side in load_states()
    words = {word.strip("\"'“”.,") for word in party.text.lower().split()}
    if sector in PEOPLE and words & PERSONS:
        return party.actor.side not in HELD_LAND
    if sector == "PTY":
        return party.actor.kind == "person" and bool(RUNNING.search(party.text))
    if sector not in WITHOUT:
        return False
    known = party.basis.endswith(", own") or ", own;" in party.basis
    return sector == "OPP" or known or bool(NO_LONGER.search(party.text))


def _counsel(party: Party) -> bool:
    """Say whether somebody is a lawyer, of no ministry or government."""
    words = {word.strip("\"'“”.,") for word in party.text.lower().split()}
    return party.actor.sector == "JUD" and bool(words & COUNSEL) and "government" not in words
