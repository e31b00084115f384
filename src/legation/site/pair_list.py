"""The page of all pairs, with its JSON twin."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from legation.errors import NotFound
from legation.monitor.names import State, known_state, state
from legation.monitor.views import PairLine
from legation.site.answers import monitor_of, page, twin

MOST = 500
"""Pairs on the page: a state has some two hundred others, so naming one shows all of its own."""

router = APIRouter()


@dataclass(frozen=True, slots=True)
class PairsView:
    """The pairs with most events, of all or of one state; ``cut``: there may be more."""

    pairs: tuple[PairLine, ...]
    focus: State | None
    cut: bool
    demo: bool


def _view(request: Request, given: str) -> PairsView:
    code = given.strip().upper()
    if code and not known_state(code):
        raise NotFound("there is no such state", ascii(given[:20]), "write a code such as CHN")
    monitor = monitor_of(request)
    lines = monitor.pairs(MOST, code)
    return PairsView(lines, state(code) if code else None, len(lines) == MOST, monitor.is_demo())


def _there(code: str) -> str:
    return f"?state={code.strip().upper()}" if code.strip() else ""


@router.get("/pairs.json")
def pairs_twin(request: Request, state: str = "") -> Response:
    """Give the pairs as JSON."""
    return twin(_view(request, state))


@router.get("/pairs")
def pairs(request: Request, state: str = "") -> Response:
    """Show the pairs with most events, of all or of one state."""
    view = _view(request, state)
    return page(request, "pairs.html", view, twin=f"/pairs.json{_there(state)}")
