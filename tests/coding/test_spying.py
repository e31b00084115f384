"""Who is held as a spy is mostly a state's own citizen: charged is the state that he spied for."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Estonia arrests a customs officer on suspicion of spying for Russia.", ("EST", "RUS")),
        ("A Polish court convicts a clerk of espionage for Belarus.", ("POL", "BLR")),
        ("A former Indian envoy is charged with spying for Pakistan.", ("IND", "PAK")),
        ("Oman sentences a pilot to death for spying for Iran.", ("OMN", "IRN")),
        ("Chile expels a man said to be a spy working for Cuba's secret service.", ("CHL", "CUB")),
        ("Three men are detained in Georgia for spying on behalf of Turkey.", ("GEO", "TUR")),
    ],
)
def test_a_state_charges_the_one_that_a_spy_works_for(text: str, act: tuple[str, str]) -> None:
    assert (*act, "ACCUSE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # something else is told of the spy
        "A Swede jailed for spying for Russia publishes a book in Norway.",
        # nobody is held
        "A Danish film about a clerk spying for Cuba opens in Oslo.",
    ],
)
def test_a_spy_of_whom_something_else_is_told_is_no_charge(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "ACCUSE"}


def test_what_is_done_to_the_spys_own_people_is_told_once() -> None:
    found = told("Cambodia detains a Thai man on charges of spying for Thailand.")
    assert found == [(("KHM", "THA", "COERCE"), "actual")]
