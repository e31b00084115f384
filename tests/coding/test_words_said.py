"""Calls, charges, refusals and threats in the many words that tell them."""

import pytest
from told_acts import acts, told

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Spanish ministers exerted pressure on Morocco to guard its coast.", "ESP MAR REQUEST"),
        ("Oslo piled pressure on Stockholm to open the pipeline.", "NOR SWE REQUEST"),
        ("Norway's minister said Russia had to hand over the crew.", "NOR RUS REQUEST"),
        ("Peru sent a note to Chile asking that it reopen two crossings.", "PER CHL REQUEST"),
        ("Norway conveyed its deep concern to Peru over the flight.", "NOR PER ACCUSE"),
        ("Portugal's minister voiced frustration with Spain over a dump.", "PRT ESP ACCUSE"),
        ("Athens put three Albanian officers on trial for the shooting.", "GRC ALB ACCUSE"),
        ("Kenya was outraged by Ugandan arrests of two reporters.", "KEN UGA ACCUSE"),
        ("Latvia called in Russia's ambassador after the leaflets appeared.", "LVA RUS ACCUSE"),
        ("Brazil poured cold water on an Argentine plan for a common coin.", "BRA ARG REJECT"),
        ("Iran thumbed its nose at American warnings.", "IRN USA REJECT"),
        ("Cuba defied US sanctions and shipped the oil.", "CUB USA REJECT"),
        ("Vietnam disputed Cambodia's version of the skirmish.", "VNM KHM REJECT"),
        ("Moscow scorns Latvian offer of mediation", "RUS LVA REJECT"),
        ("Malaysia's premier said Singapore would regret the purchase.", "MYS SGP THREATEN"),
        ("Chad's president vowed to teach Sudan a lesson.", "TCD SDN THREATEN"),
        ("Kyiv promised Russia a harsh response to new raids.", "UKR RUS THREATEN"),
        ("Egypt drew a red line for Turkey in Libya.", "EGY TUR THREATEN"),
    ],
)
def test_many_words_tell_them(text: str, act: str) -> None:
    source, target, kind = act.split()
    assert (source, target, kind) in acts(text)


def test_harm_that_hinges_on_the_other_side_is_a_threat() -> None:
    found = told("Kenya said it would impose tariffs on Uganda if it kept blocking milk.")
    assert found == [(("KEN", "UGA", "THREATEN"), "actual")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jordan complained to the United Nations about Israeli digging.",
            {("JOR", "ISR", "ACCUSE")},
        ),
        ("Oslo brought a WTO complaint against Canada over seals.", {("NOR", "CAN", "ACCUSE")}),
    ],
)
def test_who_hears_a_complaint_is_not_accused(text: str, expected: set[Act]) -> None:
    assert acts(text) == expected


def test_a_demand_that_is_dropped_is_not_made() -> None:
    assert acts("Chile dropped its demand that Peru return the ship.") == {
        ("CHL", "PER", "CONCEDE")
    }


def test_what_buyers_want_is_no_request() -> None:
    assert not acts("Indian demand for Australian coal fell by a fifth in June.")


def test_who_asks_does_not_refuse() -> None:
    found = acts("China rebuffed Denmark's offer of talks on the mines.")
    assert ("DNK", "CHN", "REJECT") not in found
    assert ("CHN", "DNK", "REJECT") in found


def test_what_an_owned_call_is_for_is_not_refused() -> None:
    found = acts("Germany rebuffed a French call for a no-fly zone over Libya.")
    assert {act for act in found if act[2] == "REJECT"} == {("DEU", "FRA", "REJECT")}
