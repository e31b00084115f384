"""Craft that are detected near a land come there, and warships bear their state's letters."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Taiwanese ministry detected 45 Chinese aircraft around the island.",
            ("CHN", "TWN", "MOBILIZE"),
        ),
        (
            "Norway's air force spotted two Russian bombers off its coast.",
            ("RUS", "NOR", "MOBILIZE"),
        ),
        (
            "HMS Holm shadowed a Russian corvette in the English Channel.",
            ("GBR", "RUS", "MOBILIZE"),
        ),
    ],
)
def test_who_comes_where(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark detected a disease on a Polish farm.",
        "A ship named after Higgins, the USS Higgins, sailed from China.",
    ],
)
def test_nor_is_all_that_is_detected_a_threat(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "MOBILIZE" or "IRL" in act}
