"""Who keeps a text against a state from passing backs that state."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    "text",
    [
        "Norway vetoes a draft resolution condemning Chad for the attack on Bol.",
        "Norway vetoed a United Nations resolution condemning Chad's raid on a school.",
        "Norway vetoes a resolution urging Chad to halt its offensive.",
        "Norway votes against a resolution that condemns Chad.",
        "Norway vetoes a resolution threatening sanctions against Chad.",
        "Norway voted against a resolution that called on Chad to end its occupation of Bol.",
        "Norway vetoed a draft that would have imposed an embargo on Chad.",
        "Norway vetoes a resolution condemning the raid and urging a withdrawal of Chad from Bol.",
    ],
)
def test_a_veto_backs_whom_the_text_was_against(text: str) -> None:
    found = acts(text)
    assert ("NOR", "TCD", "SUPPORT") in found
    assert ("NOR", "TCD", "ACCUSE") not in found


@pytest.mark.parametrize(
    "text",
    [
        "Norway does not veto a resolution condemning Chad.",
        "Norway vetoes a resolution that would have condemned the massacre of Chadians.",
        "Norway votes for a resolution condemning Chad.",
    ],
)
def test_nobody_is_backed_where_the_text_passes_or_he_is_its_victim(text: str) -> None:
    assert ("NOR", "TCD", "SUPPORT") not in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Russia vetoed a US-drafted Security Council resolution on Chad.", ("RUS", "USA")),
        ("China vetoed a British-backed resolution on Chad.", ("CHN", "GBR")),
        ("China and Russia blocked a French-drafted statement on Chad.", ("RUS", "FRA")),
    ],
)
def test_a_veto_turns_down_who_put_the_text_forward(text: str, act: tuple[str, str]) -> None:
    found = acts(text)
    assert (*act, "REJECT") in found
    assert not {each for each in found if each[1] == "TCD"}


def test_a_backed_militia_is_still_not_its_backers() -> None:
    assert not {act for act in acts("Chad opposes an Iran-backed militia.") if act[1] == "IRN"}


def test_a_text_that_passes_is_not_turned_on_who_wrote_it() -> None:
    found = acts("A Saudi-sponsored resolution condemning Chad was adopted by the United Nations.")
    assert ("UNO", "SAU", "ACCUSE") not in found
