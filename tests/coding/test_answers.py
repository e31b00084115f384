"""Acts turned on a side that their sentence does not name."""

import pytest
from told_acts import acts

STRUCK = "Chad shelled a Sudanese border post on Monday. "
COUP = "Chadian soldiers seized power in a coup on Monday. "


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("Sudan vowed to respond in kind.", "THREATEN"),
        ("Sudan promised a tough response.", "THREATEN"),
        ("Khartoum said it would retaliate.", "THREATEN"),
        ("Sudan said it reserved the right to respond.", "THREATEN"),
        ("Sudan's army returned fire.", "ASSAULT"),
        ("Sudan hit back with rockets.", "ASSAULT"),
        ("Sudan retaliated with a ban on cotton.", "SANCTION"),
        ("Sudan expelled two diplomats.", "SANCTION"),
        ("Sudan demanded an apology.", "REQUEST"),
        ("Khartoum voiced outrage.", "ACCUSE"),
        ("Sudan suspended its cooperation.", "SANCTION"),
        ("Khartoum said it would take reciprocal measures.", "THREATEN"),
        ("Sudan lodged a protest.", "ACCUSE"),
        ("Sudan lodged a formal complaint.", "ACCUSE"),
        ("Sudan's premier condemned the aggression.", "ACCUSE"),
    ],
)
def test_an_answer_falls_on_who_acted_before(answer: str, kind: str) -> None:
    assert ("SDN", "TCD", kind) in acts(STRUCK + answer)


@pytest.mark.parametrize(
    "words",
    [
        "Sudan did not retaliate.",
        "Sudan promised a swift response to the floods.",
        "Sudan responded with relief.",
        "Sudanese students demanded the release of their teacher.",
        "Sudan voiced regret over the deaths in the storm.",
        "Sudan sought the return of the rains.",
        "Sudan ended its aid to farmers.",
        "Sudan filed a complaint with the harbour master.",
        "Sudan will take measures against locusts.",
    ],
)
def test_what_is_no_answer(words: str) -> None:
    answered = {"THREATEN", "ASSAULT", "SANCTION", "REQUEST", "ACCUSE"}
    assert not any(a == "SDN" and kind in answered for a, _, kind in acts(STRUCK + words))


@pytest.mark.parametrize("what", ["any involvement", "it", "that"])
def test_a_denial_answers_who_accused(what: str) -> None:
    text = f"Chad accused Sudan of arming rebels on its border. Sudan denied {what}."
    assert ("SDN", "TCD", "REJECT") in acts(text)


def test_what_is_demanded_is_owed_by_the_foe_not_by_who_spoke_between() -> None:
    told_so = acts(STRUCK + "Kenya's president called for calm. Sudan demanded an apology.")
    assert ("SDN", "TCD", "REQUEST") in told_so
    assert ("SDN", "KEN", "REQUEST") not in told_so


@pytest.mark.parametrize(
    "offer",
    [
        "Kenya offered to mediate.",
        "Kenya offered to host talks.",
        "Kenya offered to mediate between the two neighbours.",
    ],
)
def test_who_offers_to_mediate_offers_it_to_both(offer: str) -> None:
    assert {("KEN", "TCD", "AGREE"), ("KEN", "SDN", "AGREE")} <= acts(STRUCK + offer)


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("Norway voiced regret. Japan condemned the coup.", "ACCUSE"),
        ("Norway called for calm. Japan urged the junta to free the ministers.", "REQUEST"),
        ("Norway condemned the coup. Japan suspended 3 million dollars in aid.", "SANCTION"),
    ],
)
def test_all_who_join_in_answer_who_acted_in_the_head(answer: str, kind: str) -> None:
    found = acts(COUP + answer)
    assert ("JPN", "TCD", kind) in found
    assert not any(act[:2] == ("JPN", "NOR") for act in found)


def test_a_ruler_who_speaks_to_his_own_army_speaks_to_no_other() -> None:
    text = "Chad and Sudan fought at the border. Sudan's president urged the army to stand firm."
    assert ("SDN", "TCD", "REQUEST") not in acts(text)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Sudan called it a hostile act.", "ACCUSE"),
        ("Sudan's premier called the attack unacceptable.", "ACCUSE"),
        ("Sudan described the strike as an act of war.", "ACCUSE"),
        ("Khartoum branded this a provocation and shut its schools.", "ACCUSE"),
        ("Sudan accused its neighbour of piracy.", "ACCUSE"),
    ],
)
def test_what_a_side_calls_the_deed_of_the_other(words: str, kind: str) -> None:
    assert ("SDN", "TCD", kind) in acts(STRUCK + words)


@pytest.mark.parametrize(
    "words",
    [
        "Sudan called it a day.",
        "Sudan said it was not an act of war.",
        "Sudan did not call it hostile, and called it no crime.",
        "Sudan called the new road a threat to its cattle.",
    ],
)
def test_what_finds_no_fault_with_it(words: str) -> None:
    assert not any(act == ("SDN", "TCD", "ACCUSE") for act in acts(STRUCK + words))


def test_a_step_is_praised() -> None:
    text = "Chad freed forty Sudanese prisoners on Monday. Sudan called it a step forward."
    assert ("SDN", "TCD", "SUPPORT") in acts(text)


def test_two_who_join_in_condemn_who_struck_and_not_who_asked_for_help() -> None:
    text = STRUCK + "Sudan asked Egypt for help. Norway and Japan condemned the shelling."
    assert {("NOR", "TCD", "ACCUSE"), ("JPN", "TCD", "ACCUSE")} <= acts(text)
    assert not any(act[1] in {"SDN", "EGY"} for act in acts(text) if act[0] in {"NOR", "JPN"})


def test_two_of_those_at_odds_do_not_answer_by_speaking_of_their_own_drill() -> None:
    text = "Chad threatened Sudan and Egypt over a drill. Sudan and Egypt say the drill is theirs."
    assert not any(act[1] == "TCD" for act in acts(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("North Korea shelled a South Korean isle. Washington said it stood by its ally.", "KOR"),
        ("Belarus forced a Greek plane to land. Russia defended its ally.", "BLR"),
    ],
)
def test_whose_ally_is_meant(text: str, act: str) -> None:
    assert any(r == act and kind == "SUPPORT" for _, r, kind in acts(text))


def test_a_deed_of_force_is_blamed_on_its_doer() -> None:
    assert ("SWE", "IRN", "ACCUSE") in acts("Iran hanged a man, an execution Sweden condemned.")


def test_who_only_tells_of_a_deed_did_not_do_it() -> None:
    found = acts("Norway said rebels shelled a farm, an attack that Chad condemned.")
    assert ("TCD", "NOR", "ACCUSE") not in found


@pytest.mark.parametrize(
    "text",
    [
        "Chad shelled Sudan. Peru defended its ally.",
        "Chad shelled Sudan. Russia defended its ally, Mali.",
        "Ukraine, Poland and Canada met. Washington praised its ally.",
    ],
)
def test_whose_ally_is_not_known(text: str) -> None:
    known = {("RUS", "MLI", "SUPPORT")}
    assert not {act for act in acts(text) if act[2] == "SUPPORT"} - known


def test_a_violation_is_that_of_who_did_it_first() -> None:
    text = STRUCK + "Sudan summoned the Chadian envoy. Norway called the violation unacceptable."
    assert ("NOR", "TCD", "ACCUSE") in acts(text)


def test_two_who_join_in_do_not_answer_one_another() -> None:
    text = (
        "Leaks told of spies in Chad and Peru. Norway called it a shame. Japan demanded an apology."
    )
    assert not any(act[:2] == ("JPN", "NOR") for act in acts(text))
