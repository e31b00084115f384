from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from record_making import LAST, SIDES, made

from legation.forecasts import PairWeek, history
from legation.forecasts.kernels import (
    decayed,
    known_events,
    last_weeks,
    quiet_weeks,
    same_season,
    to_come,
)

CONSULT, COOPERATION, CONFLICT = 3, 0, 1


def _one(*agos: int) -> list[PairWeek]:
    return [PairWeek("CHN", "RUS", ago, "CONSULT", 2) for ago in agos]


def test_weeks_lie_where_they_were() -> None:
    past = history([*_one(0, 3), PairWeek("CHN", "RUS", 1, "REQUEST", 1)], LAST, SIDES)
    assert past.weeks == 4
    assert past.counts[:, 0, CONSULT].tolist() == [2, 0, 0, 2]
    assert past.counts[:, 0, COOPERATION].tolist() == [2, 0, 0, 2]
    assert past.counts[:, 0, CONFLICT].sum() == 0
    assert past.end(3) == LAST
    assert past.end(0) == LAST - timedelta(days=21)
    assert past.week_of(LAST) == 3
    assert past.week_of(LAST - timedelta(days=1)) == 2
    assert past.week_of(LAST - timedelta(days=7)) == 2
    assert past.week_of(date(1990, 1, 1)) < 0


def test_an_empty_record_has_no_pairs() -> None:
    past = history([], LAST, SIDES)
    assert past.pairs == ()
    assert past.weeks == 1


@pytest.mark.parametrize("half_life", [4.0, 52.0])
def test_decay_halves_and_is_the_same_one_by_one(half_life: float) -> None:
    past = made(4, 80)
    origins = (10, 40, past.weeks - 1)
    found, looked = decayed(past, origins, half_life)
    for at, origin in enumerate(origins):
        alone, over = decayed(past, (origin,), half_life)
        assert np.allclose(found[at], alone[0])
        assert np.allclose(looked[at], over[0])
    plain = history(_one(int(half_life)), LAST, SIDES)
    once, weeks = decayed(plain, (plain.weeks - 1,), half_life)
    assert once[0, 0, CONSULT] == pytest.approx(1.0)
    assert weeks[0, 0] <= plain.weeks


def test_windows_end_at_the_origin_and_begin_after_it() -> None:
    past = history(_one(0, 1, 5), LAST, SIDES)
    (found,), (looked,) = last_weeks(past, (3,), 4)
    assert found[0, CONSULT] == 2
    assert looked[0] == 4
    assert to_come(past, (2,), 1)[0, 0, CONSULT] == 0
    assert to_come(past, (3,), 1)[0, 0, CONSULT] == 2
    assert to_come(past, (3,), 2)[0, 0, CONSULT] == 4
    assert known_events(past, (0, 4, 5))[:, 0].tolist() == [2, 4, 6]
    assert quiet_weeks(past, (0, 3, 4))[:, 0].tolist() == [0, 3, 0]


def test_nothing_after_the_origin_is_seen() -> None:
    """A forecaster that looks ahead would win every back-test."""
    past = made(3, 200)
    later = past.counts.copy()
    later[120:] = 99
    other = type(past)(past.last, past.pairs, later, past.begun)
    for look in (
        lambda p: decayed(p, (100, 119), 26.0),
        lambda p: last_weeks(p, (119,), 12),
        lambda p: same_season(p, (119,), 12),
        lambda p: (known_events(p, (119,)), quiet_weeks(p, (119,))),
    ):
        for mine, theirs in zip(look(past), look(other), strict=True):
            assert np.array_equal(mine, theirs)


def test_the_season_is_that_of_the_years_before() -> None:
    past = history([*_one(52, 104), PairWeek("CHN", "RUS", 20, "AGREE", 5)], LAST, SIDES)
    (found,), (looked,) = same_season(past, (past.weeks - 1,), 1)
    assert found[0, CONSULT] == 4
    assert found[0, 2] == 0  # AGREE of twenty weeks ago is of another season
    assert looked[0] > 0
