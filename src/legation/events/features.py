"""What speaks for and against two claims being of one act: a declared list of features.

Each feature gives points, in log-odds, with its reason, or None where it is silent. A
``VETO`` decides alone. The points were set by hand and tried on the acts of the demo pages
(tests/events/test_demo_acts.py holds what they reach there) and on the development half of
benchmarks/linking.
"""

from __future__ import annotations

from typing import Final

from legation.events.claims import Claim
from legation.events.copies import are_copies
from legation.events.points import VETO, Feature, Points, reprinted
from legation.events.who import branches, offices, persons, voices
from legation.events.words import jaccard, names_in_both

REACH: Final = 10
"""Days. Follow-ups and weekly papers retell an act within ten; the desk's blocks hold as many."""

# How often the same two do the same: they meet once a day, so that a day in common makes two
# reports of it one; for every other type something of the act must be in common too.
START: Final = {
    "CONSULT": -0.2,
    "AGREE": -1.2,
    "SUPPORT": -1.3,
    "CONCEDE": -0.9,
    "COOPERATE": -0.8,
    "AID": -0.8,
    "RETREAT": -0.8,
    "REQUEST": -1.1,
    "ACCUSE": -1.2,
    "REJECT": -0.9,
    "THREATEN": -1.0,
    "PROTEST": -0.8,
    "SANCTION": -0.95,
    "MOBILIZE": -0.9,
    "COERCE": -1.0,
    "ASSAULT": -0.75,
}

ALIKE: Final = {frozenset({"actual", "alleged"}): -2.0}
"""A claim and a report of one act join only where much else agrees."""

PROMISED: Final = {"actual", "announced"}
PROMISE: Final = -1.2
"""To agree is to announce: "have agreed to restore ties" and "agreed to resume relations" are
read one way and the other. For all other types what is ahead is not what was done. From -0.8 to
-1.2 nothing changes on the development half."""

OTHER_DAY: Final = -1.5
"""An article that dates one claim two days or more from the day of another tells of two acts."""

COUNTED: Final = frozenset({"ASSAULT", "COERCE"})
"""Acts whose reports count the dead and the seized: a raid two days on has other numbers. Tolls
of one raid are corrected within a day or on a day that is named."""

FURTHER: Final = -0.5
"""Of claims in other words that could be of one act, 15 of 123 are where one says "another" or
"also", of the others 172 of 471. On the demo pages -0.5 keeps ten pairs of distinct acts apart."""

VAGUE: Final = 300
"""Days: a year or more. "Last year's summit" can be any of them."""


def start(a: Claim, b: Claim) -> Points | None:
    """How often the same two do the same."""
    kind = a.mention.event_type
    if kind != b.mention.event_type:
        return VETO, f"{kind} is not {b.mention.event_type}"
    return START[kind], f"how often {kind} recurs"


def modality(a: Claim, b: Claim) -> Points | None:
    """What happened is not what was announced, denied or remembered."""
    one, other = a.mention.modality, b.mention.modality
    if one == other:
        return None
    points = ALIKE.get(frozenset({one, other}))
    if points is None and a.mention.event_type == "AGREE" and {one, other} == PROMISED:
        points = PROMISE
    return (VETO if points is None else points), f"{one} against {other}"


def direction(a: Claim, b: Claim) -> Points | None:
    """Who does it to whom."""
    if a.countries != b.countries:
        return VETO, "other countries"
    if a.mention.symmetric or b.mention.symmetric:
        both = a.mention.symmetric and b.mention.symmetric
        return (0.3, "both told as mutual") if both else None
    if a.doers == b.doers and a.receivers == b.receivers:
        return 0.3, "same direction"
    if a.mention.event_type == "CONSULT":  # who calls and who is called is told both ways
        return -0.3, "told from the other side"
    if reprinted(a, b):
        return -1.0, "other direction in one wording"
    return VETO, "other direction"


def days(a: Claim, b: Claim) -> Points | None:
    """Days of the act, each as exact as its words."""
    gap = max(b.first - a.last, a.first - b.last)
    if gap <= 0:
        if not a.first == a.last == b.first == b.last:
            vague = max(a.last - a.first, b.last - b.first) >= VAGUE
            return (-1.6, "one has no more than a year") if vague else (0.2, "the dates can be one")
        return (1.0, "same day named") if a.told and b.told else (0.9, "same day")
    if gap > REACH:
        return VETO, f"{gap} days apart"
    if a.told and b.told:
        return (-0.4, "named days apart: 1") if gap == 1 else (VETO, f"named days apart: {gap}")
    if gap > 2 and not _shared(a, b):
        return VETO, f"{gap} days apart with nothing in common"
    if a.told == b.told:
        return (0.0, -0.9, -1.4, -2.0)[min(gap, 4) - 1], f"reported {gap} days apart"
    named, other = (a, b) if a.told else (b, a)
    if named.first > other.published:
        ahead = a.mention.modality in {"announced", "conditional"}
        return (-0.2 if ahead else -2.0), "named day lies after the other's report"
    return (0.3, -0.4, -0.8, -0.8, -1.5)[min(gap, 5) - 1], f"reported {gap} days after the day"


def _shared(a: Claim, b: Claim) -> bool:
    """Say whether two sentences share a name or number, or much of their wording."""
    one, other = a.wording, b.wording
    if not one.names.isdisjoint(other.names) or not one.numbers.isdisjoint(other.numbers):
        return True
    return jaccard(one.words, other.words) >= 0.3


def means(a: Claim, b: Claim) -> Points | None:
    """Mode and medium."""
    one, other = a.mention, b.mention
    if one.medium and other.medium and one.medium != other.medium:
        calls = ["call" in one.medium, "call" in other.medium]
        if any(calls) and not all(calls):
            return -2.0, f"{one.medium} against {other.medium}"
    if one.mode and other.mode:
        return (0.7, "same mode") if one.mode == other.mode else (-0.6, "other mode")
    return None


def places(a: Claim, b: Claim) -> Points | None:
    """Where it took place."""
    one, other = a.mention.place, b.mention.place
    if one is None or other is None:
        return None
    if one.name == other.name:
        return 0.7, f"both in {one.name}"
    if one.country and other.country and one.country != other.country:
        return -1.5, f"{one.name} is not {other.name}"
    return None if one.name == one.country or other.name == other.country else (-0.5, "other town")


def wordings(a: Claim, b: Claim) -> Points | None:
    """How alike the sentences are."""
    share = jaccard(a.wording.words, b.wording.words)
    if share >= 0.7:
        return 3.5, f"wording shared: {share:.0%}"
    if share >= 0.3:
        return 1.6, f"wording shared: {share:.0%}"
    if share >= 0.1:
        return 0.5, f"wording shared: {share:.0%}"
    return (-0.4, "no word shared") if share == 0.0 else None


def telling_words(a: Claim, b: Claim) -> Points | None:
    """Names beside the parties' and numbers in both."""
    names = a.wording.names & b.wording.names
    numbers = a.wording.numbers & b.wording.numbers
    if not names and not numbers:
        return None
    points = min(0.4 * names_in_both(a.wording, b.wording), 0.8) + min(0.4 * len(numbers), 0.8)
    return points, f"both tell of {', '.join(sorted(names | numbers)[:4])}"


def further(a: Claim, b: Claim) -> Points | None:
    """Only one is told as something beside or after another act of the kind."""
    if a.wording.further == b.wording.further or jaccard(a.wording.words, b.wording.words) >= 0.3:
        return None
    return FURTHER, "only one is told as one more"


def counts(a: Claim, b: Claim) -> Points | None:
    """How many were hit or taken, where days lie between two reports."""
    if a.mention.event_type not in COUNTED or max(b.first - a.last, a.first - b.last) < 2:
        return None
    one, other = a.wording.counts, b.wording.counts
    return (-1.6, "other numbers") if one and other and one.isdisjoint(other) else None


def issues(a: Claim, b: Claim) -> Points | None:
    """What it was about."""
    one, other = set(a.mention.issues), set(b.mention.issues)
    if not one or not other:
        return None
    return (0.3, "same issue") if one & other else (-0.5, "other issues")


def one_article(a: Claim, b: Claim) -> Points | None:
    """One article that names another day for one claim tells of two acts; else it says nothing."""
    if a.article != b.article or a.told == b.told:
        return None
    apart = max(b.first - a.last, a.first - b.last) > 1
    return (OTHER_DAY, "one article names another day for one") if apart else None


def copied(a: Claim, b: Claim) -> Points | None:
    """Two prints of one dispatch: sentence and body together."""
    if a.article == b.article or not are_copies(a.fingerprint, b.fingerprint):
        return None
    alike = jaccard(a.wording.words, b.wording.words) >= 0.6
    return (2.0, "copies of one dispatch") if alike else None


FEATURES: Final[tuple[Feature, ...]] = (
    start,
    modality,
    days,
    direction,
    persons,
    voices,
    branches,
    offices,
    means,
    places,
    wordings,
    telling_words,
    further,
    counts,
    issues,
    one_article,
    copied,
)
