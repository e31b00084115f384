"""A warning that goes with another act: "urged Bern to stay out, warning that Oslo would act"."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("Norway urged Chad to pay, warning that Oslo would seek sanctions.", ("NOR", "TCD")),
        ("Norway called on Chad to pay, warning that it would seek redress.", ("NOR", "TCD")),
        (
            "Norway criticised Chad's leader, warning that Norway would not tolerate a coup.",
            ("NOR", "TCD"),
        ),
    ],
)
def test_ones_own_deed_to_come_threatens(text: str, pair: tuple[str, str]) -> None:
    assert (*pair, "THREATEN") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway called on Chad to help, warning that the war could spread.",
        "Norway urged Chad to pay, warning that Sudan would not wait.",
        "Norway urged Chad to pay, warning that its people had suffered enough.",
    ],
)
def test_what_comes_of_itself_does_not(text: str) -> None:
    assert ("NOR", "TCD", "THREATEN") not in acts(text)
