"""The page of what changed between two days, and that of pledges to review."""

from __future__ import annotations

from datetime import timedelta
from html import unescape

import pytest
from fastapi.testclient import TestClient

from legation.monitor.questions.asked import today_in_utc
from legation.monitor.views.promises import PledgeLine, ProposalLine, ReviewView
from legation.site import differing

TODAY = today_in_utc()
DAYS = f"after={TODAY - timedelta(3)}&until={TODAY}"
EVIL = "<script>alert(1)</script>"


def test_page_twin_and_api_say_the_same(client: TestClient) -> None:
    page = client.get(f"/diff?{DAYS}&pair=RUS-CHN")
    twin = client.get(f"/diff.json?{DAYS}&pair=RUS-CHN").json()
    assert page.status_code == 200
    assert twin == client.get(f"/api/diff?{DAYS}&pair=CHN-RUS").json()
    assert dict(twin["counts"])["new"] > 25
    assert page.text.count("a new article,") == 25
    gained = twin["pairs"][0]
    assert (gained["code"], gained["before"]) == ("CHN-RUS", 0)
    assert f"<td>+{gained['new']}</td>" in page.text
    assert "insufficient evidence" in page.text
    assert page.text.count("<h1") == 1


def test_without_days_there_is_a_form_alone_and_pages_lead_to_it(client: TestClient) -> None:
    page = client.get("/diff?pair=rus-chn").text
    assert 'value="CHN-RUS"' in page
    assert 'id="of-pairs"' not in page
    assert client.get("/diff.json").status_code == 400
    assert 'href="/diff"' in client.get("/sources").text
    assert 'href="/diff?pair=CHN-RUS"' in client.get("/pairs/CHN-RUS").text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("after=2024-05-01", 400), ("after=May&until=June", 400), (f"{DAYS}&pair=XXX-YYY", 404),
        (f"after={TODAY}&until={TODAY}", 400), ("after=2024-05-01&until=9999-01-01", 400),
        ("pair=%3Cscript%3E", 404),
    ],
)  # fmt: skip
def test_what_cannot_be_compared(client: TestClient, query: str, status: int) -> None:
    for path in ("/diff", "/diff.json"):
        answer = client.get(f"{path}?{query}")
        assert answer.status_code == (status if "after" in query or path == "/diff" else 400)
        assert "<script" not in answer.text


def test_a_large_desk_is_not_taken_back_for_a_visitor(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(differing, "MOST", 10)
    answer = client.get(f"/diff?{DAYS}")
    assert answer.status_code == 422
    assert "legation diff" in answer.text
    assert client.get("/diff").status_code == 200


def test_nothing_waits_or_all_is_shown_with_its_sentences_and_command(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    twin = client.get("/review.json?pair=RUS-CHN").json()
    assert twin == client.get("/api/review?pair=CHN-RUS").json()
    pledge = PledgeLine("p1", EVIL, "Russia", f"will build {EVIL}", "announced", "/articles/a#m-1")
    reasons = ("+3.8 words",)
    line = ProposalLine(
        "CHN-RUS", pledge, "fulfilled", "waiting", "", "e1", "m1", TODAY, EVIL, 0.68, reasons,
        "/events/e1",
    )  # fmt: skip
    told = ReviewView((line,))
    monkeypatch.setattr("legation.monitor.promises.review_view", lambda *_, **__: told)
    page = client.get("/review?pair=CHN-RUS").text
    assert "1 later act waits for a reviewer" in page
    assert "fit 0.68 of 1" in page
    assert "legation review accept p1 m1 --stage 'fulfilled' --by NAME" in unescape(page)
    assert 'href="/articles/a#m-1"' in page
    assert 'href="/events/e1"' in page
    assert "<script" not in page
    assert "<form" not in page.split("<main")[1]


def test_review_is_found_and_wrong_pairs_are_refused(client: TestClient) -> None:
    assert 'href="/review"' in client.get("/suggestions").text
    assert 'href="/review?pair=CHN-RUS"' in client.get("/pairs/CHN-RUS").text
    assert client.get("/review").status_code == 200
    assert client.get("/review?pair=%3Cscript%3E").status_code == 404
    assert client.post("/review", data={}).status_code == 405
