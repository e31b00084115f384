"""Ties that two sides cut or take up with one another."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad and Sudan broke off relations.", ("TCD", "SDN", "SANCTION")),
        ("Chad and Sudan restored diplomatic ties.", ("TCD", "SDN", "SUPPORT")),
        ("Chad and Sudan expelled dozens of each other's envoys.", ("SDN", "TCD", "SANCTION")),
    ],
)
def test_ties_of_two_with_one_another(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway and Denmark cut ties with Chad.",
        "Chad shelled it. Norway and Denmark also cut ties.",
    ],
)
def test_ties_with_somebody_else(text: str) -> None:
    assert ("NOR", "DNK", "SANCTION") not in acts(text)


def test_ties_cut_years_ago_are_remembered() -> None:
    text = "Chad and Sudan agreed to reopen embassies. The two rivals broke off relations in 2009."
    assert (("TCD", "SDN", "SANCTION"), "historical") in told(text)
