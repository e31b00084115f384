"""Later acts as stages of a pledge: what counts, what waits, and a reviewer's word."""

from __future__ import annotations

from datetime import date, timedelta

from dyads_making import DAY, event

from legation.dyads import Commitment, Deed, Review, commitments
from legation.types import Actor, Pledge, Span

CHINA = Actor("China", "CHN", "GOV", "state")
RUSSIA = Actor("Russia", "RUS", "GOV", "state")
TEXT = "deliver twelve cargo aircraft to the northern airport"


def pledge(number: int = 1, due: date | None = None) -> tuple[Pledge, date | None]:
    return (
        Pledge(
            f"p{number}", f"a{number}", Span(0, 9), 0, 9, TEXT, ("CHN",), ("RUS",), "announced",
            due=due,
        ),
        DAY,
    )  # fmt: skip


def deed(text: str, kind: str = "AID", days: int = 30, number: int = 9, **more: object) -> Deed:
    given = {"actors": (CHINA,), "recipients": (RUSSIA,), **more}
    happened = event(number, kind, DAY + timedelta(days), **given)  # type: ignore[arg-type]
    return Deed(happened, text, "a9", 0, len(text))


KEPT = "China delivered twelve cargo aircraft to the northern airport on Friday."
PARTLY = "China sent aircraft spares and other cargo on Friday."
OTHER = "China and Russia spoke of the weather in the northern sea."
TODAY = DAY + timedelta(days=400)


def only(*deeds: Deed, reviews: tuple[Review, ...] = (), due: date | None = None) -> Commitment:
    (found,) = commitments([pledge(due=due)], TODAY, deeds, reviews)
    return found


def test_a_plain_fulfilment_counts_with_its_sentence() -> None:
    found = only(deed(KEPT))
    assert [s.stage for s in found.stages] == ["announced", "fulfilled"]
    assert found.stage == "fulfilled"
    assert found.stages[1].text == KEPT
    assert found.stages[1].score is not None
    assert any("words in common" in reason for reason in found.proposed[0].reasons)


def test_one_in_doubt_waits_and_does_not_count() -> None:
    found = only(deed("China delivered twelve cargo planes, Moscow said."))
    assert found.stage == "announced"
    assert [(p.standing, p.stage) for p in found.proposed] == [("waiting", "fulfilled")]


def test_other_acts_are_not_proposed() -> None:
    assert only(deed(OTHER)).proposed == ()
    assert only(deed(KEPT, days=0)).proposed == ()
    assert only(deed(KEPT, actors=(RUSSIA,), recipients=(CHINA,))).proposed == ()
    assert only(deed(KEPT, modality="announced")).proposed == ()
    assert only(deed(KEPT, days=500)).proposed == ()  # it lies ahead of today


def test_a_breach_is_told_from_a_fulfilment() -> None:
    refused = deed(
        "China will not deliver twelve cargo aircraft to the northern airport.", "REJECT"
    )
    assert only(refused).stage == "withdrawn"
    halted = "China suspended its plan to deliver twelve cargo aircraft to the northern airport."
    assert only(deed(halted, "SANCTION")).stage == "suspended"
    assert only(deed(KEPT, modality="negated")).stage == "withdrawn"
    assert only(deed(f"China began to {TEXT}.")).stage == "under way"


def test_a_reviewer_wins_whatever_the_score_and_the_last_word_counts() -> None:
    sure = deed(KEPT)
    mention = sure.event.mention_ids[0]
    no = Review("p1", mention, "fulfilled", False, "Ann")
    yes = Review("p1", mention, "under way", True, "Bob")
    assert only(sure, reviews=(no,)).stage == "announced"
    assert only(sure, reviews=(no,)).proposed[0].standing == "rejected"
    agreed = only(sure, reviews=(no, yes))
    assert agreed.stage == "under way"
    assert agreed.stages[-1].judge == "Bob"
    unlike = deed(OTHER)
    named = Review("p1", unlike.event.mention_ids[0], "fulfilled", True, "Ann")
    assert only(unlike, reviews=(named,)).stage == "fulfilled"


def test_a_reviewers_word_survives_another_clustering() -> None:
    from dataclasses import replace

    one = deed(KEPT)
    review = Review("p1", one.event.mention_ids[0], "fulfilled", False, "Ann")
    merged = replace(one.event, id="0" * 16, mention_ids=("0" * 16, *one.event.mention_ids))
    found = only(replace(one, event=merged), reviews=(review,))
    assert found.proposed[0].standing == "rejected"


def test_a_kept_pledge_does_not_lapse_and_a_forgotten_one_does() -> None:
    due = DAY + timedelta(days=60)
    assert only(deed(KEPT), due=due).stage == "fulfilled"
    forgotten = only(due=due)
    assert forgotten.stage == "lapsed"
    assert forgotten.stages[-1].derived


def test_the_order_of_deeds_changes_nothing() -> None:
    two = (deed(KEPT, number=1), deed(PARTLY, number=2, days=40))
    assert only(*two) == only(*reversed(two))
