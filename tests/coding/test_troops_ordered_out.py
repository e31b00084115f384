"""Another state's troops are ordered out; one's own are brought home."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Niger's rulers ordered French soldiers out of the country.", ("NER", "FRA", "SANCTION")),
        ("Chad kicked out American troops in April.", ("TCD", "USA", "SANCTION")),
        ("Denmark ordered its soldiers out of Iraq.", ("DNK", "IRQ", "RETREAT")),
    ],
)
def test_whose_troops_they_are_tells(text: str, act: Act) -> None:
    assert acts(text) == {act}
