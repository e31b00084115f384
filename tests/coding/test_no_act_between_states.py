"""Two states in one sentence, and nothing that one does to the other."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    "text",
    [
        "A Danish watchmaker bought a Swiss rival for forty million euros.",
        "A Danish toy maker sued an Italian company for copying its bricks.",
        "A Hungarian orchestra toured Portugal and Spain.",
        "Nigeria defended its title against Ghana in the Africa Cup.",
        "Scotland threatened the Italian line several times before losing 24-19.",
        "Denmark invaded the Swedish furniture market with cheap chairs.",
        "Laos marked the anniversary of the Thai invasion of 1940 with a quiet ceremony.",
        "Peru beat Chile 2-1 in Lima on Sunday.",
    ],
)
def test_no_act(text: str) -> None:
    assert acts(text) == set()


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Denmark invaded Sweden on Sunday.", ("DNK", "SWE", "ASSAULT")),
        ("Danish jets bombed a market in Mali.", ("DNK", "MLI", "ASSAULT")),
        ("Denmark honoured the Swedish king at a dinner.", ("DNK", "SWE", "SUPPORT")),
    ],
)
def test_its_neighbours_are_acts(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_days_of_a_summit_are_no_score() -> None:
    text = "The Danish premier will visit Laos for a meeting of the two leaders on May 27-28."
    assert ("DNK", "LAO", "AGREE") in acts(text)
