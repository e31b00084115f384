"""Dates of acts: words against the day of the article (a Wednesday)."""

from datetime import date

import pytest

from legation.coding.circumstances.when import when_of

ARTICLE = date(2024, 5, 15)


@pytest.mark.parametrize(
    ("text", "day", "granularity"),
    [
        ("They met on Monday.", date(2024, 5, 13), "day"),
        ("They met on Wednesday.", ARTICLE, "day"),
        ("They met last Wednesday.", date(2024, 5, 8), "day"),
        ("They met yesterday.", date(2024, 5, 14), "day"),
        ("The treaty was signed on 3 March 2021.", date(2021, 3, 3), "day"),
        ("The treaty was signed on March 3, 2021.", date(2021, 3, 3), "day"),
        ("It began on 24 December.", date(2023, 12, 24), "day"),
        ("Relations date from 1949, established in 1949.", date(1949, 1, 1), "year"),
        ("Last week they spoke.", date(2024, 5, 6), "week"),
        ("Two years ago they fell out.", date(2022, 1, 1), "year"),
        ("In February 2022 they met.", date(2022, 2, 1), "month"),
        ("Nothing is said of the day.", ARTICLE, "day"),
        ("An impossible 31 February 2024.", date(2024, 5, 15), "day"),
    ],
)
def test_reads_the_day(text: str, day: date, granularity: str) -> None:
    when = when_of(text, ARTICLE)
    assert (when.day, when.granularity) == (day, granularity)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("He will come on Friday.", date(2024, 5, 17)),
        ("They will meet next month.", date(2024, 6, 1)),
        ("The summit opens on 9 July.", date(2024, 7, 9)),
        ("The summit opens on 9 January.", date(2025, 1, 9)),
        ("Tomorrow he flies home.", date(2024, 5, 16)),
    ],
)
def test_reads_days_ahead(text: str, day: date) -> None:
    assert when_of(text, ARTICLE, future=True).day == day


def test_says_on_what_basis() -> None:
    assert when_of("They met on Monday.", ARTICLE).basis.strip() == "on Monday"
    assert when_of("They met.", ARTICLE).basis == "article date"


@pytest.mark.parametrize(
    "many", ["999999 days", "9999999999 weeks", f"{'9' * 5000} months", "60,000 years"]
)
def test_a_count_that_leads_out_of_the_calendar_is_no_date(many: str) -> None:
    found = when_of(f"It hit the earth {many} ago.", date(2024, 3, 1))
    assert (found.day, found.basis) == (date(2024, 3, 1), "article date")
