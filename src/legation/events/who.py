"""Features of who acts and is acted upon: persons, offices, kinds and branches of party."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeAlias

from legation.events.claims import Claim
from legation.events.people import offices_agree, persons_agree
from legation.events.points import VETO, Points, reprinted

Kinds: TypeAlias = Mapping[str, frozenset[str]]

TARGET: Final = 0.3
"""Who is spoken of or struck at says little: a war's leader is named in every claim. Who does
it is worth three times as much. Of 0.1, 0.3, 0.5 and 0.9, on the development half."""

SPOKEN: Final = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types that are words alone: on a day of crisis many of one country say them."""

OTHER_SPEAKER: Final = -1.2
"""Of claims on the development half that could be of one act, 10 of 137 are where the speakers
are of other kinds, of the others 45 of 101."""

OTHER_BRANCH: Final = -1.0
"""The government, the army, the parliament, a firm: 4 of 63 such claims are of one act, of the
others 104 of 287."""


def persons(a: Claim, b: Claim) -> Points | None:
    """Persons named for the same country are the same, or it is another act."""
    agreed, conflicts = [], []
    for country, one in a.benches.items():
        other = b.benches.get(country)
        if other is None:
            continue
        verdict = persons_agree(one, other)
        if verdict == "agree":
            agreed.append(country)
        elif verdict == "conflict":
            conflicts.append(country)
    if conflicts:
        # One side may send a minister into its president's talks; two sides do not at once.
        points = VETO if len(conflicts) > 1 or not agreed else -3.0
        return points, f"other persons for {', '.join(conflicts)}"
    if not agreed:
        return None
    points = sum(0.9 if _acts(a, b, country) else TARGET for country in agreed)
    return points, f"same persons for {', '.join(agreed)}"


def _acts(a: Claim, b: Claim, country: str) -> bool:
    """Say whether a country does something in both, alone or mutually."""
    return all(one.mention.symmetric or country in one.doers for one in (a, b))


def voices(a: Claim, b: Claim) -> Points | None:
    """Words of a person are not those of an organ, nor of nobody in particular."""
    if a.mention.event_type not in SPOKEN or reprinted(a, b):
        return None
    other = [country for country in sorted(a.doers & b.doers) if _apart(a.kinds, b.kinds, country)]
    return (OTHER_SPEAKER, f"others speak for {', '.join(other)}") if other else None


def branches(a: Claim, b: Claim) -> Points | None:
    """What an army does is not what a parliament or a company does."""
    other = [c for c in sorted(a.doers & b.doers) if _apart(a.branches, b.branches, c)]
    return (OTHER_BRANCH, f"another branch acts for {', '.join(other)}") if other else None


def _apart(one: Kinds, other: Kinds, country: str) -> bool:
    mine, yours = one.get(country), other.get(country)
    return bool(mine and yours and mine.isdisjoint(yours))


def offices(a: Claim, b: Claim) -> Points | None:
    """Offices where persons are silent."""
    points, told = 0.0, []
    for country, one in a.benches.items():
        other = b.benches.get(country)
        if other is None or persons_agree(one, other) != "silent":
            continue
        verdict = offices_agree(one, other)
        if verdict == "silent":
            continue
        points += 0.6 if verdict == "agree" else -1.2
        told.append(f"{'same' if verdict == 'agree' else 'other'} office for {country}")
    return (points, ", ".join(told)) if told else None
