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
