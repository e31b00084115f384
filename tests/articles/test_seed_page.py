"""The page that the first requirement names; it is not part of the project."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from legation.articles import extract
from legation.types import Article, Page

SAVED = Path(__file__).parents[3] / "shared" / "seed" / "page.txt"


@pytest.mark.skipif(not SAVED.is_file(), reason="the saved page is not on this machine")
def test_saved_page() -> None:
    read = extract(Page(str(SAVED), SAVED.read_bytes(), datetime(2026, 1, 1, tzinfo=UTC)))
    assert isinstance(read, Article)
    partner = "China Seeks to Enhance Ties with Russia: A Strategic Partnership in the Making"
    assert read.title == partner
    assert [a.name for a in read.authors] == ["Sajeda Akter"]
    assert "sociologist" in read.authors[0].biography
    assert read.outlet is not None
    assert read.outlet.name == "Bidibo News"
    assert len(read.sections) == 6
    assert (read.sections[0].heading, read.sections[5].heading) == ("", "Conclusion")
    assert read.sections[2].heading == "Strengthening military ties"
    assert read.published is not None
    assert (read.published.day, read.published.basis) == (date(2024, 6, 17), "page header")
    assert read.published.certainty == "upper_bound"
    for furniture in ("Top 5", "Related News", "Popular Articles", "Please enter", "Monday, June"):
        assert furniture not in read.body
    assert read.body.startswith("The 75th anniversary")
    assert read.body.endswith("challenges ahead.")
