"""Acts of speech whose other side hangs astray: notes "of protest to", "joins in blaming"."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Peru's foreign minister hands a note of protest to the Chilean ambassador.",
            ("PER", "CHL", "ACCUSE"),
        ),
        (
            "Oslo joins Britain and Denmark in blaming Libya for an attack on its parliament.",
            ("DNK", "LBY", "ACCUSE"),
        ),
        ("Germany's Annalena Baerbock called Xi Jinping a dictator.", ("DEU", "CHN", "ACCUSE")),
        (
            "Lebanon files a complaint with the UN Security Council against Israel over shells.",
            ("LBN", "ISR", "ACCUSE"),
        ),
    ],
)
def test_it_is_told_to_its_other_side(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Lebanon files a complaint with the UN against Israel over shells.", ("LBN", "UNO")),
        ("Oslo joins Denmark in Libya for talks.", ("DNK", "LBY")),
    ],
)
def test_who_only_hears_it_or_is_there_is_none(text: str, pair: tuple[str, str]) -> None:
    assert not {act for act in acts(text) if act[:2] == pair and act[2] == "ACCUSE"}
