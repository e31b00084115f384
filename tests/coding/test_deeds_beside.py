"""Words or a deed of one side of a sentence that another side of it answers."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Azerbaijan accused Armenia of shelling farms, but Yerevan denied the accusation.",
            ("ARM", "AZE", "REJECT"),
        ),
        (
            "The United States laid sanctions on Iran's oil firms, and Tehran condemned the move.",
            ("IRN", "USA", "ACCUSE"),
        ),
        (
            "Two Togolese envoys were expelled by Chad, and Lome denounced the expulsion.",
            ("TGO", "TCD", "ACCUSE"),
        ),
        (
            "Greece says Turkish jets crossed into its airspace, while Ankara rejects the claim.",
            ("TUR", "GRC", "REJECT"),
        ),
        (
            "Canada demands that India help the inquiry, after New Delhi called the claims absurd.",
            ("IND", "CAN", "ACCUSE"),
        ),
        (
            "Israel recalled its envoy from Norway, while Oslo's minister regretted the step.",
            ("NOR", "ISR", "ACCUSE"),
        ),
        (
            "Ghana's president says Togo has hired mercenaries; Lome recalls its ambassador in "
            "protest.",
            ("TGO", "GHA", "SANCTION"),
        ),
        (
            "Mali, Niger and Burkina Faso condemn Algeria for shooting down a drone and recall "
            "their ambassadors.",
            ("NER", "DZA", "SANCTION"),
        ),
        (
            "Egypt withdrew its envoy from Qatar, and Kuwait voiced dismay at the decision.",
            ("KWT", "EGY", "ACCUSE"),
        ),
        ("Israel struck a port in Yemen; Iran condemned the attack.", ("IRN", "ISR", "ACCUSE")),
        ("Peru accused Cuba of hosting rebels; Havana called it a lie.", ("CUB", "PER", "ACCUSE")),
    ],
)
def test_it_is_the_doers_before(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Afghanistan says shells hit Kunar, and Pakistan condemned the attack.", ("PAK", "AFG")),
        ("Norway closed its embassy in Peru after Chile condemned the attack.", ("CHL", "NOR")),
        (
            "Iran vowed revenge on Israel after a strike, and Syria called the attack a crime.",
            ("SYR", "IRN"),
        ),
        ("Chad thanked Oslo for a loan, and Togo hailed the decision.", ("TGO", "TCD")),
        ("Chad accused Togo of a raid on a camp, and Benin condemned the attack.", ("BEN", "TCD")),
        ("Chad met Libya for talks, but Togo dropped the plan of Benin.", ("TGO", "TCD")),
    ],
)
def test_what_is_not_its_deed_is_not_its(text: str, pair: tuple[str, str]) -> None:
    assert not {act for act in acts(text) if act[:2] == pair}
