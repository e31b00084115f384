"""Crowds that turn on an embassy, arms shown after the other's deed, envoys sent away."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Crowds in Ankara stormed the Danish embassy on Friday.", ("TUR", "DNK", "PROTEST")),
        (
            "Sudanese protesters besieged the Dutch consulate in Port Sudan.",
            ("SDN", "NLD", "PROTEST"),
        ),
        ("Demonstrators in Lima lobbed eggs at the Chilean embassy.", ("PER", "CHL", "PROTEST")),
        ("Ghanaian nurses staged a sit-in at the French embassy.", ("GHA", "FRA", "PROTEST")),
        (
            "Peruvian nurses began a hunger strike in front of the Chilean embassy in Lima.",
            ("PER", "CHL", "PROTEST"),
        ),
        (
            "Kenyan lawyers formed a human chain outside the Ugandan embassy in Nairobi.",
            ("KEN", "UGA", "PROTEST"),
        ),
    ],
)
def test_a_crowd_turns_on_an_embassy(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_soldiers_are_no_crowd() -> None:
    assert ("IRQ", "KWT", "PROTEST") not in acts("Iraqi soldiers stormed the Kuwaiti embassy.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Oslo raised its alert level after Russian bombers approached the coast.",
            ("NOR", "RUS", "MOBILIZE"),
        ),
        (
            "A Russian cruiser locked its radar on a Danish frigate.",
            ("RUS", "DNK", "MOBILIZE"),
        ),
        ("Danish jets chased Russian bombers over the Baltic.", ("DNK", "RUS", "MOBILIZE")),
        ("Eritrean guns were trained on Ethiopian positions.", ("ERI", "ETH", "MOBILIZE")),
    ],
)
def test_arms_are_shown(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The Ghanaian army repulsed a Togolese assault on its posts.",
            ("TGO", "GHA", "ASSAULT"),
        ),
        ("Peru's navy torpedoed the Chilean gunboat Huemul.", ("PER", "CHL", "ASSAULT")),
        ("Libyan gunners knocked down an Egyptian jet.", ("LBY", "EGY", "ASSAULT")),
    ],
)
def test_force_told_by_its_words(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_an_envoy_is_thrown_out() -> None:
    found = acts("The Ugandan ambassador was thrown out of Kenya.")
    assert ("KEN", "UGA", "SANCTION") in found
    assert ("UGA", "KEN", "SANCTION") not in found


def test_a_source_is_not_acted_on() -> None:
    assert acts("Russian troops massed along the Ukrainian border, according to NATO.") == {
        ("RUS", "UKR", "MOBILIZE")
    }


def test_a_game_is_no_fight() -> None:
    assert not acts("Kenya thrashed Uganda by nine wickets.")
