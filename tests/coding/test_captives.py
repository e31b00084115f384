"""Whose captives are asked for is not who is asked."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    "text",
    [
        "Japan calls for the release of an abducted Kenyan soldier.",
        "Japan demands the immediate release of Kenyan hostages.",
    ],
)
def test_their_own_state_does_not_hold_them(text: str) -> None:
    assert ("JPN", "KEN", "REQUEST") not in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Japan calls on Eritrea to release two Kenyan soldiers.",
            ("JPN", "ERI", "REQUEST"),
        ),
        ("Japan calls for the release of Kenyan dissidents.", ("JPN", "KEN", "REQUEST")),
    ],
)
def test_who_holds_them_is_asked(text: str, act: Act) -> None:
    assert act in acts(text)
