"""Craft that come into another state's sky or sea, beside what is done about it."""

import pytest
from told_acts import acts

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Kenya shoots down an Ethiopian drone after it allegedly enters Kenyan airspace.",
            ("ETH", "KEN", "MOBILIZE"),
        ),
        (
            "Greece intercepts a Turkish aircraft that had violated its airspace.",
            ("TUR", "GRC", "MOBILIZE"),
        ),
        (
            "Sweden says a Russian bomber violated its airspace near the Finnish border.",
            ("RUS", "SWE", "MOBILIZE"),
        ),
        (
            "Vietnam accuses three Chinese ships of entering its territorial waters.",
            ("CHN", "VNM", "MOBILIZE"),
        ),
        (
            "Chadian jets shoot down a Libyan helicopter for violating Chadian airspace.",
            ("LBY", "TCD", "MOBILIZE"),
        ),
        (
            "Peru recalls its envoy over repeated Chilean violations of its airspace.",
            ("CHL", "PER", "MOBILIZE"),
        ),
    ],
)
def test_who_comes_in_stirs(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya lets Ethiopian planes enter Kenyan airspace.",
        "Kenya says that no Ethiopian plane may enter its airspace.",
        "An Ethiopian plane meets a Kenyan one in international airspace.",
        "Kenya bars Ethiopian airlines from entering its airspace.",
    ],
)
def test_who_is_let_in_or_kept_out_does_not(text: str) -> None:
    assert ("ETH", "KEN", "MOBILIZE") not in acts(text)
