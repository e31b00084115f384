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
    ],
)
def test_what_is_no_answer(words: str) -> None:
    answered = {"THREATEN", "ASSAULT", "SANCTION", "REQUEST", "ACCUSE"}
    assert not any(a == "SDN" and kind in answered for a, _, kind in acts(STRUCK + words))


def test_a_denial_answers_who_accused() -> None:
    text = "Chad accused Sudan of arming rebels on its border. Sudan denied any involvement."
    assert ("SDN", "TCD", "REJECT") in acts(text)


def test_what_is_demanded_is_owed_by_the_foe_not_by_who_spoke_between() -> None:
    told_so = acts(STRUCK + "Kenya's president called for calm. Sudan demanded an apology.")
    assert ("SDN", "TCD", "REQUEST") in told_so
    assert ("SDN", "KEN", "REQUEST") not in told_so


@pytest.mark.parametrize(
    "offer", ["Kenya offered to mediate.", "Kenya offered to mediate between the two neighbours."]
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
