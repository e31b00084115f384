"""What is said of another's vote, help with others' work, debts owed, flags burnt at embassies."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "EU observers said the poll in Uganda was neither free nor fair.",
            ("EUU", "UGA", "ACCUSE"),
        ),
        (
            "Monitors from the OSCE said Armenia's referendum fell far short of its promises.",
            ("OSCE", "ARM", "ACCUSE"),
        ),
        (
            "African Union observers declared Gabon's vote free and fair.",
            ("AFU", "GAB", "SUPPORT"),
        ),
        # what is done to help somebody do something
        (
            "Dutch sappers landed in Hanoi to help Vietnamese soldiers clear mines.",
            ("NLD", "VNM", "AID"),
        ),
        ("The Italian navy handed two patrol boats over to Albania.", ("ITA", "ALB", "AID")),
        ("Brazil cancelled the bulk of the debt owed by Gabon.", ("BRA", "GAB", "AID")),
        ("Serbian and Croatian police jointly dismantled a gang.", ("SRB", "HRV", "COOPERATE")),
        ("The last Danish soldiers flew out of Niamey on Friday.", ("DNK", "NER", "RETREAT")),
        # what a crowd burns before an embassy
        (
            "Students burned Danish flags outside the Danish embassy in Jakarta.",
            ("IDN", "DNK", "PROTEST"),
        ),
    ],
)
def test_is_read(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president said that Chad's vote was free and fair.",
        "The EU said that it hoped the vote in Chad would be credible.",
        "Denmark asked whether the election in Chad was rigged.",
        "A Danish guest burned a letter outside the Danish embassy in Jakarta.",
    ],
)
def test_is_no_verdict(text: str) -> None:
    assert not {act for act in acts(text) if act[2] in {"ACCUSE", "SUPPORT", "PROTEST"}}


def test_a_body_has_no_part_in_what_is_done_about_joining_it() -> None:
    told = acts("The Greek parliament ratified Croatia's accession to the European Union.")
    assert told == {("GRC", "HRV", "SUPPORT")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # help that has come, told by its arrival
        ("A shipment of flour from Peru arrived in Kabul on Monday.", ("PER", "AFG", "AID")),
        ("Danish rescue teams landed in Greece to look for survivors.", ("DNK", "GRC", "AID")),
        ("A plane carrying Qatari medicine reached Chad.", ("QAT", "TCD", "AID")),
        # captives whom others held
        (
            "French commandos freed two Danes held by pirates off Somalia.",
            ("FRA", "DNK", "AID"),
        ),
        ("Chad freed two Danes held since May.", ("TCD", "DNK", "RETREAT")),
        # who gives no more
        ("Norway will send no more aid to Chad.", ("NOR", "TCD", "REJECT")),
        # what a loan is secured from
        ("Peru secured a loan from Denmark.", ("DNK", "PER", "AID")),
        # fire that somebody comes under
        (
            "Danish peacekeepers came under fire from Chadian tanks.",
            ("TCD", "DNK", "ASSAULT"),
        ),
        (
            "The EU's new tax came under fire from Peru's trade minister.",
            ("PER", "EUU", "ACCUSE"),
        ),
        # answers that are complaints
        (
            "Norway sent a frigate through the strait, drawing an angry response from Chad.",
            ("TCD", "NOR", "ACCUSE"),
        ),
        # crowds on the way to an embassy, and at its walls
        ("Thousands marched on the Danish embassy in Jakarta.", ("IDN", "DNK", "PROTEST")),
        (
            "Hundreds of students protested outside the US embassy in Lima.",
            ("PER", "USA", "PROTEST"),
        ),
        ("Vandals daubed paint on the Danish embassy in Lima.", ("PER", "DNK", "PROTEST")),
        (
            "Protesters scaled the wall of the Danish embassy in Cairo.",
            ("EGY", "DNK", "PROTEST"),
        ),
        # a longer name behind an article
        (
            "Moldova will leave the Commonwealth of Independent States.",
            ("MDA", "CIS", "SANCTION"),
        ),
    ],
)
def test_is_told_otherwise(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("A Danish doctor arrived in Cuba for a conference.", ("DNK", "CUB", "AID")),
        ("Food from Egypt has yet to reach Chad.", ("EGY", "TCD", "AID")),
        ("Peru secured a loan from Denmark.", ("PER", "DNK", "AID")),
        ("Norway sent a frigate, drawing a calm response from Chad.", ("TCD", "NOR", "ACCUSE")),
        ("A driver parked on the wall of the Danish embassy in Cairo.", ("EGY", "DNK", "PROTEST")),
    ],
)
def test_is_not_told(text: str, act: tuple[str, str, str]) -> None:
    assert act not in acts(text)
