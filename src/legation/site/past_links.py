"""Links that stay in the past: what a page as of a day leads to is as of that day too."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import parse_qs, urlencode

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from legation.monitor.views import Known

KEYS: Final = ("as_of", "known_by")
LONGEST: Final = 40

# What lies outside of time: files, the description of the API, and the way back to today.
_LINK: Final = re.compile(
    rb'(?P<open>href="|"(?:href|next)":")'
    rb'(?P<path>/(?!/|static/|api/openapi)[^"#]*)(?P<end>[#"])'
)
# Of these a part of a desk tells: where only it was taken back, other links lead to today.
_IN_PART: Final = re.compile(rb"/(?:pairs|events)/(?![^?]*/ripples)")
_TODAY: Final = b'data-today="1" '
_FORM: Final = re.compile(rb'<form\b(?![^>]*method="post")[^>]*>')
_ACTION: Final = re.compile(rb'action="([^"]*)"')


class PastLinks:
    """Adds the day asked for to the links and forms of an answer that is as of a day."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; an answer to one with ``as_of`` is held until it is whole."""
        query = asked(scope.get("query_string", b"")) if scope["type"] == "http" else ()
        if not query:
            await self.app(scope, receive, send)
            return
        begun: list[Message] = []
        body: list[bytes] = []

        async def held(message: Message) -> None:
            if message["type"] == "http.response.start":
                begun.append(message)
                return
            if message["type"] != "http.response.body":
                await send(message)
                return
            body.append(message.get("body", b""))
            if message.get("more_body", False):
                return
            whole = b"".join(body)
            headers = MutableHeaders(scope=begun[0])
            kind = headers.get("content-type", "")
            if kind.startswith(("text/html", "application/json")):
                whole = dated(whole, query, html=kind.startswith("text/html"), part=_is_part(scope))
                headers["content-length"] = str(len(whole))
            await send(begun[0])
            await send({"type": "http.response.body", "body": whole})

        await self.app(scope, receive, held)


def asked(query: bytes) -> tuple[tuple[str, str], ...]:
    """Give the day and the way of knowing that a query asks for, () where it asks for none."""
    found = parse_qs(query.decode("ascii", "replace"))
    terms = tuple((key, found[key][-1][:LONGEST]) for key in KEYS if found.get(key))
    return terms if terms and terms[0][0] == "as_of" else ()


def _is_part(scope: Scope) -> bool:
    """Say whether of the desk only a part was taken back, or, for this page, nothing."""
    state = scope.get("state", {})
    known = state.get("known")
    return state.get("too_large", False) or (isinstance(known, Known) and known.part)


def dated(
    body: bytes, query: tuple[tuple[str, str], ...], *, html: bool, part: bool = False
) -> bytes:
    """Give a page or a JSON answer whose own links carry the query.

    ``part``: only those to pairs and events, and no forms but a pair's own.
    """
    words = urlencode(query).encode()
    if html:
        words = words.replace(b"&", b"&amp;")

    def with_day(found: re.Match[bytes]) -> bytes:
        path = found["path"]
        if body[max(0, found.start() - len(_TODAY)) : found.start()] == _TODAY or b"as_of=" in path:
            return found[0]
        if part and not _IN_PART.match(path):
            return found[0]
        mark = (b"&amp;" if html else b"&") if b"?" in path else b"?"
        return found["open"] + path + mark + words + found["end"]

    body = _LINK.sub(with_day, body)
    if not html:
        return body
    from html import escape

    hidden = "".join(
        f'<input type="hidden" name="{key}" value="{escape(value)}">' for key, value in query
    ).encode()

    def with_hidden(found: re.Match[bytes]) -> bytes:
        action = _ACTION.search(found[0])
        leads = action is None or _IN_PART.match(action[1])
        return found[0] + hidden if leads or not part else found[0]

    return _FORM.sub(with_hidden, body)
