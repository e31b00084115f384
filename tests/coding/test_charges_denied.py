"""What one side says of another's words or deed in a clause beside them."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Congo accuses Rwanda of arming a militia, which Kigali denies.", ("RWA", "COD")),
        ("Chad accused Sudan of shelling a camp, a charge denied by Khartoum.", ("SDN", "TCD")),
        ("Peru accused Chile of spying, charges it denies.", ("CHL", "PER")),
        ("Peru accused Chile of spying, charges that Chile has often dismissed.", ("CHL", "PER")),
        ("Niger accused Benin of sheltering rebels, a claim Benin has denied.", ("BEN", "NER")),
        (
            "Niger accused Benin of sheltering rebels, a claim both Cotonou and Paris have denied.",
            ("FRA", "NER"),
        ),
        (
            "Chad's army chief told the council that the United Arab Emirates was arming the SLA, "
            "an allegation Abu Dhabi has repeatedly denied.",
            ("ARE", "TCD"),
        ),
        (
            "Washington threatened to put a duty on Brazil, a threat that the Kremlin brushed off.",
            ("RUS", "USA"),
        ),
        (
            "Chad's border guard said that Sudanese troops had fired on a patrol, a charge the "
            "Sudanese side rejected.",
            ("SDN", "TCD"),
        ),
        ("Chad renamed the strip, a decision that Libya rejected as illegal.", ("LBY", "TCD")),
    ],
)
def test_an_answer_falls_on_who_spoke_or_did_it(text: str, act: tuple[str, str]) -> None:
    assert ((*act, "REJECT"), "actual") in told(text)


def test_a_step_called_by_a_bad_name_is_blamed_on_its_doer() -> None:
    found = acts("Peru expelled all Haitians, a step Port-au-Prince called inhumane.")
    assert ("HTI", "PER", "ACCUSE") in found


@pytest.mark.parametrize(
    "text",
    [
        "Moscow says Kyiv struck the plant, which Ukraine has not denied.",
        "Chad accused Sudan of spying, a word that Khartoum bans.",
        "Chad's envoy met Libyans on the farm that Libya denied him.",
        "Peru accused Chile of spying, a practice that Brazil calls common.",
        "Chad said that Libya ran the mine, which is denied water.",
    ],
)
def test_other_clauses_answer_nobody(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "REJECT"}
