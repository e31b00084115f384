from __future__ import annotations

import json
import re
from html import unescape
from xml.etree import ElementTree as Tree

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from legation.errors import DeskLocked
from legation.monitor import Monitor

ATTACKS = [
    '"><script>alert(1)</script>',
    "' OR 1=1 --",
    "\x00",
    "%00",
    "../../etc/passwd",
    "💥" * 50,
]


@pytest.fixture(scope="module")
def monitor(app: FastAPI) -> Monitor:
    found = app.state.monitor
    assert isinstance(found, Monitor)
    return found


@pytest.fixture(scope="module")
def paths(monitor: Monitor) -> dict[str, str]:
    event = monitor.pair("CHN-RUS").listed.events[0]
    assert event.words is not None
    return {
        "front": "/",
        "pair": "/pairs/CHN-RUS",
        "article": event.words.href.split("#")[0],
        "event": event.href,
        "search": "/search?q=talks",
        "person": "/persons/Xi%20Jinping",
        "outlet": "/outlets/lotus-daily",
        "sources": "/sources",
        "method": "/method",
    }


def test_every_page_opens_and_has_one_heading(client: TestClient, paths: dict[str, str]) -> None:
    for name, path in paths.items():
        answer = client.get(path)
        assert answer.status_code == 200, name
        assert answer.text.count("<h1") == 1, name


def test_every_page_names_its_json_twin_and_it_opens(
    client: TestClient, paths: dict[str, str]
) -> None:
    for name, path in paths.items():
        found = re.search(r'type="application/json" href="([^"]+)"', client.get(path).text)
        assert found, name
        twin = client.get(unescape(found[1]))
        assert twin.status_code == 200, name
        assert isinstance(json.loads(twin.content), dict)


def test_no_page_holds_a_script_or_an_inline_style_or_another_host(
    client: TestClient, paths: dict[str, str]
) -> None:
    for name, path in paths.items():
        text = client.get(path).text
        assert "<script" not in text.lower(), name
        assert not re.search(r"<[^>]+\sstyle\s*=", text), name
        assert not re.search(r"<[^>]+\son[a-z]+\s*=", text), name
        links = re.findall(r'xlink:href="([^"]*)"', text)
        assert all(link.startswith(("/", "#")) for link in links), name
        loaded = re.findall(r'<(?:link|img|iframe|source)[^>]*(?:href|src)="(https?:[^"]*)"', text)
        assert not loaded, name


def test_headers_on_pages_errors_static_files_and_the_api(client: TestClient) -> None:
    for path in ("/", "/nope", "/static/legation.css", "/api/stats", "/api/nope"):
        headers = client.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"], path
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_a_pair_in_another_order_is_sent_to_the_one_in_use(client: TestClient) -> None:
    answer = client.get("/pairs/RUS-CHN?direction=forward", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == "/pairs/CHN-RUS?direction=forward"
    assert client.get("/pairs/chn-rus", follow_redirects=False).status_code == 308


def test_a_pair_without_events_says_insufficient_evidence(client: TestClient) -> None:
    answer = client.get("/pairs/FJI-MLT")
    assert answer.status_code == 200
    assert "nsufficient evidence" in answer.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/nope", 404), ("/pairs/XXX-YYY", 404), ("/pairs/CHN-CHN", 404), ("/pairs/CHN", 404),
        ("/articles/nope", 404), ("/events/nope", 404), ("/persons/Nobody", 404),
        ("/persons/", 404), ("/outlets/nope", 404), ("/pairs/CHN-RUS?since=yesterday", 400),
        ("/pairs/CHN-RUS?type=HUG", 400), ("/pairs/CHN-RUS?cursor=x", 400),
        ("/pairs/CHN-RUS?limit=9999", 400), ("/pairs/CHN-RUS?scale=none", 400),
        ("/method?scale=none", 400), ("/outlets/lotus-daily?cursor=zz", 400),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_its_cure(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.text.count("<h1") == 1
    assert 'class="standing"' in answer.text
    where, _, query = path.partition("?")
    twin = client.get(f"{where}.json?{query}")
    if where != "/nope":
        assert twin.status_code == status
        assert set(twin.json()) == {"error", "where", "cure"}


def test_an_unforeseen_error_is_a_page_with_headers(
    app: FastAPI, client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(Monitor, "front", fails)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "went wrong" in answer.text
    assert "content-security-policy" in answer.headers


@pytest.mark.parametrize("attack", ATTACKS)
def test_odd_input_is_escaped_and_never_an_error_of_ours(client: TestClient, attack: str) -> None:
    for path, given in (
        ("/search", {"q": attack}), ("/pairs/CHN-RUS", {"text": attack}),
        ("/pairs/CHN-RUS", {"issue": attack}), ("/pairs/CHN-RUS", {"outlet_country": attack}),
        ("/pairs/CHN-RUS", {"actor": attack}), ("/pairs/CHN-RUS", {"cursor": attack}),
    ):  # fmt: skip
        answer = client.get(path, params=given)
        assert answer.status_code in (200, 400), (path, given)
        assert "<script>alert" not in answer.text
    for path in ("/persons/", "/outlets/", "/articles/", "/events/", "/pairs/"):
        assert client.get(path + attack.replace("\x00", "%00")).status_code in (400, 404)


def test_an_articles_marks_stand_at_the_exact_offsets(
    client: TestClient, monitor: Monitor, paths: dict[str, str]
) -> None:
    article_id = paths["article"].rsplit("/", 1)[1]
    body = monitor.store.article(article_id).article.body
    text = client.get(paths["article"]).text
    marks = re.findall(r'<mark data-start="(\d+)" data-end="(\d+)">(.*?)</mark>', text)
    assert marks
    for start, end, inner in marks:
        assert unescape(re.sub(r"<[^>]+>", "", inner)) == body[int(start) : int(end)]


def test_two_clicks_lead_from_every_figure_to_the_words(
    client: TestClient, monitor: Monitor
) -> None:
    view = monitor.pair("CHN-RUS")
    figures = [*view.figures, view.level.figure, *(p.figure for p in view.press)]
    assert len(figures) > 8
    for figure in figures:
        listed = client.get(figure.href.split("#")[0]).text
        words = re.search(r'href="(/articles/[0-9a-f]+)#(m-[0-9a-f]+)"', listed)
        assert words, figure.name
        assert f'id="{words[2]}"' in client.get(words[1]).text


def test_a_figures_list_holds_exactly_the_events_that_it_counts(
    client: TestClient, monitor: Monitor
) -> None:
    view = monitor.pair("CHN-RUS")
    points = [(p.events, p.href) for s in view.series for p in s.points]
    for events, href in [*((f.events, f.href) for f in view.figures), *points]:
        path, _, query = href.split("#")[0].partition("?")
        listed = client.get(f"{path}.json?{query}&limit=100").json()["listed"]["events"]
        assert len(listed) == events, href


def test_filters_and_paging_reach_every_event_once(client: TestClient) -> None:
    path, seen = "/pairs/CHN-RUS.json?limit=7&direction=forward", []
    while path:
        listed = client.get(path).json()["listed"]
        seen += [event["id"] for event in listed["events"]]
        path = listed["next"].split("#")[0].replace("CHN-RUS?", "CHN-RUS.json?")
    assert len(seen) == len(set(seen)) > 14


def test_feed_is_well_formed_and_leads_to_events(client: TestClient) -> None:
    answer = client.get("/pairs/CHN-RUS/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    top = Tree.fromstring(answer.content)
    space = {"a": "http://www.w3.org/2005/Atom"}
    links = [e.get("href", "") for e in top.findall("a:entry/a:link", space)]
    assert links
    assert client.get(links[0]).status_code == 200


def test_calendar_file_has_the_relation_and_its_anniversary(client: TestClient) -> None:
    answer = client.get("/pairs/CHN-RUS/calendar.ics")
    assert answer.headers["content-type"].startswith("text/calendar")
    assert "DTSTART;VALUE=DATE:19491002" in answer.text
    assert "anniversary" in answer.text


def test_a_view_is_counted_and_a_busy_desk_still_shows_the_article(
    client: TestClient, paths: dict[str, str], monitor: Monitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def views() -> int:
        return sum(p.views for p in monitor.store.popular(50))

    before = views()
    client.get(paths["article"])
    assert views() == before + 1

    def locked(*_: object) -> None:
        raise DeskLocked("somebody else is writing")

    monkeypatch.setattr(Monitor, "count_view", locked)
    assert client.get(paths["article"]).status_code == 200


def test_a_locked_desk_is_a_503_that_says_when_to_come_back(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise DeskLocked("somebody else is writing", "/secret/path", "try again")

    monkeypatch.setattr(Monitor, "front", locked)
    answer = client.get("/")
    assert answer.status_code == 503
    assert answer.headers["retry-after"]
    assert "/secret/path" not in answer.text


def test_a_demo_desk_says_on_every_page_that_its_pages_were_written_for_it(
    client: TestClient, paths: dict[str, str], monitor: Monitor
) -> None:
    assert "written for the demo" not in client.get("/").text
    monitor.store.keep_meta("demo", "1")
    try:
        for name, path in paths.items():
            assert "written for the demo" in client.get(path).text, name
    finally:
        monitor.store.keep_meta("demo", "")


def test_a_pair_says_which_events_it_counts(client: TestClient) -> None:
    page = client.get("/pairs/CHN-RUS").text
    view = client.get("/pairs/CHN-RUS.json").json()
    assert f"Pair · {view['events']} events on record" in page
    behind = re.findall(r'<a class="behind"[^>]*>([^<]*)', page)
    assert behind
    assert all("counted event" in words for words in behind)
