"""Feeds of pairs with filters, people, outlets, authors and searches; the author's page."""

from __future__ import annotations

from html import unescape
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as Tree

import pytest
from fastapi.testclient import TestClient

ATOM = "{http://www.w3.org/2005/Atom}"
AUTHOR = "Lin Example"


def entries(client: TestClient, path: str) -> list[tuple[str, str]]:
    """Give title and path of a feed's entries."""
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/atom+xml")
    return [
        (each.findtext(f"{ATOM}title") or "", each.find(f"{ATOM}link").attrib["href"])  # type: ignore[union-attr]
        for each in Tree.fromstring(answer.content).iter(f"{ATOM}entry")
    ]


def test_a_pairs_feed_keeps_to_the_filters_of_its_page(client: TestClient) -> None:
    query = "type=CONSULT&direction=forward"
    listed = client.get(f"/pairs/CHN-RUS.json?{query}&limit=40").json()["listed"]["events"]
    found = entries(client, f"/pairs/CHN-RUS/feed.atom?{query}")
    assert [link.split("/events/")[1] for _, link in found] == [each["id"] for each in listed]
    assert 0 < len(found) < len(entries(client, "/pairs/CHN-RUS/feed.atom"))
    top = Tree.fromstring(client.get(f"/pairs/CHN-RUS/feed.atom?{query}").content)
    plain = Tree.fromstring(client.get("/pairs/CHN-RUS/feed.atom").content)
    assert top.findtext(f"{ATOM}id") != plain.findtext(f"{ATOM}id")
    assert client.get("/pairs/CHN-RUS/feed.atom?type=HUG").status_code == 400
    assert "type=CONSULT" in client.get(f"/pairs/CHN-RUS?{query}").text.split("feed.atom")[1][:60]


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"/authors/{quote(AUTHOR)}/feed.atom", "articles"),
        ("/outlets/lotus-daily/feed.atom", "articles"),
        ("/persons/Xi%20Jinping/feed.atom", "events"),
        ("/search/feed.atom?q=talks", "events"),
    ],
)
def test_feeds_lead_to_what_they_list(client: TestClient, path: str, kind: str) -> None:
    found = entries(client, path)
    assert found
    for title, link in found[:3]:
        assert title
        assert f"/{kind}/" in link
        assert client.get(link).status_code == 200


@pytest.mark.parametrize("query", ["Xi Jinping", 'a/b "c d" &é'])
def test_a_searchs_feed_names_itself_as_its_page_does(client: TestClient, query: str) -> None:
    page = client.get("/search", params={"q": query}).text
    named = unescape(page.split('type="application/atom+xml" href="')[1].split('"')[0])
    links = Tree.fromstring(client.get(named).content).findall(f"{ATOM}link")
    assert f"http://testserver{named}" in [each.attrib["href"] for each in links]


def test_feeds_of_nothing_are_not_found_or_empty(client: TestClient) -> None:
    for path in ("/authors/Nobody/feed.atom", "/outlets/none/feed.atom", "/persons/X/feed.atom"):
        assert client.get(path).status_code == 404
    assert entries(client, "/search/feed.atom?q=") == []
    assert entries(client, "/search/feed.atom?q=%3Cscript%3E%00") == []


def test_an_article_leads_to_its_author_and_back(client: TestClient) -> None:
    listed: Any = client.get("/api/articles", params={"author": AUTHOR}).json()["articles"]
    article = client.get(listed[0]["href"])
    there = f"/authors/{quote(AUTHOR)}"
    assert f'href="{there}"' in article.text
    page, twin = client.get(there), client.get(f"{there}.json").json()
    assert twin["card"]["name"] == AUTHOR
    assert twin["card"]["biography"] in page.text
    assert twin["card"]["biography"]
    assert [each["id"] for each in twin["articles"]] == [each["id"] for each in listed[:25]]
    assert [each["id"] for each in twin["outlets"]] == ["lotus-daily"]
    assert all(f'href="{each["href"]}"' in page.text for each in twin["articles"])


@pytest.mark.parametrize("name", ["Nobody", "<script>alert(1)</script>", "a/b", "x" * 600])
def test_nobody_of_a_name_is_said_and_escaped(client: TestClient, name: str) -> None:
    answer = client.get(f"/authors/{quote(name, safe='')}")
    assert answer.status_code == 404
    assert "No article is signed so" in answer.text
    assert "<script" not in answer.text


def test_a_search_for_a_person_leads_to_the_person(client: TestClient) -> None:
    found = client.get("/search.json", params={"q": "Xi Jinping"}).json()["persons"]
    assert [each["name"] for each in found] == ["Xi Jinping"]
    assert 'href="/persons/Xi%20Jinping"' in client.get("/search?q=Xi+Jinping").text
    assert client.get("/search.json?q=talks").json()["persons"] == []


def test_pairs_of_a_state_by_its_name(client: TestClient) -> None:
    by_name = client.get("/pairs.json?state=China").json()
    assert by_name == client.get("/pairs.json?state=CHN").json()
    assert client.get("/pairs?state=China+Russia").status_code == 404
