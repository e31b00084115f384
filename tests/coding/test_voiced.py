"""What is voiced beside a deed, at nobody in so many words, is said to whoever did it."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Latvia closes a school; the Russian government expresses concern.", ("RUS", "LVA")),
        ("Iran tests a missile, as Israel and Bahrain express alarm.", ("ISR", "IRN")),
        ("Norway sells Chile three frigates: Peru objects.", ("PER", "NOR")),
        ("Peru voices its dismay after Chile moves a buoy.", ("PER", "CHL")),
    ],
)
def test_it_is_said_to_who_did_it(text: str, act: tuple[str, str]) -> None:
    assert (*act, "ACCUSE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # of something that is named
        "Latvia closes a school; Russia expresses concern about the price of gas.",
        # not voiced
        "Latvia closes a school; Russia does not object.",
        # nobody did anything
        "As Norway expresses concern, an earthquake shakes the coast of Peru.",
    ],
)
def test_not_where_it_is_about_something_else(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "ACCUSE"}
