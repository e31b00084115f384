"""Two acts of one doer, told by two verbs that "and" joins."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Cuba thanked Chile for sending a cargo of medicine and denounced the Spanish boycott "
            "as the cause of its woes.",
            ("CUB", "ESP", "ACCUSE"),
        ),
        (
            "Poland's premier said Warsaw would stand by Georgia and called on Berlin to send more "
            "trucks to Tbilisi.",
            ("POL", "DEU", "REQUEST"),
        ),
    ],
)
def test_the_second_is_the_doers_too(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_what_is_only_asked_for_is_not_done() -> None:
    assert ("CHL", "ESP", "ACCUSE") not in acts("Cuba asked Chile to help it and denounce Spain.")
