"""Plain sentences of promises, visits and praise: words that diplomats do them with."""

import pytest
from told_acts import acts, told

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # who is expected, set or scheduled to do something is the one who will do it
        ("Laos is expected to sign a rail treaty with Cambodia.", ("LAO", "KHM", "AGREE")),
        (
            "The Gabonese president is scheduled to visit Portugal in March.",
            ("GAB", "PRT", "AGREE"),
        ),
        ("Chile's premier is set to fly to Japan on Sunday.", ("CHL", "JPN", "AGREE")),
        # a place somebody is due in, or expected in
        ("Austria's chancellor is due in Tunisia on Friday.", ("AUT", "TUN", "AGREE")),
        ("A Bolivian delegation is expected in Peru this week.", ("BOL", "PER", "AGREE")),
        # a headline's infinitive
        ("Merkel to visit Senegal in March.", ("DEU", "SEN", "AGREE")),
        # idioms of settling
        ("Togo and Benin buried a feud over a border market.", ("TGO", "BEN", "AGREE")),
        ("Iceland and Norway found common ground on herring quotas.", ("ISL", "NOR", "AGREE")),
        ("Latvia committed itself to equipping Ukrainian medics.", ("LVA", "UKR", "AGREE")),
    ],
)
def test_a_promise_is_read(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ghana's foreign minister is in Jordan for talks on trade.", ("GHA", "JOR", "CONSULT")),
        (
            "The Finnish president is in Estonia on a working visit.",
            ("FIN", "EST", "CONSULT"),
        ),
        ("Sudan's premier set foot in Eritrea on Monday.", ("SDN", "ERI", "CONSULT")),
        (
            "The Greek and Turkish leaders came face to face in New York.",
            ("GRC", "TUR", "CONSULT"),
        ),
        (
            "Kenya and Somalia hold border talks under Norwegian mediation.",
            ("NOR", "KEN", "CONSULT"),
        ),
        ("Oman is mediating between Chad and Libya.", ("OMN", "TCD", "CONSULT")),
    ],
)
def test_a_talk_is_read(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya's president wished Uganda's new leader well.", ("KEN", "UGA", "SUPPORT")),
        ("Sweden mourned the death of Finland's president.", ("SWE", "FIN", "SUPPORT")),
        ("Albania campaigned for Kosovo's admission to the body.", ("ALB", "XKX", "SUPPORT")),
        ("Poland welcomed a pledge by Canada to send trainers.", ("POL", "CAN", "SUPPORT")),
    ],
)
def test_praise_is_read(text: str, act: Act) -> None:
    assert act in acts(text)


def test_what_is_looked_forward_to_has_not_taken_place() -> None:
    found = acts("Peru's foreign minister looks forward to visiting Spain.")
    assert ("PER", "ESP", "AGREE") in found
    assert ("PER", "ESP", "CONSULT") not in found


def test_what_is_called_off_does_not_take_place() -> None:
    found = told("Mali called off its president's visit to Niger.")
    assert (("MLI", "NER", "CONSULT"), "actual") not in found


def test_what_is_talked_about_is_no_party_to_it() -> None:
    found = acts("Vladimir Putin had a talk with Turkish President Recep Tayyip Erdogan on Iraq.")
    assert {place for *pair, _ in found for place in pair} == {"RUS", "TUR"}


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopian and Kenyan runners met in the Rome marathon on Sunday.",
        "Spanish and Italian envoys met to settle their quarrel over a wreck.",
    ],
)
def test_nothing_is_agreed(text: str) -> None:
    assert "AGREE" not in {kind for *_, kind in acts(text)}
