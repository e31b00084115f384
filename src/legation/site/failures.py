"""What went wrong, as a page for people and as JSON for programs: what, where, cure."""

from __future__ import annotations

import logging
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from legation import errors
from legation.site.answers import page
from legation.site.headers import HEADERS

_STATUS: tuple[tuple[type[errors.LegationError], int], ...] = (
    (errors.NotFound, 404),
    (errors.UsageError, 400),
    (errors.InputError, 422),
    (errors.RefusedError, 403),
    (errors.DeskLocked, 503),
)

_WORDS = {
    404: ("There is nothing at this address", "go to the front page or search"),
    405: ("This address does not take that method", "open it with GET"),
    413: ("That is too much text at once", "send less"),
}

_LOG = logging.getLogger("legation.site")


def install(app: FastAPI) -> None:
    """Answer every error of an application in our own words."""
    app.add_exception_handler(errors.LegationError, _ours)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _unforeseen)


def status_of(error: errors.LegationError) -> int:
    """Give the HTTP status of one of our errors."""
    return next((status for kind, status in _STATUS if isinstance(error, kind)), 500)


async def _ours(request: Request, error: Exception) -> Response:
    assert isinstance(error, errors.LegationError)
    status = status_of(error)
    if status >= 500:
        _LOG.error("%s", error.line())
    answer = _answer(request, status, error.what, error.where if status < 500 else "", error.cure)
    if status == 503:
        answer.headers["retry-after"] = "5"
    return answer


async def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    what, cure = _WORDS.get(error.status_code, (str(error.detail), "check the address"))
    answer = _answer(request, error.status_code, what, request.url.path[:200], cure)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


async def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    first: dict[str, Any] = dict(error.errors()[0]) if error.errors() else {}
    where = ".".join(str(part) for part in first.get("loc", ()))[:200]
    return _answer(
        request,
        422,
        "a field has a value that cannot be used",
        where,
        str(first.get("msg", "see /api/openapi.json"))[:300],
    )


async def _unforeseen(request: Request, error: Exception) -> Response:
    _LOG.exception("unforeseen", exc_info=error)
    answer = _answer(
        request,
        500,
        "Something went wrong on our side",
        "",
        "try again; the record itself is unharmed",
    )
    # This answer is sent from outside the middleware that adds the headers.
    for name, value in HEADERS.items():
        answer.headers[name] = value
    return answer


def _answer(request: Request, status: int, what: str, where: str, cure: str) -> Response:
    path = request.url.path
    if path.startswith("/api") or path.endswith(".json"):
        return JSONResponse({"error": what, "where": where, "cure": cure}, status)
    return page(
        request, "error.html", {"what": what, "where": where, "cure": cure, "demo": False}, status
    )
