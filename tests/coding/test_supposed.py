"""What is only supposed of another is no act; what a side may do or weighs is one held out."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Kenya will leave the talks if Chad bombs the port of Togo.", ("TCD", "TGO", "ASSAULT")),
        ("Iran threatens Israel with war if Israel attacks Syria.", ("ISR", "SYR", "ASSAULT")),
        ("Sudan says any Kenyan attack on its ports would be war.", ("KEN", "SDN", "ASSAULT")),
        ("Ghana's president says that Kenya should hold talks with Chad.", ("KEN", "TCD", None)),
        (
            "Japan puts its army on alert to shoot down any North Korean rocket.",
            ("JPN", "PRK", "ASSAULT"),
        ),
        ("Israel has yet to decide whether to ease its blockade of Gaza.", ("ISR", "PSE", None)),
    ],
)
def test_what_is_supposed_is_no_act(text: str, never: tuple[str, str, str | None]) -> None:
    source, target, kind = never
    found = {act for act in acts(text) if act[:2] == (source, target)}
    assert not {act for act in found if kind in (None, act[2])}, told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya may send troops to Chad.", ("KEN", "TCD", "AID")),
        ("Norway is considering sending troops to Mali.", ("NOR", "MLI", "AID")),
        (
            "Kenya's president might invite Chad's president to Kenya if the talks go well.",
            ("KEN", "TCD", "AGREE"),
        ),
    ],
)
def test_what_a_side_holds_out_itself(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Afghan troops attack a Norwegian base near the Iranian border.", {("AFG", "NOR")}),
        (
            "US troops kill eight civilians on the road from Herat to the Iranian border.",
            {("USA", "AFG")},
        ),
        ("Chadian jets bombed a post on the Sudanese border.", {("TCD", "SDN")}),
    ],
)
def test_a_blow_near_a_border_does_not_fall_beyond_it(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert {act[:2] for act in acts(text)} == expected, told(text)


def test_settlements_with_a_capital_letter_are_built_too() -> None:
    text = "Israel approves further expansion of the Jewish Settlements in the West Bank."
    assert acts(text) == {("ISR", "PSE", "COERCE")}, told(text)
