"""Arms readied or tested with no word of against whom: the row, the landing or the teller says."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Greece sends a frigate to the Aegean amid tensions with Turkey.", "GRC TUR MOBILIZE"),
        ("Vietnam holds a live-fire drill amid a dispute with China.", "VNM CHN MOBILIZE"),
        (
            "North Korea launches a ballistic missile that lands in Japan's exclusive economic "
            "zone.",
            "PRK JPN MOBILIZE",
        ),
        (
            "South Korea reports that North Korea has fired two ballistic missiles into the sea.",
            "PRK KOR MOBILIZE",
        ),
        ("A Chadian court rules to extradite a smuggler to Niger.", "TCD NER COOPERATE"),
        ("UN peacekeepers are redeployed to the Congolese town of Bunia.", "UNO COD AID"),
        ("MPs of the House of Commons of Canada vote to condemn Myanmar.", "CAN MMR ACCUSE"),
        ("The Eurozone urges Greece to raise taxes.", "EUU GRC REQUEST"),
    ],
)
def test_the_other_side_is_told_around(text: str, act: str) -> None:
    doer, other, kind = act.split()
    assert (doer, other, kind) in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Greece sends a frigate to the Aegean amid a storm over Turkey.",
        "Vietnam holds an election amid a dispute with China.",
    ],
)
def test_nor_where_nobody_is_at_odds_or_armed(text: str) -> None:
    assert "MOBILIZE" not in {kind for *_, kind in acts(text)}
