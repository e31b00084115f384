"""The page of all pairs, with its JSON twin."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from legation.errors import NotFound
from legation.monitor.names import State, known_state, state, states_named
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


def code_of(given: str) -> str:
    """Give the code of a state named by code, name or adjective; "" where none is given.

    Raises:
        NotFound: the words name no state, or more than one.
    """
    words = " ".join(given.split())
    if not words or known_state(words.upper()):
        return words.upper()
    named = states_named(words)
    if len(named) != 1:
        raise NotFound("there is no such state", ascii(given[:40]), "write a name or a code (CHN)")
    return named[0].code


def _view(request: Request, code: str) -> PairsView:
    monitor = monitor_of(request)
    lines = monitor.pairs(MOST, code)
    return PairsView(lines, state(code) if code else None, len(lines) == MOST, monitor.is_demo())


@router.get("/pairs.json")
def pairs_twin(request: Request, state: str = "") -> Response:
    """Give the pairs as JSON."""
    return twin(_view(request, code_of(state)))


@router.get("/pairs")
def pairs(request: Request, state: str = "") -> Response:
    """Show the pairs with most events, of all or of one state."""
    code = code_of(state)
    there = f"/pairs.json?state={code}" if code else "/pairs.json"
    return page(request, "pairs.html", _view(request, code), twin=there)
