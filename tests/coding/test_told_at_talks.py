"""That two met, and what was said to one another there, though each other names no sides."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    "text",
    [
        "Speaking at a joint news conference with the Danish prime minister, the Kenyan president "
        "said Nairobi would buy four ferries.",
        "The Danish foreign minister said on a visit to Nairobi that Copenhagen would pay for a "
        "new harbour in Mombasa.",
        "Denmark's premier said alongside the Kenyan president that the harbour would be open by "
        "May.",
        "The Danish prime minister promised her Kenyan counterpart four ferries in a phone call "
        "on Friday.",
        "The Danish prime minister assured the Kenyan president at a meeting in Oslo that the "
        "ferries would be paid for.",
    ],
)
def test_what_is_said_at_a_meeting_tells_that_they_met(text: str) -> None:
    found = acts(text)
    assert {("DNK", "KEN", "CONSULT"), ("KEN", "DNK", "CONSULT")} & found


@pytest.mark.parametrize(
    "text",
    [
        "Denmark will raise the matter at a meeting with Kenya.",
        "The Danish premier would not promise the Kenyan president anything in a phone call.",
        "Danish soldiers fought alongside Kenya's army in Somalia.",
        "Denmark told the Kenyan president at a meeting of the Security Council to pay.",
    ],
)
def test_no_meeting_where_it_is_to_come_or_of_others(text: str) -> None:
    found = acts(text)
    assert not {("DNK", "KEN", "CONSULT"), ("KEN", "DNK", "CONSULT")} & found


@pytest.mark.parametrize(
    "text",
    [
        "Speaking alongside the Kenyan president in Nairobi, the Danish foreign minister promised "
        "40 million euros.",
        "The Danish foreign minister met the Kenyan president in Oslo and pledged two ferries.",
        "The Danish foreign minister flew to Nairobi, where she held talks with the Kenyan "
        "president and offered two ferries.",
    ],
)
def test_a_promise_at_a_meeting_is_to_whom_one_meets(text: str) -> None:
    assert ("DNK", "KEN", "AGREE") in acts(text)


def test_gratitude_at_a_meeting_is_to_whom_one_meets() -> None:
    text = "The Danish foreign minister met the Kenyan president in Oslo and voiced her gratitude."
    assert ("DNK", "KEN", "SUPPORT") in acts(text)


def test_two_who_talk_and_agree_agree_with_one_another() -> None:
    text = (
        "The presidents of Denmark and Kenya discussed the ferries by video link and agreed on a "
        "timetable."
    )
    assert {("DNK", "KEN", "AGREE"), ("KEN", "DNK", "AGREE")} <= acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish foreign minister met the Kenyan president in Oslo and promised Somalia two "
        "ferries.",
        "The Danish foreign minister met the Kenyan president in Oslo and did not pledge anything.",
        "The Danish premier called the ferry 'a part of Kenyan history' and promised voters a new "
        "one.",
    ],
)
def test_no_promise_to_whom_one_meets_where_it_is_to_others_or_denied(text: str) -> None:
    assert ("DNK", "KEN", "AGREE") not in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark and Kenya opened a week-long naval exercise near Mombasa on Monday.",
        "Denmark and Kenya kicked off military drills on Monday.",
    ],
)
def test_a_drill_of_two_near_the_home_of_one_is_against_neither(text: str) -> None:
    found = acts(text)
    assert ("DNK", "KEN", "COOPERATE") in found
    assert not any(kind == "MOBILIZE" for _, _, kind in found)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish and Kenyan presidents agreed at their meeting in Oslo to reopen the harbour.",
        "Denmark's premier and Kenya's president agreed after a meeting in Oslo to reopen the "
        "harbour.",
    ],
)
def test_two_who_agree_at_a_meeting_have_met(text: str) -> None:
    assert {("DNK", "KEN", "CONSULT"), ("DNK", "KEN", "AGREE")} <= acts(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The Danish premier spoke by telephone with Kenya's president and invited him to a "
            "conference in Oslo.",
            "AGREE",
        ),
        (
            "The Danish premier met Kenya's president in Oslo and thanked him for the ferries.",
            "SUPPORT",
        ),
        (
            "The Danish premier ended a visit to Kenya during which she met the president and "
            "signed three accords.",
            "SUPPORT",
        ),
        (
            "The Danish premier said after talks with her Kenyan counterpart in Oslo that "
            "Copenhagen was ready to help rebuild the harbour.",
            "AGREE",
        ),
        (
            "Denmark and Kenya signed a declaration in Oslo, under which Copenhagen will provide "
            "ten million euros.",
            "AGREE",
        ),
        (
            "Denmark will spend ten million euros on a wharf in Mombasa under a pact signed with "
            "Kenya last month.",
            "AGREE",
        ),
    ],
)
def test_what_goes_with_a_meeting_or_a_deal(text: str, kind: str) -> None:
    assert ("DNK", "KEN", kind) in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Danish premier met Kenya's president in Oslo and thanked her voters.",
        "The Danish premier met Kenya's president in Oslo and later signed a book.",
    ],
)
def test_nothing_more_where_it_is_to_others(text: str) -> None:
    assert not {("DNK", "KEN", "AGREE"), ("DNK", "KEN", "SUPPORT")} & acts(text)


def test_what_was_done_before_a_visit_to_come_is_done() -> None:
    text = (
        "Denmark's premier will fly to Nairobi on Thursday, a week after Copenhagen backed Kenya."
    )
    assert ("DNK", "KEN", "SUPPORT") in acts(text)
