"""What may come: the section of a pair's page, pages of its own, their twins and the API."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk_fixture import LAST_DAY, build_desk
from legation.monitor import forecasting
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import open_desk


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> TestClient:
    """A desk on which forecasts were issued five weeks before its newest article."""
    path = build_desk(Path(tmp_path_factory.mktemp("told")) / "desk.sqlite")
    with open_desk(path) as store:
        then = LAST_DAY - timedelta(days=35)
        rows = store.week_counts(then, 500, ("CHN", "RUS"))
        store.keep_forecasts(forecasting.forecast_rows(rows, then, forecasting.fit_of(store, then)))
    return TestClient(create_app(Settings(desk=path)), raise_server_exceptions=False)


def test_the_pairs_page_says_what_may_come(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS").text
    section = page.split('id="ahead"')[1].split("</section>")[0]
    assert "12 weeks" in section
    assert "not issued" in section
    assert "modality=actual" in section
    assert 'href="/pairs/CHN-RUS/forecast"' in section


def test_a_thin_pair_says_so(client: TestClient) -> None:
    for path in ("/pairs/CHE-FJI", "/pairs/CHE-FJI/forecast"):
        answer = client.get(path)
        assert answer.status_code == 200
        assert "0 events of this pair on record happened; 10 are needed" in answer.text


def test_page_twin_and_api_say_the_same(told: TestClient) -> None:
    page = told.get("/pairs/CHN-RUS/forecast")
    twin = told.get("/pairs/CHN-RUS/forecast.json").json()
    assert twin == told.get("/api/pairs/CHN-RUS/forecast").json()
    assert page.status_code == 200
    assert len(twin["horizons"]) == 3
    assert [f["weeks"] for f in twin["fared"]] == [1, 4]
    for one in twin["fared"]:
        assert one["href"].replace("&", "&amp;") in page.text
    assert twin["horizons"][2]["cooperation"]["text"] in page.text


def test_how_forecasts_fared(told: TestClient, client: TestClient) -> None:
    page, twin = told.get("/forecasts"), told.get("/forecasts.json").json()
    assert page.status_code == 200
    assert "China – Russia" in page.text
    assert twin["waiting"] == 1
    assert {m["weeks"] for m in twin["means"]} == {1, 4}
    assert told.get("/api/forecasts?limit=1").json()["fared"] == twin["fared"][:1]
    assert told.get("/api/forecasts?limit=0").status_code == 422
    assert "None was issued" in client.get("/forecasts").text


def test_the_other_order_is_sent_on(client: TestClient) -> None:
    answer = client.get("/pairs/RUS-CHN/forecast?x=1", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == "/pairs/CHN-RUS/forecast?x=1"
    assert client.get("/pairs/CHN/forecast").status_code == 404
    assert client.get("/pairs/%3Cscript%3E-RUS/forecast").status_code == 404
