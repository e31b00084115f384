"""That two met, and what was said to one another there, though each other names no sides."""

import pytest
from told_acts import acts, told


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


def test_they_are_all_of_the_list_that_says_so() -> None:
    text = (
        "Denmark's premier and Kenya's president said that they had agreed to build a new harbour."
    )
    assert ("DNK", "KEN", "AGREE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Francois Hollande said in Nairobi on Friday that the harbour was a danger to sailors.",
        "The harbour was a danger to sailors, Francois Hollande told reporters in Nairobi.",
        "Francois Hollande was in Nairobi on Friday, where he opened a school.",
        "Kenya will get two ferries, Francois Hollande announced during a stop in Nairobi.",
    ],
)
def test_who_speaks_in_anothers_capital_visits_it(text: str) -> None:
    assert ("FRA", "KEN", "CONSULT") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Francois Hollande said in Brussels on Friday that the harbour was a danger to sailors.",
        "Francois Hollande would say in Nairobi only that the harbour was a danger.",
        "A French tourist said in Nairobi on Friday that the harbour was a danger to sailors.",
        "Francois Hollande said that a ferry had sunk in Nairobi.",
    ],
)
def test_no_visit_where_many_meet_or_nobody_of_office_speaks(text: str) -> None:
    found = acts(text)
    assert not {act for act in found if act[0] == "FRA" and act[2] == "CONSULT"}


def test_what_had_been_due_did_not_come_about() -> None:
    text = "The Danish premier went home; she had been due to meet the Kenyan president in Oslo."
    assert (("DNK", "KEN", "AGREE"), "announced") not in told(text)


def test_a_deal_tells_who_is_to_pay() -> None:
    text = (
        "Denmark is to finance two ferries, according to an agreement signed on Sunday with Kenya."
    )
    assert ("DNK", "KEN", "AGREE") in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Denmark shut its border with Kenya, days after talks between the two countries' "
        "ministers in Oslo collapsed.",
        "Denmark's premier and Kenya's president told a joint press conference in Oslo that the "
        "cables would be guarded.",
        "Danish and Kenyan officials settled their cod quotas in an online meeting.",
    ],
)
def test_talks_that_are_over_were_held(text: str) -> None:
    found = acts(text)
    assert {("DNK", "KEN", "CONSULT"), ("KEN", "DNK", "CONSULT")} & found


def test_who_gives_what_a_deal_is_about_promises_it() -> None:
    text = "Denmark and Kenya signed a deal to build a harbour, with Copenhagen providing a loan."
    assert ("DNK", "KEN", "AGREE") in acts(text)


def test_an_exchange_of_prisoners_is_no_talk() -> None:
    found = acts("Norway mediated an exchange of prisoners between Denmark and Kenya.")
    assert ("DNK", "KEN", "CONSULT") not in found


def test_a_refusal_denied_is_none() -> None:
    found = told("The Danish foreign minister denied that she had cancelled a trip to Nairobi.")
    assert (("DNK", "KEN", "REJECT"), "actual") not in found


def test_what_is_said_with_one_voice_at_talks_tells_of_them() -> None:
    text = (
        "During their talks in Oslo, the Danish and Kenyan foreign ministers stressed the need for "
        "a truce and signed two protocols."
    )
    assert {("DNK", "KEN", "CONSULT"), ("DNK", "KEN", "SUPPORT")} <= acts(text)


def test_a_lunch_for_an_envoy_is_a_meeting_with_him() -> None:
    text = "Denmark's foreign minister hosted a farewell lunch for the Kenyan ambassador on Friday."
    found = acts(text)
    assert {("DNK", "KEN", "CONSULT"), ("KEN", "DNK", "CONSULT")} & found


def test_who_goes_together_with_another_does_nothing_to_him() -> None:
    found = acts(
        "Denmark's premier will lead a peace mission to Kyiv in June together with the presidents "
        "of Kenya and Chad."
    )
    assert not {("DNK", "KEN", "AGREE"), ("DNK", "TCD", "AGREE")} & found
