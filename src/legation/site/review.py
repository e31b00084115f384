"""The page of people to check, with its JSON twin."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.errors import NotFound
from legation.monitor.names import known_state
from legation.site.answers import monitor_of, page, twin

router = APIRouter()


def _country(given: str) -> str:
    code = given.strip().upper()
    if code and not known_state(code):
        raise NotFound("there is no such state", ascii(given[:20]), "write a code such as CHN")
    return code


@router.get("/suggestions.json")
def suggestions_twin(request: Request, country: str = "") -> Response:
    """Give the people to check as JSON."""
    return twin(monitor_of(request).suggestions(_country(country)))


@router.get("/suggestions")
def suggestions(request: Request, country: str = "") -> Response:
    """Show the people whose office the tables do not know so."""
    code = _country(country)
    view = monitor_of(request).suggestions(code)
    there = "/suggestions.json" + (f"?country={code}" if code else "")
    return page(request, "suggestions.html", view, twin=there)
