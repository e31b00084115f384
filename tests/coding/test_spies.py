"""What is done to spies is done to the state that they are said to have spied for."""

import pytest
from told_acts import acts, told

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Oman sentences two men to death for spying for Iran.", ("OMN", "IRN", "COERCE")),
        ("A Polish court convicts a clerk of espionage for Belarus.", ("POL", "BLR", "COERCE")),
        ("India charges a former envoy with spying for Pakistan.", ("IND", "PAK", "ACCUSE")),
        (
            "Chile expels a man said to be a spy working for Cuba's secret service.",
            ("CHL", "CUB", "SANCTION"),
        ),
        (
            "Three men are detained in Georgia for spying on behalf of Turkey.",
            ("GEO", "TUR", "COERCE"),
        ),
        (
            "Finland arrests three people on suspicion of spying for Russia.",
            ("FIN", "RUS", "COERCE"),
        ),
        ("Kenya detains an alleged spy working for Eritrea.", ("KEN", "ERI", "COERCE")),
        ("Jordan charges two clerks with spying on behalf of Syria.", ("JOR", "SYR", "ACCUSE")),
        (
            "Prosecutors in Latvia charge a clerk at the port for spying for Belarus.",
            ("LVA", "BLR", "ACCUSE"),
        ),
        ("Myanmar jails a Danish businessman for espionage.", ("MMR", "DNK", "COERCE")),
    ],
)
def test_spies_are_their_states_own(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Swede jailed for spying for Russia publishes a book in Norway.",
        "A Danish film about a clerk spying for Cuba opens in Oslo.",
        "A party in Jordan accuses another of spying for Syria.",
        "Jordan arrests three people as a man is tried in Lebanon for spying for Syria.",
        "Jordan wants to jail those who spy for it in Syria.",
        "Jordan arrests three people who work for a Syrian bakery.",
    ],
)
def test_what_is_no_deed_of_the_law_is_nothing_to_them(text: str) -> None:
    spied = {("JOR", "SYR"), ("NOR", "RUS"), ("NOR", "CUB"), ("DNK", "CUB")}
    assert not [act for act in acts(text) if act[:2] in spied]


def test_what_is_done_to_the_spys_own_people_is_told_once() -> None:
    found = told("Cambodia detains a Thai man on charges of spying for Thailand.")
    assert found == [(("KHM", "THA", "COERCE"), "actual")]
