"""One question to a language model's endpoint over HTTP, limited in time and size."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from legation.errors import LegationError, SettingsError, UnreachableError, UnusableAnswer
from legation.settings import MEGABYTE, Settings
from legation.sources.completions import complaint_in
from legation.sources.endpoint import Endpoint

MOST_BYTES = 1 * MEGABYTE
"""An answer of 4,096 tokens is some 20 kB."""
BUSY = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 529})
"""Statuses after which the same question may be answered a little later."""


class SilentError(UnreachableError):
    """No answer came; the next try may bring one."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. ``wait``: seconds that the server asks to be left alone, if it does."""

    status: int
    wait: float | None
    content: bytes


def client_for(
    endpoint: Endpoint, settings: Settings, transport: httpx.BaseTransport | None
) -> httpx.Client:
    """Give a client for one endpoint.

    Redirects are not followed and proxies not consulted: text and key go to the named
    address only.
    """
    headers = {"User-Agent": settings.user_agent, "Accept-Encoding": "identity"}
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    return httpx.Client(
        transport=transport,
        trust_env=False,
        follow_redirects=False,
        timeout=settings.llm_timeout,
        headers=headers,
    )


def post(client: httpx.Client, endpoint: Endpoint, body: dict[str, Any], seconds: float) -> Answer:
    """Send a body and give the answer, whatever its status.

    Raises:
        SilentError: no connection, no answer or not all of it within ``seconds``.
        UnusableAnswer: the answer is too large.
    """
    try:
        with client.stream("POST", endpoint.url, json=body) as answer:
            content = _read(answer, endpoint, seconds)
            return Answer(answer.status_code, _wait_of(answer.headers), content)
    except httpx.TimeoutException:
        raise _timed_out(endpoint, seconds) from None
    except (httpx.HTTPError, httpx.InvalidURL, OSError, RuntimeError, ValueError) as error:
        # Only the kind: what the library says of an error may repeat a header.
        what = f"the endpoint does not answer ({type(error).__name__})"
        cure = "check LEGATION_LLM_ENDPOINT and that the service is running"
        raise SilentError(what, endpoint.shown, cure) from None


def _read(answer: httpx.Response, endpoint: Endpoint, seconds: float) -> bytes:
    parts, size = [], 0
    deadline = time.monotonic() + seconds
    # Raw bytes: an answer that unpacks to gigabytes is not unpacked.
    for chunk in answer.iter_raw():
        size += len(chunk)
        if size > MOST_BYTES:
            what = f"the endpoint's answer is larger than {MOST_BYTES // MEGABYTE} MB"
            raise UnusableAnswer(what, endpoint.shown, "name another endpoint or model")
        if time.monotonic() > deadline:
            raise _timed_out(endpoint, seconds)
        parts.append(chunk)
    return b"".join(parts)


def _timed_out(endpoint: Endpoint, seconds: float) -> SilentError:
    what = f"the endpoint gave no answer within {seconds:g} s"
    cure = "try again later or raise LEGATION_LLM_TIMEOUT"
    return SilentError(what, endpoint.shown, cure)


def failure(answer: Answer, endpoint: Endpoint) -> LegationError:
    """Give the error that an answer other than 200 means."""
    where, status = endpoint.shown, answer.status
    if status in {401, 403}:
        what = f"the endpoint refuses the API key (HTTP {status})"
        return SettingsError(what, where, "set LEGATION_LLM_API_KEY to a key that it takes")
    if 300 <= status < 400:
        what = f"the endpoint sends elsewhere (HTTP {status})"
        return UnreachableError(what, where, "name the final address")
    told = complaint_in(answer.content, endpoint.key)
    what = f"the endpoint answers with HTTP {status}" + (f", {told}" if told else "")
    if status in BUSY:
        return UnreachableError(what, where, "try again later")
    # 400, 413 and 422 may come of one article alone: too long for the model, for example.
    kind = UnusableAnswer if status in {400, 413, 422} else UnreachableError
    return kind(what, where, "check LEGATION_LLM_ENDPOINT and LEGATION_LLM_MODEL")


def _wait_of(headers: httpx.Headers) -> float | None:
    """Read Retry-After: seconds or a date; None where it is missing or unreadable."""
    given = headers.get("retry-after", "").strip()
    if given.isdecimal() and len(given) < 10:
        return float(given)
    try:
        until = parsedate_to_datetime(given)
    except (ValueError, TypeError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
