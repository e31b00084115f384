"""What a calibration error is worth when there are few answers."""

from __future__ import annotations

import pytest

from legation.evaluation.scores import calibration, chance_error


def test_an_error_of_known_answers() -> None:
    error, rows = calibration([0.95] * 10 + [0.55] * 10, [True] * 9 + [False] + [True] * 10)
    assert error == pytest.approx((0.05 + 0.45) / 2)
    assert [count for _, _, count in rows] == [10, 10]


def test_few_answers_err_by_chance_and_many_hardly() -> None:
    few, many = ([0.6, 0.7, 0.8, 0.9] * n for n in (12, 600))
    assert 0.05 < chance_error(few) < 0.2
    assert chance_error(many) < 0.02
    assert chance_error(few) == chance_error(few)
    assert chance_error([]) == 0.0
    assert chance_error([1.0] * 20) == 0.0
