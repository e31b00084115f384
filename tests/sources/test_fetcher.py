"""The fetcher against a web that is made up: no test touches the network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import httpx
import pytest

from legation.errors import LegationError, RefusedError, UnreachableError
from legation.settings import Settings
from legation.sources import Fetcher, NotModified, Remembered
from legation.sources.addresses import check, is_public
from legation.sources.pace import Pace
from legation.sources.robots import Answer, Robots

Handler = Callable[[httpx.Request], httpx.Response]
PUBLIC = "93.184.215.14"
PRIVATE = [
    "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.9", "169.254.169.254", "100.64.0.1",
    "0.0.0.0", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::1", "::",
    "fe80::1", "fc00::1", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::7f00:1",
]  # fmt: skip


def fetcher(
    settings: Settings, handler: Handler, ips: Sequence[str] = (PUBLIC,), **more: object
) -> Fetcher:
    def with_robots(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/robots.txt":
            return httpx.Response(200, text="User-agent: *\nDisallow: /secret")
        return handler(request)

    return Fetcher(
        settings,
        resolver=lambda host, port: ips,
        transport=httpx.MockTransport(with_robots),
        pace=Pace(0.0),
        **more,  # type: ignore[arg-type]
    )


def ok(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, html="<p>caf\u00e9</p>")


@pytest.mark.parametrize("ip", PRIVATE)
def test_private_addresses_are_not_public(ip: str) -> None:
    assert not is_public(ip)


@pytest.mark.parametrize("ip", [PUBLIC, "2606:4700::1111", "::ffff:8.8.8.8"])
def test_public_addresses_are(ip: str) -> None:
    assert is_public(ip)


@pytest.mark.parametrize(
    "url", ["http://2130706433/", "http://0x7f000001/", "http://127.1/", "http://[::1]/"]
)
def test_tricks_resolve_to_what_they_are(url: str) -> None:
    with pytest.raises(LegationError):
        check(url)


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://a.example/", "gopher://a", "javascript:1", "http://"]
)
def test_other_schemes_are_refused(url: str) -> None:
    with pytest.raises(RefusedError):
        check(url, resolver=lambda host, port: [PUBLIC])


def test_one_private_ip_among_public_ones_refuses(settings: Settings) -> None:
    with (
        pytest.raises(RefusedError, match="private"),
        fetcher(settings, ok, [PUBLIC, "10.0.0.1"]) as get,
    ):
        get("http://a.example/")


def test_connects_to_the_checked_ip_under_the_host_name(settings: Settings) -> None:
    seen: list[httpx.Request] = []

    def look(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return ok(request)

    page = fetcher(settings, look)("https://a.example/x")
    assert seen[0].url.host == PUBLIC
    assert seen[0].headers["host"] == "a.example"
    assert seen[0].extensions["sni_hostname"] == "a.example"
    assert (page.url, page.content_type, page.charset) == (
        "https://a.example/x",
        "text/html",
        "utf-8",
    )


def test_redirect_is_checked_again(settings: Settings) -> None:
    def lead_in(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": "http://inside.example/"})

    def look_up(host: str, port: int) -> list[str]:
        return ["10.0.0.1"] if host.startswith("inside") else [PUBLIC]

    get = fetcher(settings, lead_in)
    get._resolver = look_up
    with pytest.raises(RefusedError, match="private"):
        get("http://a.example/")
    get = fetcher(
        settings, lambda r: httpx.Response(301, headers={"location": "file:///etc/passwd"})
    )
    with pytest.raises(RefusedError, match="not http"):
        get("http://a.example/")


def test_redirects_end(settings: Settings) -> None:
    circle = {"/a": "/b", "/b": "/a"}

    def round_about(request: httpx.Request) -> httpx.Response:
        path = request.url.path
        target = circle.get(path) or f"/{int(path[1:]) + 1}"
        return httpx.Response(302, headers={"location": target})

    with pytest.raises(UnreachableError, match="redirect loop"):
        fetcher(settings, round_about)("http://a.example/a")
    with pytest.raises(UnreachableError, match="too many redirects"):
        fetcher(settings, round_about)("http://a.example/1")


def test_size_is_limited_while_reading(settings: Settings) -> None:
    sent = 0

    def endless() -> object:
        nonlocal sent
        for _ in range(1_000):
            sent += 10_000
            yield b"x" * 10_000

    with pytest.raises(RefusedError, match="larger than 100000 bytes"):
        fetcher(settings, lambda r: httpx.Response(200, content=endless()))("http://a.example/")  # type: ignore[arg-type]
    assert sent < 200_000
    get = fetcher(replace(settings, max_page_bytes=20_000_000), ok)
    assert get("http://a.example/").content


def test_robots_and_status(settings: Settings) -> None:
    with pytest.raises(RefusedError, match=r"robots.txt"):
        fetcher(settings, ok)("http://a.example/secret/x")
    with pytest.raises(UnreachableError, match="404"):
        fetcher(settings, lambda r: httpx.Response(404))("http://a.example/x")


def test_robots_are_asked_once_and_silence_forbids() -> None:
    asked: list[str] = []

    def ask(url: str) -> Answer:
        asked.append(url)
        return {"a": Answer(404), "b": Answer(503), "c": Answer(0)}[url[7]]

    robots = Robots(ask)
    assert robots.allows("http://a", "http://a/x")
    assert robots.allows("http://a", "http://a/y")
    assert asked == ["http://a/robots.txt"]
    assert not robots.allows("http://b", "http://b/x")
    assert not robots.answered("http://c")
    junk = Robots(lambda url: Answer(200, b"\xff\xfe\x00Disallow: \x00/\n" * 50))
    assert junk.allows("http://a", "http://a/x")


def test_conditional_request(settings: Settings) -> None:
    memory: dict[str, Remembered] = {}

    class Memory:
        def get(self, url: str) -> Remembered | None:
            return memory.get(url)

        def put(self, url: str, remembered: Remembered) -> None:
            memory[url] = remembered

    def serve(request: httpx.Request) -> httpx.Response:
        if request.headers.get("if-none-match") == '"1"':
            return httpx.Response(304)
        return httpx.Response(200, text="news", headers={"etag": '"1"'})

    get = fetcher(settings, serve, cache=Memory())
    assert get("http://a.example/").content == b"news"
    with pytest.raises(NotModified):
        get("http://a.example/")


def test_hosts_that_do_not_answer(settings: Settings) -> None:
    def silent(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadTimeout("slow")

    with pytest.raises(UnreachableError, match="timed out"):
        fetcher(settings, silent)("http://a.example/")
    with pytest.raises(UnreachableError, match="host not found"):
        fetcher(settings, ok, [])("http://a.example/")


def test_one_request_a_second_a_host() -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    pace = Pace(1.0, lambda: now[0], sleep)
    for host in ("a", "b", "a", "a"):
        pace.wait(host)
    pace.wait("c", delay=5.0)
    pace.wait("c", delay=5.0)
    assert slept == [1.0, 1.0, 5.0]
