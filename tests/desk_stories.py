"""The sentences of the small desk, with marks that say what they tell: see ``desk_fixture``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from legation.types import Place

DONG = "[{s}:Chinese Defense Minister Dong Jun|Dong Jun|CHN|Minister of National Defense]"
BELOUSOV = "[{s}:Russian Defense Minister Andrei Belousov|Andrei Belousov|RUS|Minister of Defense]"
XI = "[{s}:Chinese President Xi Jinping|Xi Jinping|CHN|President]"
PUTIN = "[{s}:Russian President Vladimir Putin|Vladimir Putin|RUS|President]"
WANG = "[{s}:Chinese Foreign Minister Wang Yi|Wang Yi|CHN|Minister of Foreign Affairs]"
LAVROV = "[{s}:his Russian counterpart Sergei Lavrov|Sergei Lavrov|RUS|Minister of Foreign Affairs]"
BLINKEN = "[{s}:U.S. Secretary of State Antony Blinken|Antony Blinken|USA|Secretary of State]"


@dataclass(frozen=True)
class Line:
    """A coded sentence: marked text and what it says."""

    text: str
    event_type: Any
    mode: str = ""
    modality: Any = "actual"
    symmetric: bool = False
    medium: str = ""
    place: Place | None = None
    issues: tuple[str, ...] = ()
    confidence: float = 0.86


BEIJING = Place("Beijing", "CHN", 39.9, 116.4)
MOSCOW = Place("Moscow", "RUS", 55.8, 37.6)


def _a(text: str) -> str:
    return text.format(s="a")


def _r(text: str) -> str:
    return text.format(s="r")


STORIES: tuple[tuple[str, tuple[Line, ...]], ...] = (
    (
        "Defense ministers of China and Russia speak by video link",
        (
            Line(
                f"{_a(DONG)} [t:held a video call] with {_a(BELOUSOV)} on closer military ties.",
                "CONSULT",
                "phone",
                symmetric=True,
                medium="video call",
                issues=("military",),
            ),
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:will hold] a naval exercise "
                "in July, the ministry announced.",
                "COOPERATE",
                modality="announced",
                symmetric=True,
                issues=("military",),
                confidence=0.7,
            ),
        ),
    ),
    (
        "Xi and Putin meet in Beijing, sign energy papers",
        (
            Line(
                f"{_a(PUTIN)} [t:arrived] in Beijing for talks with {_r(XI)}.",
                "CONSULT",
                "visit",
                medium="visit",
                place=BEIJING,
                issues=("diplomacy",),
            ),
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:signed an agreement] on gas "
                "deliveries through a new pipeline.",
                "AGREE",
                symmetric=True,
                place=BEIJING,
                issues=("energy", "trade"),
            ),
        ),
    ),
    (
        "Foreign ministers compare notes ahead of autumn summit",
        (
            Line(
                f"{_a(WANG)} [t:met] {_a(LAVROV)} in Moscow on Tuesday.",
                "CONSULT",
                symmetric=True,
                medium="meeting",
                place=MOSCOW,
                issues=("diplomacy",),
            ),
            Line(
                "[a:Moscow|Russia|RUS|] [t:thanked] [r:Beijing|China|CHN|] for its position on "
                "the talks.",
                "SUPPORT",
                issues=("diplomacy",),
            ),
        ),
    ),
    (
        "Washington widens list of sanctioned firms",
        (
            Line(
                "[a:The United States|United States|USA|] [t:imposed sanctions] on "
                "[r:Russian banks|Russia|RUS|] over the war in Ukraine.",
                "SANCTION",
                "discontinue",
                issues=("economy", "regional conflict"),
            ),
            Line(
                "[a:Washington|United States|USA|] [t:accused] [r:Beijing|China|CHN|] of supplying "
                "machine tools.",
                "ACCUSE",
                "allege",
                issues=("trade",),
            ),
            Line(
                "[a:Beijing|China|CHN|] [t:rejected] the claim and called on [r:Washington|"
                "United States|USA|] to stop its pressure.",
                "REJECT",
                "change",
                issues=("diplomacy",),
            ),
        ),
    ),
    (
        "Missiles hit power grid; Kyiv asks partners for air defence",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:launched] missiles at power stations across "
                "[r:Ukraine|Ukraine|UKR|] overnight.",
                "ASSAULT",
                "aerial",
                issues=("regional conflict", "energy"),
                confidence=0.93,
            ),
            Line(
                "[a:Kyiv|Ukraine|UKR|] [t:asked] [r:the United States|United States|USA|] for more "
                "air defence batteries.",
                "REQUEST",
                "assist",
                issues=("military",),
            ),
            Line(
                "[a:The United States|United States|USA|] [t:delivered] generators to [r:Ukraine|"
                "Ukraine|UKR|].",
                "AID",
                issues=("humanitarian", "energy"),
            ),
        ),
    ),
    (
        "Blinken in Beijing: frank words, few results",
        (
            Line(
                f"{_a(BLINKEN)} [t:met] {_a(WANG)} for five hours.",
                "CONSULT",
                "visit",
                symmetric=True,
                medium="meeting",
                place=BEIJING,
                issues=("diplomacy",),
            ),
            Line(
                "[a:China|China|CHN|] [t:warned] [r:the United States|United States|USA|] that "
                "tariffs would be answered in kind.",
                "THREATEN",
                "relations",
                issues=("trade",),
            ),
            Line(
                "[a:The United States|United States|USA|] [t:did not lift] any tariff on "
                "[r:China|China|CHN|].",
                "CONCEDE",
                modality="negated",
                issues=("trade",),
            ),
        ),
    ),
    (
        "Border trade between China and Russia recovers",
        (
            Line(
                "[a:China|China|CHN|] [t:resumed] grain purchases from [r:Russia|Russia|RUS|] "
                "at two border crossings.",
                "COOPERATE",
                issues=("trade", "borders"),
            ),
            Line(
                "Traders said that [a:Russia|Russia|RUS|] [t:might cut] timber exports to "
                "[r:China|China|CHN|].",
                "SANCTION",
                modality="conditional",
                issues=("trade",),
                confidence=0.55,
            ),
        ),
    ),
    (
        "Moscow protests over delayed bank transfers",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:complained] to [r:Chinese banks|China|CHN|] about "
                "delayed payments.",
                "ACCUSE",
                "disapprove",
                issues=("economy",),
            ),
            Line(
                "[a:China|China|CHN|] [t:agreed] to review the payments with "
                "[r:Russia|Russia|RUS|].",
                "AGREE",
                issues=("economy",),
            ),
        ),
    ),
    (
        "Tokyo and Seoul watch joint patrol",
        (
            Line(
                "[a:Chinese|China|CHN|] and [a:Russian|Russia|RUS|] bombers "
                "[t:flew a joint patrol] over the Sea of Japan.",
                "COOPERATE",
                symmetric=True,
                issues=("military",),
            ),
            Line(
                "[a:Japan|Japan|JPN|] [t:protested] to [r:China|China|CHN|] and [r:Russia|Russia|"
                "RUS|] through diplomatic channels.",
                "ACCUSE",
                "disapprove",
                issues=("military",),
            ),
        ),
    ),
    (
        "Prisoner exchange announced by Kyiv and Moscow",
        (
            Line(
                "[a:Russia|Russia|RUS|] [t:released] ninety prisoners of war to [r:Ukraine|Ukraine|"
                "UKR|].",
                "RETREAT",
                "release",
                issues=("regional conflict",),
            ),
            Line(
                "[a:Ukraine|Ukraine|UKR|] [t:accused] [r:Russia|Russia|RUS|] of shelling a market "
                "on the same day.",
                "ACCUSE",
                "allege",
                modality="alleged",
                issues=("regional conflict",),
            ),
        ),
    ),
    (
        "Anniversary of relations marked with exhibition",
        (
            Line(
                "[a:China|China|CHN|] and [a:Russia|Russia|RUS|] [t:established diplomatic "
                "relations] 75 years ago.",
                "AGREE",
                modality="historical",
                symmetric=True,
                issues=("diplomacy", "culture"),
            ),
            Line(
                f"{_a(XI)} [t:congratulated] {_r(PUTIN)} on the anniversary.",
                "SUPPORT",
                issues=("diplomacy",),
            ),
        ),
    ),
)

PLAIN = (
    "Officials on both sides gave no further details and did not take questions.",
    "Observers will watch closely how the relationship develops in the coming months.",
    "The statement was published late in the evening and ran to two pages.",
    "Markets took little notice, and trading closed slightly higher.",
)
