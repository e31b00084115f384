from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from dyads_making import DAY, event, person

from legation.dyads import (
    coming,
    commitments,
    entries,
    exchanges,
    load_weighing,
    presence,
    press_view,
)
from legation.dyads.calendar import next_anniversary, ordinal
from legation.dyads.exchanges import rank_of
from legation.dyads.ical import icalendar
from legation.dyads.pledges import Commitment, Stage
from legation.types import Milestone, Pledge, Span

XI = person("Xi Jinping", "CHN", "President")
WANG = person("Wang Yi", "CHN", "Minister of Foreign Affairs")
PUTIN = person("Vladimir Putin", "RUS", "President")
LAVROV = person("Sergei Lavrov", "RUS", "Minister of Foreign Affairs")


def milestone(
    number: int,
    year: int = 1949,
    day: date | None = None,
    kind: str = "relations_established",
    how: str = "as written",
) -> Milestone:
    return Milestone(
        f"m{number}",
        f"a{number}",
        Span(0, 9),
        0,
        9,
        "the words",
        kind,  # type: ignore[arg-type]
        ("CHN", "RUS"),
        year,
        day,
        False,
        how,
    )


@pytest.mark.parametrize(
    ("office", "rank"),
    [
        ("President", "leaders"), ("Prime Minister", "leaders"), ("Vice President", "officials"),
        ("Minister of Defense", "ministers"), ("Secretary of State", "ministers"),
        ("Deputy Prime Minister", "officials"), ("Spokesperson", "officials"), ("", "not stated"),
        ("Foreign Ministry Spokesman", "officials"), ("Former President", "officials"),
    ],
)  # fmt: skip
def test_ranks_of_offices(office: str, rank: str) -> None:
    assert rank_of(office) == rank


def test_exchanges_tell_kind_rank_and_whether_they_took_place() -> None:
    found = exchanges([
        event(1, actors=(XI, WANG), recipients=(PUTIN,), mode="visit", place="Moscow"),
        event(2, actors=(WANG,), recipients=(PUTIN,), mode="phone", day=DAY + timedelta(1)),
        event(3, actors=(XI,), recipients=(PUTIN,), modality="announced", day=DAY + timedelta(9)),
        event(4, modality="historical"),
        event(5, "ACCUSE"),
        event(6, "AGREE"),
        event(7, modality="negated", day=DAY - timedelta(1)),
    ])  # fmt: skip
    assert [(x.kind, x.rank, x.standing) for x in found] == [
        ("meeting", "leaders", "announced"),
        ("call", "ministers", "held"),
        ("visit", "leaders", "held"),
        ("meeting", "not stated", "not held"),
    ]
    assert found[2].place == "Moscow"
    assert found[2].people == ("Xi Jinping", "Wang Yi", "Vladimir Putin")


def test_a_fact_told_often_is_one_entry_and_an_exact_day_wins() -> None:
    found = entries([milestone(1), milestone(2, day=date(1949, 10, 2)), milestone(3, 2001)])
    assert [(e.year, e.day, e.reports) for e in found] == [
        (1949, date(1949, 10, 2), 2),
        (2001, None, 1),
    ]


@pytest.mark.parametrize(
    ("today", "day", "name"),
    [
        (date(2024, 6, 17), date(2024, 10, 2), "75th"),
        (date(2024, 10, 2), date(2024, 10, 2), "75th"),
        (date(2024, 10, 3), date(2025, 10, 2), "76th"),
    ],
)
def test_the_next_anniversary_is_computed_and_says_so(today: date, day: date, name: str) -> None:
    entry = entries([milestone(1, day=date(1949, 10, 2))])[0]
    found = next_anniversary(entry, today)
    assert found.day == day
    assert found.derived
    assert found.name.startswith(f"{name} anniversary: diplomatic relations")
    assert (found.article_id, found.start, found.end) == ("a1", 0, 9), "leads to the words"


def test_treaties_of_one_year_are_parted_by_their_days() -> None:
    found = entries(
        [
            milestone(1, 1929, date(1929, 6, 3), "treaty", "Treaty of Lima"),
            milestone(2, 1929, None, "treaty", "Treaty of Lima"),
            milestone(3, 1929, date(1929, 7, 9), "treaty", "Treaty of Tacna"),
        ]
    )
    assert [(e.day, e.reports) for e in found] == [(date(1929, 6, 3), 2), (date(1929, 7, 9), 1)]
    assert [e.name for e in found] == [
        "Treaty signed: Treaty of Lima",
        "Treaty signed: Treaty of Tacna",
    ]


def test_what_lies_ahead_of_a_day() -> None:
    today = date(2024, 6, 1)
    facts = entries(
        [
            milestone(1, day=date(1949, 10, 2)),
            milestone(2, 2001, None, "treaty", "a border treaty"),
            milestone(3, 2026, date(2026, 2, 5), "expiry", "the gas agreement"),
            milestone(4, 2023, date(2023, 2, 5), "expiry", "the lease"),
            milestone(5, 2020, None, "relations_severed"),
        ]
    )
    due = Commitment(
        "p", ("CHN",), ("RUS",), "China promised to open the bridge", "announced",
        date(2024, 9, 1), (), (Stage("announced", today, "a", 3, 9, "words"),),
    )  # fmt: skip
    kept, late = replace(due, stage="fulfilled"), replace(due, due=date(2024, 5, 31))
    found = coming(facts, (), today, [due, kept, late])
    assert [(e.name, e.day or e.year) for e in found] == [
        ("Pledge due: China promised to open the bridge", date(2024, 9, 1)),
        ("75th anniversary: diplomatic relations established", date(2024, 10, 2)),
        ("Treaty runs out: the gas agreement", date(2026, 2, 5)),
        ("25th anniversary: treaty signed: a border treaty", 2026),
    ]
    later = coming(facts[:1], (), date(2024, 12, 1))
    assert [e.name[:4] for e in later] == ["76th", "80th"], "the next, and the next round one"


def test_a_leap_day_returns_on_the_28th() -> None:
    entry = entries([milestone(1, 1952, date(1952, 2, 29))])[0]
    assert next_anniversary(entry, date(2025, 1, 1)).day == date(2025, 2, 28)


def test_announced_meetings_lie_ahead_until_their_day() -> None:
    told = exchanges([event(1, modality="announced", day=DAY), event(2, day=DAY)])
    assert [e.event_id for e in coming((), told, DAY - timedelta(1))] == [f"{1:016x}"]
    assert coming((), told, DAY) == ()


@pytest.mark.parametrize(
    ("n", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (112, "112th")]
)
def test_ordinals(n: int, text: str) -> None:
    assert ordinal(n) == text


def test_icalendar_escapes_folds_and_ends_lines() -> None:
    entry = entries([milestone(1, day=date(1949, 10, 2))])[0]
    text = icalendar("A, B; C\\D " + "ü" * 60, [entry], "https://desk.example", DAY)
    assert "A\\, B\\; C\\\\D" in text.replace("\r\n ", "")
    lines = text.split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "DTSTART;VALUE=DATE:19491002" in lines


def pledge(number: int, text: str, stage: str = "announced", due: date | None = None) -> Pledge:
    return Pledge(
        f"p{number}", f"a{number}", Span(0, 9), 0, 9, text, ("CHN",), ("RUS",),
        stage, f"m{number}", due,  # type: ignore[arg-type]
    )  # fmt: skip


def test_retold_pledges_are_one_commitment_with_stages() -> None:
    told = [
        (pledge(1, "China will build a gas pipeline to Russia"), date(2024, 1, 1)),
        (pledge(2, "China will build the gas pipeline to Russia", "agreed"), date(2024, 3, 1)),
        (pledge(3, "China will send thousands of students"), date(2024, 2, 1)),
    ]
    found = commitments(told, DAY)
    assert [(c.stage, len(c.stages)) for c in found] == [("agreed", 2), ("announced", 1)]
    assert [s.article_id for s in found[0].stages] == ["a1", "a2"]


def test_a_pledge_past_its_day_lapses_and_one_fulfilled_does_not() -> None:
    past = DAY - timedelta(days=1)
    late = commitments([(pledge(1, "will deliver grain", due=past), date(2024, 1, 1))], DAY)
    kept = commitments([(pledge(1, "deliver grain", "fulfilled", past), date(2024, 1, 1))], DAY)
    assert late[0].stage == "lapsed"
    assert late[0].stages[-1].derived
    assert kept[0].stage == "fulfilled"


def test_a_person_is_seen_with_offices_and_those_met_abroad() -> None:
    found = presence("Wang Yi", [
        event(1, actors=(WANG, XI), recipients=(LAVROV,)),
        event(2, actors=(WANG,), recipients=(LAVROV,), day=DAY + timedelta(9)),
        event(3, "ACCUSE", actors=(WANG,), recipients=(PUTIN,)),
        event(4, actors=(WANG,), recipients=(PUTIN,), modality="announced"),
        event(5, actors=(XI,), recipients=(PUTIN,)),
    ])  # fmt: skip
    assert found is not None
    assert [(c.name, c.events, c.last) for c in found.met] == [
        ("Sergei Lavrov", 2, DAY + timedelta(9))
    ]
    assert (found.first, found.last, found.events) == (DAY, DAY + timedelta(9), 4)
    assert found.offices[0].office == "Minister of Foreign Affairs"
    assert presence("Nobody", [event()]) is None


def test_press_views_weigh_only_the_pairs_share() -> None:
    view = press_view("CHN", [event(n) for n in range(6)], ("CHN", "RUS"), load_weighing())
    weight = load_weighing().weight("CONSULT", "actual")
    assert view.standing.cooperation.value == pytest.approx(6 * 2.5 * weight)
    assert view.types == (("CONSULT", 6),)
