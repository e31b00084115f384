"""One address a pair: its codes in order. Any other order is sent there."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import Request
from fastapi.responses import RedirectResponse

from legation.monitor.pair import split_pair


def with_query(request: Request, path: str) -> str:
    """Give a path with the query of the request behind it."""
    return f"{path}?{request.url.query}" if request.url.query else path


def sent_on(request: Request, code: str, path_of: Callable[[str], str]) -> RedirectResponse | None:
    """Send a reader of "RUS-CHN" to ``path_of("CHN-RUS")``; None where the order is right.

    Raises:
        NotFound: the code names no two states.
    """
    ordered = "-".join(split_pair(code))
    if ordered == code:
        return None
    return RedirectResponse(with_query(request, path_of(ordered)), 308)
