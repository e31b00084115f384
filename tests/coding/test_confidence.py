"""Confidence is the measured share of right answers at a score."""

from legation.coding.decisions.confidence import calibrated, score_line, score_of


def test_rises_with_the_score_and_stays_a_share() -> None:
    values = [calibrated(raw / 20) for raw in range(21)]
    assert values == sorted(values)
    assert all(0 <= value <= 1 for value in values)


def test_the_score_can_be_read_back() -> None:
    assert score_of(("frame AGREE", score_line(0.8125))) == 0.8125
    assert score_of(()) == 0.0
