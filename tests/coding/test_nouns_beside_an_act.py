"""What another act's circumstances tell: with whose help, at whose request, between whom."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The raiders are repulsed by the Niger Army with help from the Chad Air Force.",
            ("TCD", "NER", "AID"),
        ),
        (
            "The Security Council holds a session at the request of Latvia.",
            ("LVA", "UNO", "REQUEST"),
        ),
        ("Moldova signs a pact in defiance of Russia.", ("MDA", "RUS", "REJECT")),
        ("Norway cancels exercises between Norway and Russia.", ("NOR", "RUS", "SANCTION")),
        (
            "In response to Danish criticism of the Ghanaian government, the Ghanaian minister "
            "cuts short a visit.",
            ("DNK", "GHA", "ACCUSE"),
        ),
    ],
)
def test_it_is_an_act_of_its_own(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # who holds a meeting at another's request asks nothing of him
        (
            "The Security Council holds a session at the request of Latvia.",
            ("UNO", "LVA", "REQUEST"),
        ),
        # a war is named for the date
        ("Prices have doubled since the American invasion of Iraq.", ("USA", "IRQ", "ASSAULT")),
    ],
)
def test_but_not_of_everybody_who_is_named(text: str, act: tuple[str, str, str]) -> None:
    assert act not in acts(text)
