"""A view as a page or as its JSON twin."""

from __future__ import annotations

from collections.abc import Hashable
from functools import cache
from typing import Any, cast

from fastapi import Request, Response
from pydantic import TypeAdapter

from legation.errors import InputError
from legation.monitor import Monitor
from legation.monitor.past import MOST, concern_of
from legation.site.asking import day_of


def monitor_of(request: Request) -> Monitor:
    """Give the monitor of the application, as of the day that the address asks for.

    Raises:
        UsageError: the day cannot be used. InputError: the desk is too large for that.
    """
    found = request.app.state.monitor
    assert isinstance(found, Monitor)
    day = day_of(request.query_params, "as_of")
    if day is None:
        return found
    known_by = request.query_params.get("known_by", "") or "read"
    try:
        then = found.as_of(day, known_by, most=MOST, about=concern_of(request.path_params))
    except InputError:
        request.state.too_large = True  # so would every page be that this one leads to
        raise
    request.state.known = then.known
    return then


def page(request: Request, template: str, view: Any, status: int = 200, **more: Any) -> Response:
    """Render a view with a template."""
    context = {"v": view, "path": request.url.path, "status": status, "q": "", "twin": "", **more}
    context["known"] = getattr(request.state, "known", None)
    templates = request.app.state.templates
    answer: Response = templates.TemplateResponse(request, template, context, status_code=status)
    answer.headers["cache-control"] = "no-cache"
    return answer


def twin(view: Any) -> Response:
    """Give a view as JSON."""
    return Response(
        _adapter(cast(Hashable, type(view))).dump_json(view),
        media_type="application/json",
        headers={"cache-control": "no-cache"},
    )


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
