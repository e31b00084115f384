"""Acts whose sides no role names, and what touches a state's people without being its affair."""

import pytest
from told_acts import acts, told


def met(text: str) -> set[frozenset[str]]:
    return {frozenset((a, b)) for a, b, kind in acts(text) if kind == "CONSULT"}


def test_guests_of_one_host_do_not_meet_one_another() -> None:
    text = "The Austrian chancellor met the presidents of Chad, Niger and Mali in Vienna."
    assert met(text) == {frozenset(("AUT", guest)) for guest in ("TCD", "NER", "MLI")}


def test_those_named_together_all_meet() -> None:
    pairs = [("TCD", "NER"), ("TCD", "MLI"), ("NER", "MLI")]
    assert met("The presidents of Chad, Niger and Mali met in Vienna.") == set(
        map(frozenset, pairs)
    )


@pytest.mark.parametrize(
    "occasion",
    ["on the margins of a summit of the African Union", "on the sidelines of an ASEAN meeting"],
)
def test_nobody_meets_an_occasion(occasion: str) -> None:
    assert met(f"The presidents of Chad and Niger met {occasion}.") == {frozenset(("TCD", "NER"))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Austrian chancellor met the presidents of Chad, Niger and Mali in Vienna.",
            {("AUT", "TCD"), ("AUT", "NER"), ("AUT", "MLI")},
        ),
        ("Peru and Chile accused each other of piracy.", {("PER", "CHL"), ("CHL", "PER")}),
        (
            "Zambia imposed a tariff on all goods imported from Malawi and Angola.",
            {("ZMB", "MWI"), ("ZMB", "AGO")},
        ),
        ("Norway threatens to close the port if Iceland sends trawlers.", {("NOR", "ISL")}),
        ("Kenya says Uganda must withdraw its police from the island.", {("KEN", "UGA")}),
        ("The Nepalese premier leaves for India on a three-day visit.", {("NPL", "IND")}),
        ("Nepal summoned the Bhutanese ambassador to protest.", {("NPL", "BTN")}),
    ],
)
def test_sides_in_reach_are_found(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(a, b) for a, b, _ in acts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The United Nations warns that the drought in Namibia may get worse.",
        "A court in Portugal sentences a Danish tourist to two years for theft.",
        "Ethiopian jets bomb militant hideouts in Somalia.",
        "The United Nations suspends rations for Eritrean refugees.",
    ],
)
def test_no_act_between_states(text: str) -> None:
    assert acts(text) == set()


def test_a_topic_before_a_colon_lends_no_side() -> None:
    told = acts("2009 Gabon unrest: Togo closes its embassy in Benin.")
    assert all("GAB" not in act for act in told)


def test_a_ban_turned_on_another_state_is_a_sanction() -> None:
    assert ("GEO", "ARM", "SANCTION") in acts("Georgia bans all Armenian lorries from its roads.")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway's king travels to Chile for a round of talks.", "both"),
        ("Norway's king travels to Chile to discuss trade.", "both"),
        ("Norway's king travels to Chile for a holiday.", "one"),
        ("Norway's king telephoned Chile's president on Monday.", "both"),
        ("Barack Obama telephones Chinese President Xi Jinping.", "both"),
    ],
)
def test_talks_on_a_visit_are_mutual(text: str, wanted: str) -> None:
    found = {(a, b) for a, b, kind in acts(text) if kind == "CONSULT"}
    assert len(found) == (2 if wanted == "both" else 1)


def test_a_threat_is_made_whatever_it_would_stop() -> None:
    text = "Russia has threatened to stop supplying gas to Moldova unless the debt is paid."
    assert ("RUS", "MDA", "THREATEN") in acts(text)
    assert {how for (_, _, kind), how in told(text) if kind == "THREATEN"} == {"actual"}


def test_who_is_asked_may_be_the_doer() -> None:
    assert ("TUR", "EGY", "REQUEST") in acts("Egypt turns down a request by Turkey for a meeting.")
