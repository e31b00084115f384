from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
)

CHECKS = (not_a_server_error, response_schema_conformance, content_type_conformance)


def test_no_input_breaks_the_api(app: FastAPI) -> None:
    schema = schemathesis.openapi.from_asgi("/api/openapi.json", app)
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) >= 10
    for operation in operations:

        @given(case=operation.as_strategy())
        @settings(max_examples=20, deadline=None, derandomize=True, database=None,
                  suppress_health_check=list(HealthCheck))  # fmt: skip
        def holds(case: Any) -> None:
            case.call_and_validate(checks=CHECKS)

        holds()


def test_errors_say_what_where_and_cure(client: TestClient) -> None:
    for path, status in (
        ("/api/events/none", 404), ("/api/pairs/CHN-CHN", 404), ("/api/pairs?limit=0", 422),
        ("/api/pairs/CHN-RUS/series?step=hour", 422), ("/api/nope", 404),
        ("/api/events?cursor=abc", 400), ("/api/pairs/CHN-RUS?scale=x", 400),
    ):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code == status, path
        assert set(answer.json()) == {"error", "where", "cure"}
        assert answer.json()["error"]
        assert answer.json()["cure"]


def test_cursors_walk_the_whole_desk_once(client: TestClient) -> None:
    total = client.get("/api/stats").json()["events"]
    seen: list[str] = []
    cursor = ""
    while True:
        part = client.get("/api/events", params={"limit": 13, "cursor": cursor}).json()
        seen += [event["id"] for event in part["events"]]
        cursor = part["cursor"]
        if not cursor:
            break
    assert len(seen) == len(set(seen)) == total


def test_a_mention_gives_exact_offsets_into_the_article(client: TestClient) -> None:
    event = client.get("/api/events?limit=1").json()["events"][0]
    words = client.get(f"/api/mentions/{event['id']}").json()["words"]
    article = client.get(f"/api/articles/{words['article_id']}").json()
    pieces = {
        (p["start"], p["end"]): "".join(piece["text"] for piece in p["pieces"])
        for paragraph in article["paragraphs"]
        for p in paragraph["passages"]
    }
    assert pieces[words["start"], words["end"]] == words["text"]


@pytest.mark.parametrize("step", ["day", "week", "month"])
def test_series_by_every_step_count_the_same_events(client: TestClient, step: str) -> None:
    both = client.get(f"/api/pairs/CHN-RUS/series?step={step}").json()["series"]
    weeks = client.get("/api/pairs/CHN-RUS/series?step=week").json()["series"]
    for one, other in zip(both, weeks, strict=True):
        assert sum(p["events"] for p in one["points"]) == sum(p["events"] for p in other["points"])
