"""The only way to the network: checked, pinned, limited, polite."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Protocol
from urllib.parse import urljoin

import httpx

from legation.charsets import charset_of
from legation.errors import LegationError, RefusedError, UnreachableError
from legation.settings import Settings
from legation.sources.addresses import Resolve, Target, check, resolve
from legation.sources.context import too_large
from legation.sources.pace import Pace
from legation.sources.robots import LONGEST, Answer, Robots
from legation.types import Page

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ROBOTS_REDIRECTS = 5
# A page may take this many times the timeout in all: a host that drips bytes is let go.
_PATIENCE = 3


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a host said when an address was last read, for a conditional request."""

    etag: str = ""
    last_modified: str = ""


class PageCache(Protocol):
    """Where the validators of pages are kept between runs."""

    def get(self, url: str) -> Remembered | None:
        """Give what is remembered of an address."""

    def put(self, url: str, remembered: Remembered) -> None:
        """Remember an address that was just read."""


UNCHANGED = "unchanged since the last visit"


class NotModified(LegationError):
    """The page has not changed since it was last read."""


class Busy(UnreachableError):
    """A host that asked to be left alone until ``again``, by its header ``Retry-After``."""

    def __init__(self, what: str, where: str, again: datetime) -> None:
        super().__init__(what, where, f"try again after {again:%Y-%m-%d %H:%M} UTC")
        self.again = again


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    headers: httpx.Headers
    content: bytes


class Fetcher:
    """Fetches pages over http and https.

    Every address is checked and its host looked up once; the connection goes to that very
    IP, so a name that changes between check and connection gains nothing. Proxies and
    .netrc are not consulted. Tests inject ``transport``, ``resolver``, ``pace``, ``now``.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        cache: PageCache | None = None,
        pace: Pace | None = None,
        resolver: Resolve = resolve,
        transport: httpx.BaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        robots: bool = True,
    ) -> None:
        self._settings, self._cache = settings, cache
        self._pace = pace or Pace()
        self._resolver, self._clock, self._now = resolver, clock, now
        self._robots = Robots(self._ask_robots) if robots else None
        self._client = httpx.Client(
            transport=transport,
            trust_env=False,
            follow_redirects=False,
            timeout=settings.timeout,
            # Connections are kept by IP, which hosts share: none is kept, so that none is
            # ever used for another host than its certificate was checked for.
            limits=httpx.Limits(max_keepalive_connections=0),
            headers={"User-Agent": settings.user_agent, "Accept-Encoding": "gzip, deflate"},
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._client.close()

    def __call__(self, url: str, /) -> Page:
        """Fetch one page, following redirects.

        Raises:
            RefusedError: an address, a redirect or a robots.txt that forbids it; too large.
            UnreachableError: no such host, no answer, an HTTP error, a redirect loop.
            NotModified: unchanged since the visit that the cache remembers.
        """
        headers = self._conditions(url)
        target, answer = self._follow(url, self._settings.max_redirects, headers, robots=True)
        if answer.status == 304:
            raise NotModified(UNCHANGED, url)
        if not 200 <= answer.status < 300:
            again = retry_after(answer.headers.get("retry-after", ""), self._now())
            if again is not None:
                raise Busy(f"HTTP status {answer.status}", url, again)
            raise UnreachableError(f"HTTP status {answer.status}", url, "check the address")
        self._remember(url, answer.headers)
        return self._page(url, target, answer)

    def _page(self, url: str, target: Target, answer: _Answer) -> Page:
        kind = answer.headers.get("content-type", "")
        encoding = ""
        for part in kind.split(";")[1:]:
            name, _, value = part.strip().partition("=")
            encoding = value.strip("\"' ") if name.lower() == "charset" else encoding
        textual = not kind or "text" in kind or "html" in kind or "xml" in kind or "json" in kind
        return Page(
            origin=url,
            content=answer.content,
            fetched=self._now(),
            content_type=kind.split(";")[0].strip().lower(),
            charset=charset_of(answer.content, encoding) if textual else "",
            url=str(target.url),
        )

    def _follow(
        self, url: str, hops: int, headers: dict[str, str], *, robots: bool
    ) -> tuple[Target, _Answer]:
        seen: set[str] = set()
        limit = self._settings.max_page_bytes if robots else LONGEST
        for _ in range(hops + 1):
            target = self._check(url)
            origin = f"{target.url.scheme}://{target.url.netloc.decode('ascii')}"
            delay = 0.0
            if robots and self._robots is not None:
                if not self._robots.answered(origin):
                    raise UnreachableError("host did not answer for robots.txt", url, "try later")
                if not self._robots.allows(origin, str(target.url)):
                    raise RefusedError("robots.txt forbids it", url, "ask the site for permission")
                delay = self._robots.delay(origin)
            self._pace.wait(target.host, delay)
            answer = self._get(target, headers, limit, whole=robots)
            if answer.status not in _REDIRECTS or "location" not in answer.headers:
                return target, answer
            seen.add(str(target.url))
            url = urljoin(str(target.url), answer.headers["location"])
            if url in seen:
                raise UnreachableError("redirect loop", url, "open it in a browser to see why")
        raise UnreachableError("too many redirects", url, "give the final address")

    def _check(self, url: str) -> Target:
        private = self._settings.allow_private
        return check(url, allow_private=private, resolver=self._resolver)

    def _get(self, target: Target, headers: dict[str, str], limit: int, *, whole: bool) -> _Answer:
        host = target.url.netloc.decode("ascii")
        request = self._client.build_request(
            "GET",
            target.pinned,
            headers={**headers, "Host": host.rpartition("@")[2]},
            extensions={"sni_hostname": target.host, "timeout": _timeouts(self._settings.timeout)},
        )
        try:
            answer = self._client.send(request, stream=True)
            try:
                content = self._body(answer, limit, target, whole=whole)
            finally:
                answer.close()
        except httpx.TimeoutException:
            raise UnreachableError("timed out", str(target.url), "try again later") from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            why = " ".join(str(error).split())[:120] or type(error).__name__
            raise UnreachableError("host did not answer", str(target.url), why) from None
        return _Answer(answer.status_code, answer.headers, content)

    def _body(self, answer: httpx.Response, limit: int, target: Target, *, whole: bool) -> bytes:
        if answer.status_code in _REDIRECTS or answer.status_code >= 400:
            return b""
        parts, size = [], 0
        deadline = self._clock() + _PATIENCE * self._settings.timeout
        for chunk in answer.iter_bytes():
            size += len(chunk)
            if size > limit and whole:
                raise RefusedError(too_large(self._settings), str(target.url), "skip this page")
            parts.append(chunk)
            if size > limit:
                break
            if self._clock() > deadline:
                raise UnreachableError("timed out", str(target.url), "try again later")
        return b"".join(parts)

    def _ask_robots(self, url: str) -> Answer:
        try:
            _, answer = self._follow(url, _ROBOTS_REDIRECTS, {}, robots=False)
        except LegationError:
            return Answer(0)
        return Answer(answer.status, answer.content)

    def _conditions(self, url: str) -> dict[str, str]:
        known = self._cache.get(url) if self._cache else None
        if known is None:
            return {}
        pairs = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        return {name: value for name, value in pairs.items() if value}

    def _remember(self, url: str, headers: httpx.Headers) -> None:
        known = Remembered(headers.get("etag", ""), headers.get("last-modified", ""))
        if self._cache is not None and (known.etag or known.last_modified):
            self._cache.put(url, known)


def retry_after(told: str, now: datetime) -> datetime | None:
    """Give the moment that a header names, in seconds or as a date; None where it names none.

    What lies over a year ahead is nobody's meaning.
    """
    try:
        if told.strip().isdigit():
            moment = now + timedelta(seconds=min(int(told), 10**9))
        else:
            moment = parsedate_to_datetime(told).astimezone(UTC)
    except (ValueError, TypeError, OverflowError):
        return None
    return moment if now < moment <= now + timedelta(days=366) else None


def _timeouts(seconds: float) -> dict[str, float]:
    return {"connect": seconds, "read": seconds, "write": seconds, "pool": seconds}
