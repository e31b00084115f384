"""What one side says of a deed that another did, told beside it."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Latvia has barred a firm from selling machines to Chad, a move that Chad's foreign "
            "ministry denounced as blackmail.",
            ("TCD", "LVA", "ACCUSE"),
        ),
        (
            "Peru reopened a crossing with Chile, and Santiago called the decision courageous.",
            ("CHL", "PER", "SUPPORT"),
        ),
        (
            "Ghana's customs turned away a shipment of Togolese cocoa, Lome complained.",
            ("TGO", "GHA", "ACCUSE"),
        ),
        (
            "Chile's decision to ban exports of lithium prompted Japan to file a complaint with "
            "the World Trade Organization.",
            ("JPN", "CHL", "ACCUSE"),
        ),
        (
            "Ecuador's move to storm the embassy led Mexico to break off relations.",
            ("MEX", "ECU", "SANCTION"),
        ),
        (
            "The sanctions that Norway had imposed on two Chadian ministers were dropped.",
            ("NOR", "TCD", "RETREAT"),
        ),
        (
            "Syrian officials said Danish planes had been refused permission to land in Damascus.",
            ("SYR", "DNK", "REJECT"),
        ),
        (
            "Russia put Finland's president on its stop list after Helsinki closed its border.",
            ("FIN", "RUS", "COERCE"),
        ),
        (
            "Cuba stopped buying Danish butter, and Denmark in turn suspended two flights.",
            ("CUB", "DNK", "SANCTION"),
        ),
    ],
)
def test_what_is_said_or_done_of_anothers_deed(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark held an election, and Chad called the result a surprise.",
        "Norway stayed calm after Denmark withdrew its troops from a base.",
        "A lawyer wants Denmark to force Norway to extradite a banker.",
    ],
)
def test_nothing_is_said_against_it(text: str) -> None:
    assert not [act for act in acts(text) if act[2] in {"ACCUSE", "SANCTION", "COERCE"}]
