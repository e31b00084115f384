"""The page of a pair's course, and what draws it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from legation.site.drawing.axes import Days, Values, even, named_days, named_values
from legation.site.drawing.panel import Panel, bar, label, sheet


def test_page_twin_and_api_say_the_same(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS/series?step=week")
    twin = client.get("/pairs/CHN-RUS/series.json?step=week").json()
    api = client.get("/api/pairs/CHN-RUS/trend?step=week").json()
    assert page.status_code == 200
    assert "insufficient evidence" in page.text.lower() or "parts of events" in page.text
    assert twin == api
    assert page.text.count("<svg") >= 2
    assert f"{twin['points'][-1]['events']}<span" in page.text


def test_the_other_order_is_sent_on_and_pages_lead_here(client: TestClient) -> None:
    sent = client.get("/pairs/RUS-CHN/series?issue=trade", follow_redirects=False)
    assert (sent.status_code, sent.headers["location"]) == (
        308,
        "/pairs/CHN-RUS/series?issue=trade",
    )
    assert 'href="/pairs/CHN-RUS/series"' in client.get("/pairs/CHN-RUS").text


@pytest.mark.parametrize(
    "query", ["step=decade", "outlet_country=%3Cb%3E", "since=soon", "scale=x"]
)
def test_wrong_words_are_refused_in_words(client: TestClient, query: str) -> None:
    answer = client.get(f"/pairs/CHN-RUS/series?{query}")
    assert answer.status_code == 400
    assert "<b>" not in answer.text


def test_hostile_words_stay_words(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS/series?issue=%3Cscript%3Ealert(1)%3C/script%3E").text
    assert "<script" not in page
    assert "&lt;script&gt;" in page


def test_the_pair_chart_leads_from_bars_to_events_and_marks(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS").text
    chart = page[page.index('class="wide"') : page.index('class="narrow"')]
    assert 'href="/pairs/CHN-RUS?direction=forward&amp;counted=1' in chart
    assert 'href="#marked-1"' in chart
    assert "Level, both directions" in chart
    assert 'aria-hidden="true"' in chart


days = st.dates(date(1800, 1, 1), date(2200, 1, 1))


@given(days, st.integers(1, 60_000), st.sampled_from([300.0, 760.0]))
def test_named_days_lie_inside_and_apart(first: date, length: int, width: float) -> None:
    axis = Days(first, first + timedelta(days=length), width)
    places = [axis.at(day) for day, _ in named_days(axis)]
    assert all(0 <= x <= width for x in places)
    assert all(b - a > 40 for a, b in pairwise(places))
    assert len(places) <= width / 40


@given(st.floats(0.01, 1e6))
def test_values_reach_over_the_highest_and_are_round(top: float) -> None:
    values = even(top, 130.0)
    assert values.high >= top * (1 - 1e-6)
    named = named_values(values)
    assert 0 in named
    assert 3 <= len(named) <= 7


def test_words_in_a_drawing_are_escaped() -> None:
    axis = Days(date(2024, 1, 1), date(2024, 2, 1), 300.0)
    evil = '"><script>alert(1)</script>'
    marks = [bar(0, 1, 0, 1, "#1b6b73", f"/x?{evil}"), label(0, 0, evil, evil)]
    drawn = sheet([Panel(evil, axis, Values(-1, 1, 100), marks)])
    assert "<script" not in drawn
