"""Measures that name nobody fall on who did what they answer."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Latvia expelled two Belarusian envoys, and Minsk responded in kind.",
            ("BLR", "LVA", "SANCTION"),
        ),
        (
            "Norway closed three Russian consulates, and Moscow retaliated by expelling dozens of "
            "teachers.",
            ("RUS", "NOR", "SANCTION"),
        ),
        (
            "After Denmark imposed tariffs on its salmon, Norway hit back with duties on Danish "
            "ham.",
            ("DNK", "NOR", "SANCTION"),
        ),
        (
            "After Denmark imposed tariffs on its salmon, Norway hit back with duties on Danish "
            "ham.",
            ("NOR", "DNK", "SANCTION"),
        ),
        (
            "Turkey said it would retaliate after Cyprus seized a Turkish trawler.",
            ("TUR", "CYP", "THREATEN"),
        ),
        (
            "Ties between Morocco and Spain have been strained since Rabat recalled its envoy.",
            ("MAR", "ESP", "SANCTION"),
        ),
        (
            "After Denmark cut the number of Chadian envoys, Chad pulled out six of its diplomats.",
            ("TCD", "DNK", "SANCTION"),
        ),
        (
            "A Danish airline has been barred from Norwegian airspace.",
            ("NOR", "DNK", "SANCTION"),
        ),
        (
            "Peruvian officials said that the Chilean ex-president had been barred from entering "
            "the country.",
            ("PER", "CHL", "SANCTION"),
        ),
        (
            "Imports of grain and sugar from Denmark are barred from the Norwegian market.",
            ("NOR", "DNK", "SANCTION"),
        ),
        (
            "Five Danish sailors held by Libyan coastguards were handed over on Sunday.",
            ("LBY", "DNK", "CONCEDE"),
        ),
        ("Norway ended visa-free travel for Danes.", ("NOR", "DNK", "SANCTION")),
    ],
)
def test_who_is_answered(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "After Denmark held an election, Norway retaliated by expelling two Chadian envoys.",
        "Denmark closed its embassy in Chad, and Norway reacted by praising calm.",
        "Denmark won the match, and Norway hit back with two goals.",
    ],
)
def test_nobody_else_is_hit(text: str) -> None:
    assert not [act for act in acts(text) if act[:2] == ("NOR", "DNK")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Two Danes arrested in Chad in March were sent home on Friday.",
            ("TCD", "DNK", "CONCEDE"),
        ),
        (
            "In what Oslo called an unfriendly act, Chad detained two Norwegian guards.",
            ("NOR", "TCD", "ACCUSE"),
        ),
        ("The Vatican's nuncio was thrown out of Chad in March.", ("TCD", "VAT", "SANCTION")),
        (
            "Norway arrested a man suspected of passing secrets to Russian intelligence.",
            ("NOR", "RUS", "COERCE"),
        ),
        ("Chad ended a defence pact with Denmark.", ("TCD", "DNK", "SANCTION")),
        ("Chad's revocation of visa waivers for Danes takes effect.", ("TCD", "DNK", "SANCTION")),
        ("Libyan guards inspected a Danish vessel off Tobruk.", ("LBY", "DNK", "COERCE")),
    ],
)
def test_told_by_other_words(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Kuwait recalls its envoy to Syria, a day after Norway recalled its ambassador.",
            ("NOR", "KWT", "SANCTION"),
        ),
        (
            "Norway arrested a clerk who gave information to Danish tourists.",
            ("NOR", "DNK", "COERCE"),
        ),
    ],
)
def test_not_against_these(text: str, act: Act) -> None:
    assert act not in acts(text)
