"""The page of an exchange leads from the pair to sentences of both sides."""

from __future__ import annotations

from fastapi.testclient import TestClient


def test_an_exchange_has_stages_sides_and_two_readouts(client: TestClient) -> None:
    met = client.get("/pairs/CHN-RUS.json").json()["meetings"]
    assert met
    path = f"/pairs/CHN-RUS/exchanges/{met[0]['id']}"
    assert path in client.get("/pairs/CHN-RUS").text
    view = client.get(f"{path}.json").json()
    assert [s["country"]["code"] for s in view["sides"]] == ["CHN", "RUS"]
    assert view["stages"]
    assert all(stage["words"]["text"] for stage in view["stages"])
    assert len(view["readouts"]) == 2
    page = client.get(path)
    assert page.status_code == 200
    assert "Readouts, side by side" in page.text
    assert client.get(f"/api{path}").json() == view


def test_what_is_no_exchange_of_the_pair_is_not_found(client: TestClient) -> None:
    assert client.get("/pairs/CHN-RUS/exchanges/none").status_code == 404
    accused = client.get("/api/events?type=ASSAULT&limit=1").json()["events"][0]["id"]
    assert client.get(f"/pairs/CHN-RUS/exchanges/{accused}").status_code == 404


def test_the_api_lists_reviews_and_differences(client: TestClient) -> None:
    assert client.get("/api/review").status_code == 200
    assert client.get("/api/diff?after=2024-01-02&until=2024-01-01").status_code == 400
    told = client.get("/api/diff?after=2024-01-01&until=2024-02-01&pair=CHN-RUS").json()
    assert told["counts"] == []
    assert told["figures"]
