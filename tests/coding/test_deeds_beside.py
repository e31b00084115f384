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
    ],
)
def test_it_is_the_doers_before(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Afghanistan says shells hit Kunar, and Pakistan condemned the attack.", ("PAK", "AFG")),
        ("Norway closed its embassy in Peru after Chile condemned the attack.", ("CHL", "NOR")),
        ("Chad met Libya for talks, but Togo dropped the plan of Benin.", ("TGO", "TCD")),
    ],
)
def test_what_is_not_its_deed_is_not_its(text: str, pair: tuple[str, str]) -> None:
    assert not {act for act in acts(text) if act[:2] == pair}
