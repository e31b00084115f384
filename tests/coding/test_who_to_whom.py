"""Who acts on whom: lists, places, owners, victims that no role names, and who "they" are."""

import pytest
from told_acts import acts, told

from legation.coding.actors.lexicon import load_names


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peru, Chile and Bolivia agree on a gas swap.", {"PER", "CHL", "BOL"}),
        ("Peruvian, Chilean, and Bolivian officials meet in Arica.", {"PER", "CHL", "BOL"}),
        ("Chad, Niger, Mali and Kenya met to fight piracy.", {"TCD", "NER", "MLI", "KEN"}),
    ],
)
def test_everybody_in_a_list_takes_part(text: str, sides: set[str]) -> None:
    found = {frozenset(act[:2]) for act in acts(text)}
    assert found == {frozenset((a, b)) for a in sides for b in sides if a != b}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The British, French, and German ministers accused Chad of fraud.",
            {("GBR", "TCD"), ("FRA", "TCD"), ("DEU", "TCD")},
        ),
        (
            "Several governments, including Norway and Sweden, condemned Chad.",
            {("NOR", "TCD"), ("SWE", "TCD")},
        ),
        ("Norway accused Chad, Niger and Mali of fraud.", {("NOR", "NER"), ("NOR", "MLI")}),
        (
            "The President of France François Hollande and the Chancellor of Germany Angela "
            "Merkel urge Russia to withdraw.",
            {("FRA", "RUS"), ("DEU", "RUS")},
        ),
    ],
)
def test_nobody_of_a_list_is_lost(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(a, b) for a, b, _ in acts(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rockets fired from Chad land in Niger.", ("TCD", "NER", "ASSAULT")),
        ("Shells fired from Syria kill a man in a Turkish town.", ("SYR", "TUR", "ASSAULT")),
        ("Six people die in Yemen as Saudi air strikes go on.", ("SAU", "YEM", "ASSAULT")),
        ("Turkish jets kill four people in northern Iraq.", ("TUR", "IRQ", "ASSAULT")),
        ("Five people are hurt in Chad in a Sudanese raid.", ("SDN", "TCD", "ASSAULT")),
        (
            "A Kenyan man was killed by splinters of a bomb dropped by an Ethiopian plane.",
            ("ETH", "KEN", "ASSAULT"),
        ),
        ("Chad and Niger trade gunfire near a well.", ("NER", "TCD", "ASSAULT")),
        ("Ethiopia trades fire with Eritrea across the line.", ("ETH", "ERI", "ASSAULT")),
    ],
)
def test_who_is_hit_is_told_by_where(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text)


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("China fines a drug maker US$490 million for bribery.", "USA"),
        ("The Kenyan president began a tour of several American and Asian countries.", "USA"),
        ("Norway sold its Scottish brands and its French vineyards to Sweden.", "FRA"),
        ("Chadian planes bombed a camp near the border with Libya.", "LBY"),
        ("Benin launches a missile capable of striking Togo.", "TGO"),
        ("The envoy from Ghana denied the charge at his trial in The Hague.", "NLD"),
        ("Peace talks between Chad and rebel leaders in Helsinki have ended.", "FIN"),
        ("Ethiopian jets hit Russian-made tanks in Somalia.", "RUS"),
        ("An American air strike on militants killed ten people in the Syrian city.", "SYR"),
    ],
)
def test_what_is_only_named_has_no_part(text: str, state: str) -> None:
    assert all(state not in act[:2] for act in acts(text))


def test_the_victim_of_a_condemned_raid_is_not_condemned() -> None:
    found = {act[:2] for act in acts("Norway condemned Chad's raid on Niger.")}
    assert found == {("NOR", "TCD"), ("TCD", "NER")}


def test_us_dollars_are_no_state() -> None:
    assert [hit.text for hit in load_names().find("US$5 million for Chad")] == ["Chad"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After talks with Norway, the Finnish premier flew home.", ("FIN", "NOR", "CONSULT")),
        ("On a visit to Kabul, the French minister promised help.", ("FRA", "AFG", "CONSULT")),
    ],
)
def test_who_was_at_a_meeting_that_only_dates(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text)


def test_the_country_is_the_one_spoken_of() -> None:
    text = "Chad launches a rocket. Niger warns of economic sanctions against the country."
    assert ("NER", "TCD", "THREATEN") in acts(text)


def test_both_sides_are_not_the_one_who_speaks_to_them() -> None:
    text = "Chad and Niger met in Mali. Kenya urged both sides to stop the fighting."
    found = acts(text)
    assert {("KEN", "TCD", "REQUEST"), ("KEN", "NER", "REQUEST")} <= found


def test_an_agreement_about_a_third_is_among_those_who_agree() -> None:
    text = "The premier of Croatia and the president of Slovenia agree on the blockade of Serbia."
    assert ("HRV", "SVN", "AGREE") in acts(text)


def test_what_is_planned_is_announced() -> None:
    found = told("Peru and Chile are planning to build a bridge together.")
    assert found
    assert {modality for _, modality in found} == {"announced"}


@pytest.mark.parametrize(
    "text",
    [
        "Ireland demands that Britain explain what its police did in 1998.",
        "Officials from Chad and Niger hold their first talks since 1980.",
    ],
)
def test_a_year_of_something_else_makes_no_memory(text: str) -> None:
    assert {modality for _, modality in told(text)} == {"actual"}
