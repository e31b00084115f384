"""Stories and judgements, as pages and JSON."""

from __future__ import annotations

from fastapi.testclient import TestClient

from legation.store import open_desk


def _shared(desk: str) -> tuple[str, str, str, str]:
    with open_desk(desk, read_only=True) as store:
        for event in store.all_events():
            records = store.mentions_of(event.id)
            days = [r.article.published.day for r in records if r.article.published]
            names = {r.article.id for r in records}
            if len(names) > 1 and days and (max(days) - min(days)).days <= 2:
                a, b = records[0], next(r for r in records if r.article.id != records[0].article.id)
                return a.article.id, b.article.id, a.mention.id, b.mention.id
    raise AssertionError("no event of two articles on the test desk")


def test_articles_of_one_event_lead_to_one_story(client: TestClient, desk_path: str) -> None:
    one, other, *_ = _shared(desk_path)
    first = client.get(f"/stories/{one}.json").json()
    assert first == client.get(f"/stories/{other}.json").json()
    assert {one, other} <= {article["id"] for article in first["articles"]}
    assert first["id"] == min(article["id"] for article in first["articles"])
    assert first["events"]
    assert client.get(f"/api/stories/{one}").json()["id"] == first["id"]
    page = client.get(f"/stories/{other}")
    assert page.status_code == 200
    assert str(page.url).endswith(first["id"])
    assert "Who tells it" in page.text


def test_an_article_links_to_its_story(client: TestClient, desk_path: str) -> None:
    one, *_ = _shared(desk_path)
    assert f'href="/stories/{one}"' in client.get(f"/articles/{one}").text


def test_a_judgement_gives_its_reasons(client: TestClient, desk_path: str) -> None:
    *_, a, b = _shared(desk_path)
    found = client.get(f"/api/judgements/{a}/{b}").json()
    assert found["verdict"] in {"same", "different", "unsure"}
    assert found["reasons"]
    assert found["reviewers"] == []


def test_what_is_not_there_says_so(client: TestClient) -> None:
    for path in ("/stories/none", "/stories/none.json", "/api/stories/none", "/api/judgements/x/y"):
        assert client.get(path).status_code == 404
