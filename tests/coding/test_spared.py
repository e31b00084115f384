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
