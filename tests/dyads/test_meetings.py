"""An exchange announced, held and reported after is one, with two sides and two readouts."""

from __future__ import annotations

from datetime import timedelta
from itertools import permutations

from dyads_making import DAY, event, person

from legation.dyads.meetings import meetings
from legation.dyads.readouts import Statement, readouts

XI = person("Xi Jinping", "CHN", "President")
WANG = person("Wang Yi", "CHN", "Minister of Foreign Affairs")
PUTIN = person("Vladimir Putin", "RUS", "President")
LAVROV = person("Sergei Lavrov", "RUS", "Minister of Foreign Affairs")
PAIR = ("CHN", "RUS")

PLAN = event(1, actors=(PUTIN,), recipients=(XI,), mode="visit", modality="announced",
             day=DAY - timedelta(20))  # fmt: skip
HELD = event(2, actors=(PUTIN, LAVROV), recipients=(XI,), mode="visit", place="Beijing")
LATER = event(3, actors=(PUTIN,), recipients=(XI,), modality="historical", day=DAY + timedelta(9))


def test_a_visit_announced_held_and_reported_after_is_one() -> None:
    (one,) = meetings([PLAN, HELD, LATER], PAIR)
    assert [s.stage for s in one.stages] == ["announced", "held", "reported after"]
    assert (one.id, one.kind, one.day, one.place) == (PLAN.id, "visit", DAY, "Beijing")
    assert one.standing == "reported after"
    assert one.event_ids == (PLAN.id, HELD.id, LATER.id)


def test_the_order_of_events_changes_nothing() -> None:
    call = event(4, actors=(WANG,), recipients=(LAVROV,), mode="phone", day=DAY + timedelta(1))
    first = meetings([PLAN, HELD, LATER, call], PAIR)
    assert len(first) == 2
    assert all(meetings(each, PAIR) == first for each in permutations([PLAN, HELD, LATER, call]))


def test_levels_are_of_each_side() -> None:
    one = meetings([event(5, actors=(XI, WANG), recipients=(LAVROV,))], PAIR)[0]
    assert [(s.country, s.level, s.people) for s in one.sides] == [
        ("CHN", "leaders", ("Xi Jinping", "Wang Yi")),
        ("RUS", "ministers", ("Sergei Lavrov",)),
    ]


def test_other_people_another_medium_or_another_month_is_another_exchange() -> None:
    others = event(6, actors=(WANG,), recipients=(LAVROV,), day=DAY)
    call = event(7, actors=(PUTIN,), recipients=(XI,), mode="phone", day=DAY)
    again = event(8, actors=(PUTIN,), recipients=(XI,), day=DAY + timedelta(60))
    assert len(meetings([HELD, others, call, again], PAIR)) == 4


def test_a_plan_without_a_meeting_stays_announced_and_memories_alone_are_none() -> None:
    assert [m.standing for m in meetings([PLAN], PAIR)] == ["announced"]
    assert meetings([LATER], PAIR) == ()
    called_off = event(9, actors=(PUTIN,), recipients=(XI,), modality="negated")
    assert [m.standing for m in meetings([PLAN, called_off], PAIR)] == ["not held"]


def test_the_day_of_telling_dates_an_announcement() -> None:
    dated = event(1, actors=(PUTIN,), recipients=(XI,), modality="announced", day=DAY)
    (one,) = meetings([dated, HELD], PAIR, {dated.id: DAY - timedelta(5)})
    assert [(s.stage, s.day) for s in one.stages] == [
        ("announced", DAY - timedelta(5)), ("held", DAY),
    ]  # fmt: skip


def said(number: int, country: str, text: str) -> Statement:
    return Statement(f"m{number}", f"a{country}", country, f"{country} Post", "CONSULT", (), text,
                     number * 100, number * 100 + len(text))  # fmt: skip


GAS = "The presidents discussed gas deliveries through the northern pipeline."
GAS_TOO = "Putin and his host spoke of the northern pipeline and of gas."
GRAIN = "Moscow asked for wider access to the grain market."


def test_what_only_one_side_says_is_marked() -> None:
    ours, theirs = readouts(
        [said(2, "CHN", GAS), said(1, "RUS", GAS_TOO), said(3, "RUS", GRAIN)], PAIR
    )
    assert [p.only_here for p in ours.points] == [False]
    assert [(p.statement.text, p.only_here) for p in theirs.points] == [
        (GAS_TOO, False), (GRAIN, True),
    ]  # fmt: skip


def test_silence_of_a_side_that_is_not_on_the_desk_is_no_silence() -> None:
    ours, theirs = readouts([said(1, "CHN", GAS), said(2, "USA", GRAIN)], PAIR)
    assert [p.only_here for p in ours.points] == [False]
    assert not ours.compared
    assert theirs.points == ()


def test_a_meeting_dated_to_a_month_or_year_is_the_known_one_in_it() -> None:
    month = DAY.replace(day=1)
    vague = event(10, actors=(PUTIN,), recipients=(XI,), day=month, granularity="month")
    (one,) = meetings([vague, HELD], PAIR)
    assert (one.day, len(one.event_ids)) == (DAY, 2)
    year = event(11, actors=(PUTIN,), recipients=(XI,), day=DAY.replace(month=1, day=1),
                 granularity="year")  # fmt: skip
    assert meetings([year], PAIR) == ()
    again = event(12, actors=(PUTIN,), recipients=(XI,), day=DAY - timedelta(40))
    assert [len(m.event_ids) for m in meetings([year, HELD, again], PAIR)] == [1, 1]
    told = {year.id: DAY + timedelta(1)}
    found = meetings([year, HELD, again], PAIR, told)
    assert [(m.day, len(m.event_ids)) for m in found] == [(DAY, 2), (again.day, 1)]
    later = meetings([vague, HELD], PAIR, {vague.id: DAY + timedelta(50)})[0]
    assert [s.stage for s in later.stages] == ["held", "reported after"]
    for each in permutations([vague, year, HELD, again]):
        assert meetings(each, PAIR, told) == meetings([vague, year, HELD, again], PAIR, told)
