"""Whom revenge is vowed on, told by the deed that is to be avenged."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Tehran vowed revenge after an Israeli strike destroyed its consulate in Damascus.",
            ("IRN", "ISR", "THREATEN"),
        ),
        (
            "Pakistan vowed retaliation after Indian missiles hit a mosque in Bahawalpur.",
            ("PAK", "IND", "THREATEN"),
        ),
        (
            "Denmark vowed vengeance for the Chadian raid on its embassy.",
            ("DNK", "TCD", "THREATEN"),
        ),
    ],
)
def test_it_is_who_did_the_deed(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark vowed a response after floods killed two Polish workers.",
        "Denmark promised a reply after Togo's envoy asked for the list.",
        "Denmark vowed to act after a fire destroyed a Polish mill.",
    ],
)
def test_nobody_is_threatened_over_what_nobody_did(text: str) -> None:
    assert not {kind for *_, kind in acts(text)} & {"THREATEN", "ASSAULT"}
