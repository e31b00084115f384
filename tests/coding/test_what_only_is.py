"""What somebody is, expects or wishes, what force is for, deals that stand: no acts."""

import pytest
from told_acts import Act, acts, told


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("We in Chad say that our goal is to join Mali.", ("TCD", "MLI")),
        ("Peace talks are the first choice of Chad in its dealings with Mali.", ("TCD", "MLI")),
        ("Norway believes that Chad will help its farmers.", ("NOR", "TCD")),
    ],
)
def test_what_is_so_or_awaited_is_no_act(text: str, pair: tuple[str, str]) -> None:
    assert pair not in {act[:2] for act in acts(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway is grateful to Chad for its help.", ("NOR", "TCD", "SUPPORT")),
        ("Norway is ready to hold talks with Chad.", ("NOR", "TCD", "AGREE")),
        ("Norway and Chad look forward to closer cooperation.", ("NOR", "TCD", "AGREE")),
    ],
)
def test_what_one_says_or_is_ready_for_is(text: str, act: Act) -> None:
    assert act in acts(text)


def test_what_force_is_said_to_be_for_is_no_help() -> None:
    text = "Chad's premier briefed Norway on the army operation to defend Timbuktu in Mali."
    assert not {act for act in acts(text) if act[2] in {"AID", "SUPPORT"}}


def test_a_deal_that_is_carried_out_is_not_made() -> None:
    text = "The envoys discussed the implementation of the agreements between Chad and Mali."
    assert not {act for act in acts(text) if act[2] in {"AGREE", "SUPPORT"}}


def test_what_is_stopped_is_a_sanction() -> None:
    found = dict(told("Norway decided to stop buying Chadian oil."))
    assert found[("NOR", "TCD", "SANCTION")] != "negated"


def test_who_dies_in_an_accident_is_hit_by_nobody() -> None:
    assert not acts("Two Norwegians were killed in a Chadian helicopter crash.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Norway scrapped its visa-free regime with Chad.", ("NOR", "TCD", "SANCTION")),
        ("Norway introduces visa requirements for Chadian citizens.", ("NOR", "TCD", "SANCTION")),
    ],
)
def test_visas_asked_for_again_are_a_sanction(text: str, act: Act) -> None:
    assert {found for found in acts(text) if found[:2] == act[:2]} == {act}


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("China condemns Danish arms sales to Taiwan.", "DNK"),
        ("China criticizes Norwegian remarks on Taiwan.", "NOR"),
        ("China deplores a Japanese lawmaker's Taiwan visit.", "JPN"),
        ("China denounces an unknown official's visit to Taiwan.", None),
    ],
)
def test_what_anothers_words_or_visits_are_about_is_not_blamed(
    text: str, blamed: str | None
) -> None:
    accused = {act[1] for act in acts(text) if act[0] == "CHN" and act[2] in {"ACCUSE", "REJECT"}}
    assert accused == ({blamed} if blamed else set())


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Vladimir Putin hits back at G7 leaders' topless photo jibes", ("RUS", "G7", "ACCUSE")),
        ("Norway stressed that Chad continues to sabotage the talks.", ("NOR", "TCD", "ACCUSE")),
        ("Chad is blocking Mali's ports.", ("TCD", "MLI", "COERCE")),
    ],
)
def test_blows_and_faults(text: str, act: Act) -> None:
    assert {found for found in acts(text) if found[:2] == act[:2]} == {act}
