from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from legation.dyads import Act, Ripples, load_weighing, ripples

WEIGHING = load_weighing()
FIRST = date(2010, 1, 1)
LENGTH = 1500
LAST = FIRST + timedelta(days=LENGTH - 1)
# Apart by 45 to 75 days, never regularly: a displaced regular record meets itself again.
CASES = tuple(20 + 60 * n + random.Random(n).randrange(15) for n in range(24))
_ids: Iterator[int] = count()


def act(day: int, source: str, target: str, event_type: Any = "ACCUSE", **more: Any) -> Act:
    given = {"modality": "actual", "event": f"{next(_ids):016x}", **more}
    return Act(FIRST + timedelta(days=day), source, target, event_type, **given)


def own() -> list[Act]:
    return [act(day, "CHN", "RUS", "AGREE") for day in CASES]


def compared(acts: list[Act], **more: Any) -> Ripples:
    return ripples(acts, ("CHN", "RUS"), WEIGHING, (FIRST, LAST), **{"days": 7, **more})


def noise(seed: int, state: str = "IND", n: int = 40) -> list[Act]:
    dealt = random.Random(seed)
    return [act(dealt.randrange(LENGTH), state, "CHN", "CONSULT") for _ in range(n)]


def test_a_planted_ripple_is_found_and_noise_is_not() -> None:
    answers = [act(day + 3, "USA", "RUS", "SANCTION") for day in CASES[::2]]
    found = compared([*own(), *answers, *noise(1), *noise(2, "JPN"), *noise(3, "FRA")])
    first = found.ripples[0]
    assert (first.state, first.target, first.kind) == ("USA", "RUS", "conflict")
    assert first.followed == first.acts == first.cases == len(answers)
    assert first.expected < first.followed / 4
    assert first.clear
    assert [r.state for r in found.ripples if r.clear] == ["USA"]


def test_chance_is_seldom_called_clear() -> None:
    runs = [
        compared([*own(), *(a for n in range(12) for a in noise(100 * run + n, f"S{n:02}", 25))])
        for run in range(20)
    ]
    assert sum(any(r.clear for r in run.ripples) for run in runs) <= 5


def test_a_state_busy_in_the_same_year_is_no_ripple() -> None:
    # All of it happens in one busy half of the record, but not after one another.
    dealt = random.Random(5)
    cases = [act(dealt.randrange(600, 1000), "CHN", "RUS", "AGREE") for _ in range(15)]
    busy = [act(dealt.randrange(600, 1000), "USA", "CHN") for _ in range(60)]
    (found,) = compared([*cases, *busy]).ripples
    assert found.followed > 60 * 15 * 7 / LENGTH * 1.5
    assert not found.clear


def test_the_day_of_a_case_and_days_past_the_window_do_not_count() -> None:
    on_day = [act(day, "USA", "RUS") for day in CASES]
    late = [act(day + 8, "GBR", "RUS") for day in CASES]
    told = {r.state: r.followed for r in compared([*own(), *on_day, *late]).ripples}
    assert told == {"USA": 0, "GBR": 0}
    last = [act(day + 7, "GBR", "RUS") for day in CASES]
    assert compared([*own(), *last]).ripples[0].followed == len(CASES)


def test_an_event_that_the_pair_is_party_to_is_no_answer() -> None:
    three = [
        act(day + 3, source, target, event=f"summit-{day}")
        for day in CASES
        for source, target in (("CHN", "RUS"), ("IND", "RUS"))
    ]
    assert compared([*own(), *three]).ripples == ()


def test_one_event_upon_one_side_counts_once() -> None:
    twice = [act(day + 2, "USA", "RUS", event=f"same-{day}") for day in CASES for _ in range(2)]
    assert compared([*own(), *twice]).ripples[0].acts == len(CASES)


def test_after_chooses_which_events_open_a_window() -> None:
    assert compared(own(), after="cooperation").cases == len(CASES)
    assert compared(own(), after="conflict").lacking
    negated = [act(day, "RUS", "CHN", "ASSAULT", modality="negated") for day in range(0, 900, 20)]
    assert compared([*own(), *negated]).cases == len(CASES), "what did not happen opens none"


@pytest.mark.parametrize(
    ("acts", "span", "days", "why"),
    [
        ([], (FIRST, LAST), 7, "needed"),
        ([act(d, "CHN", "RUS") for d in range(0, 30, 3)], (FIRST, date(2010, 1, 30)), 7, "short"),
        ([act(d, "CHN", "RUS") for d in range(0, LENGTH, 5)], (FIRST, LAST), 14, "fewer days"),
    ],
)
def test_where_nothing_can_be_said_it_says_why(
    acts: list[Act], span: tuple[date, date], days: int, why: str
) -> None:
    found = ripples(acts, ("CHN", "RUS"), WEIGHING, span, days)
    assert why in found.lacking
    assert found.ripples == ()


def test_order_of_acts_and_of_the_pair_change_nothing() -> None:
    acts = [*own(), *noise(8), *noise(9, "USA")]
    other = list(acts)
    random.Random(1).shuffle(other)
    assert compared(acts) == compared(other)
    assert compared(acts) == ripples(acts, ("RUS", "CHN"), WEIGHING, (FIRST, LAST), 7)
