from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
AXE = find_spec("axe_core_python")
TODAY = datetime.now(UTC).date()
BEFORE = TODAY - timedelta(days=3)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(find_spec("playwright") is None, reason="playwright is not installed"),
]

PATHS = (
    "/network", "/movers", "/map", "/map?state=CHN", "/pairs/CHN-RUS/ripples",
    "/", "/pairs/CHN-RUS", "/pairs/CHN-RUS/series", "/search?q=talks",
    "/persons/Xi%20Jinping", "/outlets/lotus-daily",
    "/pairs", "/pairs/CHN-RUS/compare", "/pairs/CHN-RUS/forecast", "/forecasts", "/suggestions",
    "/sources", "/method", "/diff", f"/diff?after={BEFORE}&until={TODAY}&pair=CHN-RUS",
    "/review", "/nothing-here", "WATCHED", "ARTICLE", "EVENT", "WRONG COMMENT",
)  # fmt: skip


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield started
        started.close()


class Watched:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Any, address: str) -> None:
        self.page, self.address = page, address
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        page.on("request", self._asked)
        page.on("console", lambda m: m.type in ("error", "warning") and self._said(m.text))
        page.on("pageerror", lambda error: self._said(str(error)))

    def _said(self, words: str) -> None:
        # A refused form answers 422 and a missing page 404, which the browser notes; that is no
        # fault of the page.
        if "422" not in words and "404" not in words:
            self.complaints.append(words)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith(self.address):
            self.elsewhere.append(request.url)

    def open(self, path: str) -> None:
        if path == "EVENT":
            self.open("/pairs/CHN-RUS")
            self.page.click(".timeline .event h3 a >> nth=0")
        elif path == "ARTICLE":
            self.open("/pairs/CHN-RUS")
            self.page.click(".timeline .words p a >> nth=0")
        elif path == "WATCHED":
            self.open("/pairs/CHN-RUS")
            self.page.click(".watch button")
            self.page.wait_for_selector('.watch a[href="/#watched"]')
            self.open("/")
            assert self.page.locator("ul.watched .names").inner_text() == "China – Russia"
        elif path == "WRONG COMMENT":
            self.open("ARTICLE")
            self.page.click(".comment-form button")
            self.page.wait_for_selector("#w-name")
        else:
            self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")


@pytest.fixture(params=[("light", 1280), ("dark", 1280), ("light", 360)], ids=str)
def watched(browser: Any, address: str, request: pytest.FixtureRequest) -> Iterator[Watched]:
    scheme, width = request.param
    context = browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    yield Watched(context.new_page(), address)
    context.close()


def test_pages_are_quiet_keep_to_themselves_fit_and_are_accessible(watched: Watched) -> None:
    assert AXE is not None
    assert AXE.origin is not None
    axe = (Path(AXE.origin).parent / "axe.min.js").read_text(encoding="utf-8")
    for path in PATHS:
        watched.open(path)
        page = watched.page
        width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1], f"{path} scrolls sideways"
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        page.evaluate(axe)
        found = page.evaluate("axe.run()")["violations"]
        told = [(v["id"], [n["html"][:120] for n in v["nodes"][:3]]) for v in found]
        assert not told, path
    assert watched.complaints == []
    assert watched.elsewhere == []


def test_two_clicks_from_a_figure_to_the_marked_words(browser: Any, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/pairs/CHN-RUS")
    page.click(".figure .value >> nth=0")
    page.wait_for_url("**/pairs/CHN-RUS?direction=forward*")
    words = page.inner_text(".timeline .words p a >> nth=0").strip("“”")
    page.click(".timeline .words p a >> nth=0")
    page.wait_for_url("**/articles/*#m-*")
    anchor = page.evaluate("location.hash.slice(1)")
    marked = page.locator(f"#{anchor} ~ mark").first
    assert marked.inner_text() == words
    box = marked.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900, "the words are in sight"
    page.close()


def test_a_click_on_a_bar_lists_its_events(browser: Any, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(f"{address}/pairs/CHN-RUS")
    page.locator('.chart .wide a path[fill="#1b6b73"]').first.click(force=True)
    page.wait_for_url("**/pairs/CHN-RUS?direction=*since=*until=*")
    assert page.locator(".timeline .event").count() > 0
    page.close()


def test_notes_are_reached_by_keyboard(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/pairs/CHN-RUS")
    page.click(".timeline .words p a >> nth=0")
    page.wait_for_url("**/articles/*")
    page.focus("a.note >> nth=0")
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#note-1"
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    page.keyboard.press("Enter")
    assert page.locator("#note-1 details[open]").count() == 1
    page.close()


def test_skip_link_is_first(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.close()
