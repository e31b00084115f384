"""Kinds that the judge knows better than the verb: troops lent, talks agreed on, refusals."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "expected", "never"),
    [
        (
            "Kenya sends four hundred troops to Mali to help its army against the rebels.",
            ("KEN", "MLI", "AID"),
            "MOBILIZE",
        ),
        (
            "Kenya announces that it will send more soldiers to Mali to train its army.",
            ("KEN", "MLI", "AGREE"),
            "MOBILIZE",
        ),
        ("Chad sends three thousand troops into Sudan.", ("TCD", "SDN", "MOBILIZE"), "AID"),
        (
            "Norway says that it is willing to hold talks with Denmark.",
            ("NOR", "DNK", "AGREE"),
            "CONSULT",
        ),
        (
            "Norway's premier is open to negotiations with Denmark.",
            ("NOR", "DNK", "AGREE"),
            "CONSULT",
        ),
        ("Norway holds talks with Denmark.", ("NOR", "DNK", "CONSULT"), "AGREE"),
        (
            "Peru says it will not negotiate with Chile.",
            ("PER", "CHL", "REJECT"),
            "CONSULT",
        ),
        (
            "Peru's president will not accept the Chilean plan.",
            ("PER", "CHL", "REJECT"),
            "AGREE",
        ),
        (
            "Ethiopian forces capture the Somali town of Beledweyne.",
            ("ETH", "SOM", "ASSAULT"),
            "COERCE",
        ),
        (
            "Denmark's intelligence service warns that Russia is spying on its ports.",
            ("DNK", "RUS", "ACCUSE"),
            "THREATEN",
        ),
    ],
)
def test_the_judge_knows_the_kind(text: str, expected: tuple[str, str, str], never: str) -> None:
    found = acts(text)
    assert expected in found, told(text)
    assert never not in {kind for actor, _, kind in found if actor == expected[0]}, told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish premier says that Denmark must stand by its friends in Norway.",
        "A Swiss judge resigns from the war crimes tribunal in Cambodia.",
        "Hamas finds the body of a missing Italian priest.",
    ],
)
def test_no_act(text: str) -> None:
    assert not acts(text), told(text)


def test_what_somebody_is_warned_against_is_not_done() -> None:
    text = "Kenya's premier warned Ethiopia against attacking Somalia."
    assert ("KEN", "ETH", "THREATEN") in acts(text), told(text)
    assert not any(actor == "ETH" for actor, _, _ in acts(text)), told(text)
