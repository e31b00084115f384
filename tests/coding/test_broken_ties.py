"""Ties cut and envoys recalled where only the deed that is answered tells against whom."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("After Peru armed the rebels, Chad cut diplomatic ties.", ("TCD", "PER", "SANCTION")),
        ("Norway severed relations over Peru's raid.", ("NOR", "PER", "SANCTION")),
        (
            "Norway recalled its ambassador in protest at Peru's remarks.",
            ("NOR", "PER", "SANCTION"),
        ),
        ("Norway expelled two diplomats after Peru jailed a poet.", ("NOR", "PER", "SANCTION")),
        ("Norway closed its embassy after Peru's threats.", ("NOR", "PER", "SANCTION")),
        (
            "Norway banned Peruvian fish and Peru recalled its ambassador.",
            ("PER", "NOR", "SANCTION"),
        ),
    ],
)
def test_it_is_done_to_who_did_what_it_answers(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # the other side is named
        (
            "Chad recalled its ambassador from Oslo after Peru broke the pact.",
            ("TCD", "PER", "SANCTION"),
        ),
        ("Norway cut ties with the sect after Peru banned it.", ("NOR", "PER", "SANCTION")),
        ("Norway expelled two Chadian diplomats after Peru did.", ("NOR", "PER", "SANCTION")),
    ],
)
def test_it_is_not_done_to_others(text: str, act: tuple[str, str, str]) -> None:
    assert act not in acts(text)


def test_a_threat_to_do_so_is_a_threat() -> None:
    found = told("Norway threatened to recall its ambassador over Peru's raid.")
    assert (("NOR", "PER", "SANCTION"), "actual") not in found
