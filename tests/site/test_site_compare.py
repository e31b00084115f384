"""A pair's page beside other people's events."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import build_desk
from legation.monitor.names import state
from legation.monitor.views import CompareView, OurPoint
from legation.settings import Settings
from legation.site.app import create_app
from legation.site.charts import compare_charts
from legation.site.drawing import compare_drawing
from legation.site.drawing.axes import around_nought
from legation.store import open_desk

EVIL = '<script>alert("x")</script>'


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    path = build_desk(tmp_path_factory.mktemp("compare") / "desk.sqlite")
    days = [date(2024, 3, 1) + timedelta(n) for n in range(120)]
    rows = [
        (str(n), day, "CHN", "RUS", "CONSULT", "042", 1, float(n % 5), 2, EVIL, "MOSCOW",
         "javascript:alert(1)" if n % 2 else "https://example.org/?a=1&b=<b>")
        for n, day in enumerate(days)
    ]  # fmt: skip
    names = ("id", "day", "source", "target", "event_type", "code", "quad", "score", "mentions",
             "source_name", "target_name", "url")  # fmt: skip
    with open_desk(path) as store:
        store.add_foreign("gdelt", pl.DataFrame(rows, schema=names, orient="row"))
    return TestClient(create_app(Settings(desk=path)), raise_server_exceptions=False)


def test_page_twin_and_api_say_the_same(beside: TestClient) -> None:
    page = beside.get("/pairs/CHN-RUS/compare")
    twin = beside.get("/pairs/CHN-RUS/compare.json").json()
    assert page.status_code == 200
    assert "120 rows of GDELT" in page.text
    assert "<svg" in page.text
    assert twin == beside.get("/api/pairs/CHN-RUS/compare").json()
    assert sum(point["events"] for point in twin["datasets"][0]["points"]) == 120
    assert [p["start"] for p in twin["ours"]] == [p["start"] for p in twin["datasets"][0]["points"]]


def test_every_number_leads_to_its_rows(beside: TestClient) -> None:
    twin = beside.get("/pairs/CHN-RUS/compare.json?grain=week").json()
    point = next(p for p in twin["datasets"][0]["points"] if p["events"])
    there = beside.get(point["href"].split("#")[0].replace("compare?", "compare.json?")).json()
    assert len(there["listed"]) == point["events"]
    assert all(point["start"] <= line["day"] <= point["end"] for line in there["listed"])
    ours = next(p for p in twin["ours"] if p["events"])
    assert beside.get(ours["href"].split("#")[0]).status_code == 200


def test_older_rows_can_be_reached(beside: TestClient) -> None:
    path, seen = "/pairs/CHN-RUS/compare.json", list[str]()
    while path:
        view = beside.get(path).json()
        seen += [line["id"] for line in view["listed"]]
        path = view["next"].split("#")[0].replace("compare?", "compare.json?")
    assert sorted(seen, key=int) == [str(n) for n in range(120)]


def test_their_words_are_only_words(beside: TestClient) -> None:
    page = beside.get("/pairs/CHN-RUS/compare").text
    assert EVIL not in page
    assert "&lt;script&gt;" in page
    assert 'href="javascript:' not in page
    assert 'href="https://example.org/?a=1&amp;b=&lt;b&gt;"' in page


def test_what_cannot_be_asked(beside: TestClient) -> None:
    for query in (
        "with=x",
        "grain=day",
        "since=May",
        "cursor=x",
        "since=2024-05-02&until=2024-05-01",
    ):
        assert beside.get(f"/pairs/CHN-RUS/compare?{query}").status_code == 400, query
    assert beside.get("/pairs/CHN-CHN/compare").status_code == 404
    moved = beside.get("/pairs/RUS-CHN/compare?grain=year", follow_redirects=False)
    assert moved.headers["location"] == "/pairs/CHN-RUS/compare?grain=year"


def test_a_pair_that_nobody_else_has(beside: TestClient) -> None:
    page = beside.get("/pairs/CHN-USA/compare")
    assert page.status_code == 200
    assert "No other dataset on this desk has this pair" in page.text


def test_the_pairs_own_record_has_none_of_it(beside: TestClient, client: TestClient) -> None:
    own, plain = (c.get("/pairs/CHN-RUS.json").json() for c in (beside, client))
    assert own["events"] == plain["events"]
    assert own["series"] == plain["series"]


def test_the_sources_page_names_them(beside: TestClient, client: TestClient) -> None:
    assert "GDELT <span" in beside.get("/sources").text
    assert beside.get("/sources.json").json()["others"][0]["events"] == 120
    assert client.get("/sources.json").json()["others"] == []


def test_the_drawing_leads_from_dots_to_events_and_breaks_at_gaps() -> None:
    def ours(month: int, balance: float | None) -> OurPoint:
        end = date(2024, month + 1, 1) - timedelta(1)
        low, high = (None, None) if balance is None else (balance - 0.1, balance + 0.1)
        return OurPoint(date(2024, month, 1), end, balance, low, high, 9, f"/x?{month}&b")

    points = tuple(ours(n, None if n == 3 else 0.1 * n) for n in range(1, 6))
    told = CompareView(
        code="CHN-RUS", a=state("CHN"), b=state("RUS"), grain="month", scale="s", since=None,
        until=None, ours=points, our_events=45, datasets=(), on_desk=(), listed=(), next="",
        how=(), demo=False,
    )  # fmt: skip
    drawn = compare_drawing(told, 300.0)
    assert drawn.count('href="/x?') == 4
    assert 'href="/x?4&amp;b"' in drawn
    lines = drawn.count('stroke-width="2"')
    assert lines == 2, "January to February, April to May"
    assert compare_charts(replace(told, ours=(points[2],))) == {}


@given(st.lists(st.floats(-1e4, 1e4), min_size=1))
def test_nought_and_all_values_lie_on_the_scale(values: list[float]) -> None:
    scale = around_nought(values, 90.0)
    slack = 1e-6 * (scale.high - scale.low)
    assert scale.low < scale.high
    assert scale.low - slack <= min(*values, 0.0, 0.0)
    assert max(*values, 0.0, 0.0) <= scale.high + slack
    assert all(-0.001 <= scale.at(value) <= 90.001 for value in values)
