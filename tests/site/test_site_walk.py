"""Every page of a desk, walked by its links: all answer, have a twin, and stay on this host."""

from __future__ import annotations

import re
from collections import Counter, deque
from html.parser import HTMLParser
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit
from xml.etree import ElementTree as Tree

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from test_site_browser import CHROMIUM, Watched

import legation.site

BASE = "http://testserver"
MOST = 300
"""Pages walked at most."""
MOST_OF_A_KIND = 12
"""Of one kind of page (an event's, a pair's with a query, ...): the rest is alike."""
FEEDS = {"", "pairs", "persons", "outlets", "authors", "search"}
"""First words of the paths of pages that name a feed, where the path is whole."""


class Links(HTMLParser):
    """The links of a page, and what it asks of others by itself."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.twins: list[str] = []
        self.feeds: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.unnamed: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if "id" in said:
            self.ids.append(said["id"])
        if tag == "a" and "href" in said:
            self.links.append(said["href"])
        if tag == "link":
            kind = said.get("type", "")
            if said.get("rel") == "alternate":
                {"application/json": self.twins, "application/atom+xml": self.feeds}[kind].append(
                    said["href"]
                )
            else:
                self.loaded.append(said["href"])
        if tag in ("script", "img", "iframe", "video", "source", "object", "embed"):
            self.loaded.append(said.get("src", tag))
        if any(name.startswith("on") for name in said):
            self.unnamed.append(tag)


def kind_of(path: str) -> str:
    """Give what page a path leads to, without which of them."""
    parts = urlsplit(path)
    steps = parts.path.strip("/").split("/")
    ends = steps[2] if len(steps) > 2 else ""
    return f"{steps[0]}/{'*' if len(steps) > 1 else ''}/{ends}{'?' if parts.query else ''}"


class Walk:
    """A walk over a site from its front page along its own links."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.pages: dict[str, Links] = {}
        self.files: set[str] = set()
        self.faults: list[str] = []
        self.outside: set[str] = set()
        self._kinds: Counter[str] = Counter()
        self._waiting: deque[str] = deque(["/"])
        self._known = {"/"}
        while self._waiting and len(self.pages) < MOST:
            self._open(self._waiting.popleft())

    def _open(self, path: str) -> None:
        if self._kinds[kind_of(path)] >= MOST_OF_A_KIND:
            return
        self._kinds[kind_of(path)] += 1
        answer = self.client.get(path)
        if answer.status_code != 200:
            self.faults.append(f"{answer.status_code} {path}")
            return
        if not answer.headers["content-type"].startswith("text/html"):
            self.files.add(path)
            return
        found = self.pages[path] = Links(answer.text)
        here = urlsplit(str(answer.url))
        for link in found.links:
            whole, _ = urldefrag(urljoin(str(answer.url), link))
            parts = urlsplit(whole)
            if parts.netloc != here.netloc:
                self.outside.add(whole)
                continue
            there = parts.path + (f"?{parts.query}" if parts.query else "")
            if there not in self._known:
                self._known.add(there)
                self._waiting.append(there)


@pytest.fixture(scope="module")
def walk(app: FastAPI) -> Walk:
    return Walk(TestClient(app, base_url=BASE, raise_server_exceptions=False))


def test_every_link_answers(walk: Walk) -> None:
    assert walk.faults == []
    assert len(walk.pages) > 80


def _routes() -> set[str]:
    """Give the paths of all pages and files of the site, of which some have parameters."""
    found: set[str] = set()
    for each in iter_modules(legation.site.__path__):
        router = getattr(import_module(f"legation.site.{each.name}"), "router", None)
        for route in router.routes if router else ():
            if "GET" in route.methods and not route.path.endswith((".json", ".atom")):
                found.add(route.path)
    return found


def test_links_lead_to_every_kind_of_page(walk: Walk) -> None:
    walked = {path.partition("?")[0] for path in (*walk.pages, *walk.files)}
    routes = _routes()
    assert len(routes) > 20
    missed = {
        route
        for route in routes
        if not any(re.fullmatch(re.sub(r"{[^}]*}", "[^?]+", route), path) for path in walked)
    }
    assert missed <= {"/search"}, "reached by the form that every page has"


def test_every_page_has_a_twin_that_is_json(walk: Walk) -> None:
    without = [path for path, page in walk.pages.items() if not page.twins]
    assert {path.partition("?")[0] for path in without} <= {"/diff"}, "the form alone has none"
    seen: Counter[str] = Counter()
    for path, page in walk.pages.items():
        for twin in page.twins:
            seen[kind_of(twin)] += 1
            if seen[kind_of(twin)] > 6:
                continue
            answer = walk.client.get(twin)
            assert answer.status_code == 200, (path, twin)
            assert answer.headers["content-type"].startswith("application/json")
            assert isinstance(answer.json(), dict)


def test_feeds_are_named_and_well_formed(walk: Walk) -> None:
    feeds = {feed for page in walk.pages.values() for feed in page.feeds}
    feeds.add("/search/feed.atom?q=talks")
    assert {kind_of(feed).split("/")[0] for feed in feeds} - {"feed.atom"} >= FEEDS - {""}
    seen: Counter[str] = Counter()
    for feed in sorted(feeds):
        seen[kind_of(feed)] += 1
        if seen[kind_of(feed)] > 6:
            continue
        answer = walk.client.get(feed)
        assert answer.status_code == 200, feed
        top = Tree.fromstring(answer.content)
        links = [each.attrib["href"] for each in top.iter("{http://www.w3.org/2005/Atom}link")]
        assert all(link.startswith(f"{BASE}/") for link in links)
        assert f"{BASE}{feed}" in links, "a feed names itself"


def test_pages_ask_nothing_of_others_and_run_nothing(walk: Walk) -> None:
    for path, page in walk.pages.items():
        assert all(each.startswith("/static/") for each in page.loaded), path
        assert page.unnamed == [], path
        twice = [name for name, n in Counter(page.ids).items() if n > 1]
        assert twice == [], path


def test_fragments_stand_on_the_pages_that_links_name(walk: Walk) -> None:
    """A figure that leads to "#events" must find it, or the reader lands at the top."""
    for path, page in walk.pages.items():
        for link in page.links:
            whole, name = urldefrag(urljoin(path, link))
            if name and whole in walk.pages:
                assert name in walk.pages[whole].ids, f"{path} → {link}"


@pytest.mark.browser
@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine")
@pytest.mark.skipif(find_spec("playwright") is None, reason="playwright is not installed")
def test_no_kind_of_page_complains_or_asks_elsewhere(walk: Walk, address: str) -> None:
    from playwright.sync_api import sync_playwright

    one_of_each: dict[str, str] = {}
    for path in walk.pages:
        one_of_each.setdefault(kind_of(path), path)
    with sync_playwright() as playwright:
        browser: Any = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        watched = Watched(browser.new_page(viewport={"width": 360, "height": 800}), address)
        for path in one_of_each.values():
            watched.page.goto(address + path)
            wide = watched.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
            assert wide[0] <= wide[1], f"{path} scrolls sideways"
        browser.close()
    assert watched.complaints == []
    assert watched.elsewhere == []
