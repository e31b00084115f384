"""What soldiers are tried for was done by their state's force to the people of another."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Three servicemen of the Ghanaian army are arrested on suspicion of killing six "
            "Togolese sailors.",
            ("GHA", "TGO"),
        ),
        ("A Danish soldier is charged with the murder of two Iraqi farmers.", ("DNK", "IRQ")),
        (
            "A French policeman must stand trial for shooting dead an Algerian migrant.",
            ("FRA", "DZA"),
        ),
        ("A British marine is found guilty of killing an Afghan prisoner.", ("GBR", "AFG")),
    ],
)
def test_it_was_done_to_the_others_people(text: str, act: tuple[str, str]) -> None:
    assert (*act, "ASSAULT") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Danish officer is acquitted of killing an Iraqi.",
        "A former Danish soldier is charged with killing a Swedish singer.",
        "A Danish soldier is charged with stealing the boat of an Iraqi farmer.",
    ],
)
def test_not_what_they_did_not_do_or_did_for_themselves(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "ASSAULT"}
