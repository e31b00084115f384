"""The outlets behind a pair's events, and rates from a floor of articles on."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from legation.monitor import Monitor
from legation.monitor.trend import RATE_FLOOR


def test_the_sources_of_a_pair_are_those_of_its_events(client: TestClient, app: FastAPI) -> None:
    store = app.state.monitor.store
    told = client.get("/pairs/CHN-RUS.json").json()["basis"]
    events = store.events(pair=("CHN", "RUS"), limit=500).items
    found: dict[str, set[str]] = {}
    alone = 0
    for event in events:
        names = {
            r.article.outlet.id for r in store.mentions_of(event.id) if r.article.outlet is not None
        }
        alone += len(names) == 1
        for name in names:
            found.setdefault(name, set()).add(event.id)
    assert told["events"] == len(events)
    assert not told["cut"]
    assert {o["outlet"]["id"]: o["events"] for o in told["outlets"]} == {
        name: len(ids) for name, ids in found.items()
    }
    assert 0 < told["alone"] == alone < len(events)
    assert told["alone"] == sum(o["alone"] for o in told["outlets"])
    assert told["share"] == pytest.approx(alone / len(events), abs=1e-4)


def test_the_section_leads_to_outlets_and_sentences(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS").text
    part = page[page.index('id="sources"') : page.index('id="ripples"')]
    assert "rest on one outlet alone" in part
    for line in client.get("/pairs/CHN-RUS.json").json()["basis"]["outlets"]:
        assert f'href="{line["outlet"]["href"]}"' in part
        assert client.get(line["outlet"]["href"]).status_code == 200
        assert line["articles"] <= line["events"] * 4
        path, _, mention = line["href"].partition("#")
        assert f'id="{mention}"' in client.get(path).text


def test_without_an_event_there_is_no_source_and_no_share(client: TestClient) -> None:
    told = client.get("/pairs/FJI-MLT.json").json()["basis"]
    assert (told["outlets"], told["events"], told["share"]) == ([], 0, None)
    assert 'id="sources"' in client.get("/pairs/FJI-MLT").text


def test_few_articles_give_no_rate_on_the_page(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = client.get("/pairs/CHN-RUS/series?step=week").text
    assert "too few articles for a rate" in page
    assert "C⁺ rate" not in page
    plain = Monitor.trend

    def printed(articles: int):  # type: ignore[no-untyped-def]
        def trend(*args, **more):  # type: ignore[no-untyped-def]
            view = plain(*args, **more)
            *rest, last = (p for p in view.points if p.events)
            full = replace(last, articles=articles, cooperation_rate=77.7, conflict_rate=0.0)
            return replace(view, points=(*rest, full))

        return trend

    monkeypatch.setattr(Monitor, "trend", printed(RATE_FLOOR))
    page = client.get("/pairs/CHN-RUS/series?step=week").text
    assert "<td>77.7</td>" in page
    assert 'class="few">too few articles<' in page
    assert f"of {RATE_FLOOR} articles and more" in page
    monkeypatch.setattr(Monitor, "trend", printed(RATE_FLOOR - 1))
    assert "77.7" not in client.get("/pairs/CHN-RUS/series?step=week").text
