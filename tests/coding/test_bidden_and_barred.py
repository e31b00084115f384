"""On whose word, at whose house, through whose hands; who was kept out; crowds in the streets."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad sent 300 soldiers to Togo at its president's request.", ("TCD", "TGO", "AID")),
        ("Chad sent 300 soldiers to Togo at Togo's request.", ("TGO", "TCD", "REQUEST")),
        ("Inspectors from the OPCW were denied entry to Syria.", ("SYR", "OPCW", "REJECT")),
        (
            "Thousands took to the streets of Lima to denounce Danish air strikes.",
            ("PER", "DNK", "PROTEST"),
        ),
        ("Students packed a square in Amman to condemn Norway's raid.", ("JOR", "NOR", "PROTEST")),
    ],
)
def test_is_read(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Chad sent 300 soldiers to Togo at Togo's request.", ("TCD", "TGO", "REQUEST")),
        ("Chad vetoed Togo's proposal at the Arab League.", ("TCD", "ARL", "REJECT")),
        (
            "Peru returned the remains of 14 soldiers to Chad through the Red Cross.",
            ("PER", "ICRC", "RETREAT"),
        ),
        (
            "Thousands took to the streets of Lima to greet Norway's king.",
            ("PER", "NOR", "PROTEST"),
        ),
    ],
)
def test_is_not_read(text: str, act: tuple[str, str, str]) -> None:
    assert act not in acts(text)
