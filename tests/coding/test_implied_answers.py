"""Answers that name nobody: who is answered stands in the clause or the sentence before."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway threatened to raid Chad. Ndjamena vowed to retaliate.", ("TCD", "NOR")),
        ("Norway expelled two Russian envoys. Moscow promised a harsh response.", ("RUS", "NOR")),
        (
            "Norway threatened to bomb Chad, and Chad's foreign ministry replied that it would "
            "retaliate with a crushing blow.",
            ("TCD", "NOR"),
        ),
    ],
)
def test_to_vow_revenge_threatens_who_acted_before(text: str, act: tuple[str, str]) -> None:
    assert (*act, "THREATEN") in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("India blamed Nepal for the bombing. Kathmandu denied any involvement.", ("NPL", "IND")),
        ("India blamed Nepal for the bombing, but Kathmandu denied involvement.", ("NPL", "IND")),
        (
            "Canada expelled four Togolese and Beninese envoys. Both countries rejected the "
            "decision.",
            ("BEN", "CAN"),
        ),
    ],
)
def test_to_deny_a_part_refuses_who_blamed(text: str, act: tuple[str, str]) -> None:
    assert (*act, "REJECT") in acts(text)


def test_two_sides_may_answer_a_third() -> None:
    found = acts("North Korea fired a rocket. Both Seoul and Washington condemned the launch.")
    assert {("KOR", "PRK", "ACCUSE"), ("USA", "PRK", "ACCUSE")} <= found


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen raided an Indian consulate in Kabul. Nepal denied any involvement.",
        "Media say that India shelled a Chinese depot. Nepal denies any involvement.",
        "Nepal and India signed a treaty. Rebels vowed to retaliate.",
        "India praised Nepal for its help. Chad vowed revenge on Togo.",
    ],
)
def test_who_did_nothing_is_not_answered(text: str) -> None:
    found = acts(text)
    assert not {act for act in found if act[1] == "IND" and act[2] in {"REJECT", "THREATEN"}}
