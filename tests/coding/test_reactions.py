"""What an act brings upon its doer, told by a word that has no object of its own."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Denmark approves a mine, drawing criticism from Norway.", ("NOR", "DNK", "ACCUSE")),
        ("Peru expels three envoys, sparking a protest by Chile.", ("CHL", "PER", "ACCUSE")),
        ("India tests a missile, a move denounced by Pakistan.", ("PAK", "IND", "ACCUSE")),
        ("In a move condemned by Oslo, Denmark closed the strait.", ("NOR", "DNK", "ACCUSE")),
        ("The Ghanaian minister met rebels, to the anger of Benin.", ("BEN", "GHA", "ACCUSE")),
        ("Remarks of the Polish minister caused an outcry in Russia.", ("RUS", "POL", "ACCUSE")),
        ("Cuba frees two Spaniards, a step welcomed by Madrid.", ("ESP", "CUB", "SUPPORT")),
        ("Norway sells Chile frigates amid protests from Peru.", ("PER", "NOR", "ACCUSE")),
        ("Togo bans the party despite strong criticism by France.", ("FRA", "TGO", "ACCUSE")),
        ("Poland opens a camp over the objections of Belarus.", ("BLR", "POL", "ACCUSE")),
        ("Chad frees six men despite concerns by the French.", ("FRA", "TCD", "ACCUSE")),
        ("Chad closes a camp under pressure from Sudan.", ("SDN", "TCD", "REQUEST")),
        (
            "The Turkish agency's office was among those hit by Israeli missiles, prompting "
            "outrage from Turkish officials.",
            ("TUR", "ISR", "ACCUSE"),
        ),
    ],
)
def test_a_reaction_falls_on_who_did_it(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_each_of_several_reacts() -> None:
    found = acts("The launch by Iran drew condemnation from Israel and the United States.")
    assert found == {("ISR", "IRN", "ACCUSE"), ("USA", "IRN", "ACCUSE")}


def test_what_is_not_drawn_is_denied() -> None:
    found = told("Denmark's plan did not draw criticism from Norway.")
    assert found == [(("NOR", "DNK", "ACCUSE"), "negated")]


def test_what_is_said_of_anothers_step_is_not_of_the_clauses_doer() -> None:
    text = "Critics in Ghana praise a decision of Poland's welcomed by Germany."
    assert not {act for act in acts(text) if act[:2] == ("DEU", "GHA")}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Israel bombs Gaza in response to a barrage of rockets fired by Hamas.",
            ("PSE", "ISR", "ASSAULT"),
        ),
        (
            "Turkey shells Syria in retaliation for a mortar attack by the Syrian army.",
            ("SYR", "TUR", "ASSAULT"),
        ),
        (
            "In response to the expulsion of its diplomats by Britain, Russia closes a club.",
            ("GBR", "RUS", "SANCTION"),
        ),
        (
            "Norway bans Danish fish in response to Denmark's tariffs on salmon.",
            ("DNK", "NOR", "SANCTION"),
        ),
        (
            "Turkish guns shell a hill in Syria in retaliation for a strike from Syria.",
            ("SYR", "TUR", "ASSAULT"),
        ),
        (
            "Israel retaliated for the shooting of a soldier by a Jordanian guard.",
            ("JOR", "ISR", "ASSAULT"),
        ),
    ],
)
def test_what_is_answered_was_done_to_who_answers(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_what_befell_another_is_not_answered_by_who_speaks_of_it() -> None:
    found = acts("Germany calls for restraint in response to an attack by Turkey on Syria.")
    assert ("TUR", "DEU", "ASSAULT") not in found
    assert ("TUR", "SYR", "ASSAULT") in found


def test_opposition_at_home_is_no_reaction_of_a_state() -> None:
    found = acts("Norway sells Chile frigates amid protests from its own fishermen.")
    assert not {act for act in found if act[2] == "ACCUSE"}


def test_a_plan_is_rejected_in_a_clause_of_its_own() -> None:
    text = "Norway proposes a peace plan, which is rejected by the government of Chad."
    assert ("TCD", "NOR", "REJECT") in acts(text)
