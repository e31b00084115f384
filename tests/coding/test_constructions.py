"""One act told in other constructions: dangling participles, relatives, nouns of deeds, lists."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # what is done to the subject, before the sentence's own verb
        (
            "Threatened by Ghana with tariffs, Togo asked Benin for an inspector.",
            ("GHA", "TGO", "THREATEN"),
        ),
        (
            "Expelled by Chile in June, the Bolivian consul flew home on a cargo plane.",
            ("CHL", "BOL", "SANCTION"),
        ),
        # relative clauses
        (
            "Nepal, to which Bhutan had appealed for rice, sent forty lorries.",
            ("BTN", "NPL", "REQUEST"),
        ),
        (
            "Yemen, whose gunboats shelled an Eritrean harbour, has closed the strait.",
            ("YEM", "ERI", "ASSAULT"),
        ),
        # "of" and "by" beside a deed's noun
        (
            "The release by Syria of three Danish hostages was welcomed in Copenhagen.",
            ("SYR", "DNK", "RETREAT"),
        ),
        (
            "The occupation by Kenyan troops of the Somali town of Afmadow has ended.",
            ("KEN", "SOM", "COERCE"),
        ),
        (
            "A threat by Peru to dam the river drew a warning from Chile.",
            ("CHL", "PER", "THREATEN"),
        ),
        # whom a pronoun or a word of kin stands for
        (
            "Spain sent Malta a tanker, and Italy lent it two helicopters.",
            ("ITA", "MLT", "AID"),
        ),
        (
            "The new Estonian premier was congratulated by her Latvian colleague on Monday.",
            ("LVA", "EST", "SUPPORT"),
        ),
        (
            "Latvia's president flew to Rome on Friday. He asked Giorgia Meloni for more radar.",
            ("LVA", "ITA", "REQUEST"),
        ),
        # "its" of whoever tells of a wrong
        (
            "Pakistan said Indian jets had bombed two of its bases.",
            ("IND", "PAK", "ASSAULT"),
        ),
    ],
)
def test_an_act_is_read_in_every_construction(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


def test_a_list_behind_a_host_is_the_subject() -> None:
    text = "At talks in Vienna hosted by Austria, Iran and Kuwait agreed to meet again."
    assert ("IRN", "KWT", "AGREE") in acts(text)


def test_what_one_side_is_said_to_suffer_by_its_own_word_is_alleged() -> None:
    text = "According to Hanoi, Chinese cutters rammed a Vietnamese trawler on Monday."
    assert (("CHN", "VNM", "ASSAULT"), "alleged") in told(text)


def test_who_is_met_with_coldness_meets_nobody() -> None:
    text = "A Libyan ship with food for Gaza was met with a cold response by Israel."
    assert ("LBY", "ISR", "CONSULT") not in acts(text)


def test_the_first_to_visit_has_visited() -> None:
    text = "China's premier arrives in Japan. He is the first Chinese premier to visit Japan."
    assert ("CHN", "JPN", "AGREE") not in acts(text)
