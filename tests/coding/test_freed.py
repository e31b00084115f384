"""Who held somebody lets him go, where only the word for holding tells who it was."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Ten Danish soldiers, who were detained by Chad's army, were released.", "actual"),
        ("A Danish student who had been detained in Chad is freed.", "actual"),
        ("Four Danish nationals held in Chad since May will be released.", "announced"),
    ],
)
def test_who_held_them_frees_them(text: str, modality: str) -> None:
    assert (("TCD", "DNK", "CONCEDE"), modality) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Two Danish workers kidnapped in Chad last year are released.",
        "Four Danes held hostage in Chad are freed.",
        "Two Danes detained by rebels in Chad are freed.",
    ],
)
def test_what_gangs_let_go_is_no_act_of_the_land(text: str) -> None:
    assert not {act for act in acts(text) if act[:2] == ("TCD", "DNK") and act[2] == "CONCEDE"}
