"""Acts that are only somebody's words, and acts that a sentence tells itself."""

import pytest
from told_acts import told

CASES = [
    # told by the side that it falls on
    (
        "The Ukrainian army protests, saying Russia shelled a Ukrainian outpost.",
        "RUS",
        "UKR",
        "alleged",
    ),
    (
        "Ukraine's Border Guard Service says Russia shelled a Ukrainian outpost.",
        "RUS",
        "UKR",
        "alleged",
    ),
    (
        "Li Wei, the Canadian engineer who says he was kidnapped by Chinese policemen, flies home.",
        "CHN",
        "CAN",
        "alleged",
    ),
    # told by the sentence, whatever the victim says or does then
    (
        "Turkish police arrest four Greek officers; in response, the Greek government closes "
        "the border to Turkish trucks.",
        "TUR",
        "GRC",
        "actual",
    ),
    (
        "The Greek foreign minister demanded that Turkey punish those responsible for the death "
        "of a Greek officer killed by Turkish soldiers.",
        "TUR",
        "GRC",
        "actual",
    ),
    (
        "The Greek president said Turkey's arrest of four Greek officers was a disgrace.",
        "TUR",
        "GRC",
        "actual",
    ),
]


@pytest.mark.parametrize(("text", "source", "target", "wanted"), CASES)
def test_whose_word_it_is(text: str, source: str, target: str, wanted: str) -> None:
    harm = {"ASSAULT", "COERCE"}
    found = {m for (a, b, t), m in told(text) if (a, b) == (source, target) and t in harm}
    assert found == {wanted}


def test_a_plan_told_by_its_victim_is_no_threat_uttered() -> None:
    text = "South Korea warns that North Korea is planning an attack on a South Korean island."
    assert (("PRK", "KOR", "THREATEN"), "alleged") in told(text)


def test_what_somebody_is_warned_off_or_put_up_to_is_not_done() -> None:
    warned = told("Russia warned the United States against bombing Iran.")
    assert not [act for act, _ in warned if act[:2] == ("USA", "IRN")]
    put = told("Brazil proposes that the United Nations recognise Palestine.")
    assert not [act for act, _ in put if act[:2] == ("UNO", "PSE")]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Thousands march in Madrid demanding the withdrawal of Spanish troops from Mali.", "MLI"),
        ("Norway urged Sudan to resume talks with South Sudan.", "SSD"),
        ("Brazil petitions Peru to arrest a former Chilean minister.", "CHL"),
        ("Norway asks Egypt to impose sanctions on Chad.", "TCD"),
    ],
)
def test_what_is_asked_for_is_not_done(text: str, never: str) -> None:
    done = {"RETREAT", "CONSULT", "COERCE", "SANCTION"}
    assert not [act for act, _ in told(text) if act[1] == never and act[2] in done]


def test_what_somebody_is_asked_to_end_is_there() -> None:
    found = {act for act, _ in told("Norway urged Israel to end the Israeli blockade of Gaza.")}
    assert ("ISR", "PSE", "COERCE") in found


def test_who_passes_on_what_another_will_do_does_not_agree_to_it() -> None:
    passed_on = told("Norway states that Sudan is willing to hold talks with Egypt.")
    assert not [act for act, _ in passed_on if act[0] == "NOR" and act[2] == "AGREE"]
    own = told("Norway states that it is willing to hold talks with Egypt.")
    assert [act for act, _ in own if act[0] == "NOR" and act[2] == "AGREE"]
