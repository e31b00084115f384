"""An event's page says why its claims are one act, and what may be the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient

from desk_fixture import LAST_DAY, readings
from legation.events import link
from legation.monitor import Monitor
from legation.settings import Settings
from legation.site.app import create_app
from legation.store import open_desk
from legation.types import Actor, Event, Participant, Published, Reading, content_id


def _joined(app: FastAPI) -> Event:
    store = app.state.monitor.store
    return next(e for e in store.all_events() if len(e.mention_ids) > 1)


def test_an_event_tells_what_joined_its_claims(app: FastAPI, client: TestClient) -> None:
    event = _joined(app)
    twin = client.get(f"/events/{event.id}.json").json()
    assert len(twin["joined"]) == len(event.mention_ids) - 1
    line = twin["joined"][0]
    assert (line["verdict"], line["judge"]) == ("same", "machine")
    assert line["reasons"]
    assert {line["a"], line["b"]} <= set(event.mention_ids)
    page = client.get(f"/events/{event.id}").text
    assert "Why these are one act" in page
    assert line["href"] in page


def test_an_event_of_one_claim_needs_no_reason(app: FastAPI, client: TestClient) -> None:
    event = next(e for e in app.state.monitor.store.all_events() if len(e.mention_ids) == 1)
    assert "Why these are one act" not in client.get(f"/events/{event.id}").text


def _accusing(reading: Reading, words: str) -> Reading:
    """Give a reading of one day whose only claim is that China accuses Russia."""
    first = reading.mentions[0]
    sides = [Participant(Actor(code, code, "GOV", "state"), 0, 3, code) for code in ("CHN", "RUS")]
    one = replace(
        first, id=content_id(first.id, words), event_type="ACCUSE", text=words, mode="",
        modality="actual", medium="", place=None, when=None, issues=(), symmetric=False,
        actors=(sides[0],), recipients=(sides[1],), speaker=None, evidence=(), magnitudes=(),
    )  # fmt: skip
    assert reading.article is not None
    article = replace(reading.article, published=Published(LAST_DAY, "metadata"))
    return replace(reading, article=article, mentions=(one,), pledges=(), milestones=())


def test_what_may_be_the_same_leads_there_and_back(tmp_path: Path) -> None:
    path = str(tmp_path / "desk.sqlite")
    made = readings()
    with open_desk(path) as store:
        store.add_reading(_accusing(next(made), "Beijing accused Moscow of dumping steel."), link)
        store.add_reading(_accusing(next(made), "China blamed its neighbour."), link)
    app = create_app(Settings(desk=path))
    monitor: Monitor = app.state.monitor
    one, other = monitor.store.all_events()
    (perhaps,) = monitor.event(one.id).perhaps
    assert perhaps.event_id == other.id
    assert perhaps.likeliest.verdict == "unsure"
    assert [back.event_id for back in monitor.event(other.id).perhaps] == [one.id]
    with TestClient(app) as client:
        page = client.get(f"/events/{one.id}").text
    assert "May be the same as" in page
    assert f'href="{perhaps.href}"' in page


def test_two_claims_are_shown_side_by_side_with_how_to_judge(
    app: FastAPI, client: TestClient
) -> None:
    a, b = _joined(app).mention_ids[:2]
    page = client.get(f"/judgements/{a}/{b}")
    assert page.status_code == 200
    assert f"legation judge {a} {b} different" in page.text
    assert "Nobody has judged them yet" in page.text
    assert client.get(f"/judgements/{a}/{b}.json").json()["one_event"] is True
    assert client.get(f"/judgements/{a}/nope").status_code == 404
