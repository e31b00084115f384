"""What is only refused, threatened, asked, voted or planned is told as that."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway refuses to back Denmark.", ("NOR", "DNK", "REJECT")),
        ("Norway declined to recognise Kosovo.", ("NOR", "XKX", "REJECT")),
        ("Norway threatens to impose sanctions on Chad.", ("NOR", "TCD", "THREATEN")),
    ],
)
def test_the_refusal_or_threat_is_the_one_act(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [(expected, "actual")]


def test_who_refuses_to_blame_turns_nobody_down() -> None:
    assert (("NOR", "DNK", "ACCUSE"), "negated") in told("Norway refused to condemn Denmark.")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya urges that the ban of Norway on Danish fish be lifted.",
        "Kenya asked that Norwegian troops be sent to Chad.",
        "Kenya renewed demands that Norway fully withdraw its troops from Kenya.",
    ],
)
def test_what_is_asked_to_be_done_is_not_done(text: str) -> None:
    assert {kind for _, _, kind in acts(text)} <= {"REQUEST"}, told(text)


def test_what_a_parliament_votes_to_lift_is_granted() -> None:
    assert told("The Norwegian parliament votes to withdraw troops from Chad.") == [
        (("NOR", "TCD", "CONCEDE"), "actual")
    ]


def test_a_threat_in_a_condition_is_none_yet() -> None:
    found = told("Denmark will send ships if Norway threatens Iceland.")
    assert (("NOR", "ISL", "THREATEN"), "actual") not in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway will not apologise to Chad for the killings.", ("NOR", "TCD", "REJECT")),
        ("Chad says it is not ready to lift its blockade of Sudan.", ("TCD", "SDN", "REJECT")),
        ("Norway vowed not to recognise Kosovo.", ("NOR", "XKX", "REJECT")),
    ],
)
def test_a_favour_that_is_not_to_be_is_refused(text: str, expected: tuple[str, str, str]) -> None:
    assert told(text) == [(expected, "actual")]


def test_what_did_not_come_about_is_not_refused() -> None:
    assert told("Chad did not recognise Kosovo.") == [(("TCD", "XKX", "SUPPORT"), "negated")]


@pytest.mark.parametrize(
    "text",
    [
        "Norway is considering imposing sanctions on Chad's leaders.",
        "Norway says it may freeze the assets of Chad.",
    ],
)
def test_harm_that_its_doer_weighs_is_a_threat(text: str) -> None:
    assert told(text) == [(("NOR", "TCD", "THREATEN"), "actual")]


def test_help_that_may_come_and_harm_another_foresees_are_no_threats() -> None:
    for text in ("Norway may send troops to help Chad.", "Kenya says Norway may bomb Chad."):
        assert ("NOR", "TCD", "THREATEN") not in acts(text)
