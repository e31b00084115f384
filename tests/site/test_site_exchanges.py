"""The page of an exchange leads from the pair to sentences of both sides."""

from __future__ import annotations

from datetime import date

from fastapi.testclient import TestClient

from legation.dyads.meetings import Meeting, StageName, StageOf
from legation.monitor.exchange import stage_lines


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


def test_a_stage_told_by_several_events_is_one_with_all_of_them() -> None:
    days = [date(2024, 5, day) for day in (9, 16, 17, 20)]
    names: list[StageName] = ["announced", "held", "held", "reported after"]
    stages = tuple(
        StageOf(name, day, f"e{at}") for at, (name, day) in enumerate(zip(names, days, strict=True))
    )
    ids = tuple(stage.event_id for stage in stages)
    met = Meeting("e0", "visit", days[1], "held", (), "", "", stages, ids, 1)
    shown = stage_lines(met, dict.fromkeys(ids, ()))
    assert [(s.stage, s.day, s.until) for s in shown] == [
        ("announced", days[0], days[0]), ("held", days[1], days[2]),
        ("reported after", days[3], days[3]),
    ]  # fmt: skip
    assert [(o.day, o.href) for o in shown[1].others] == [(days[2], "/events/e2")]
    assert shown[0].others == ()


def test_no_exchange_names_a_stage_twice(client: TestClient) -> None:
    for code in ("CHN-RUS", "CHN-USA"):
        for one in client.get(f"/pairs/{code}.json").json()["meetings"]:
            view = client.get(f"/pairs/{code}/exchanges/{one['id']}.json").json()
            names = [stage["stage"] for stage in view["stages"]]
            assert len(names) == len({*names})
            shown = sum(1 + len(stage["others"]) for stage in view["stages"])
            assert shown == len(one["event_ids"])
