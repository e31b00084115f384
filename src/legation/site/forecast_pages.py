"""What may come between two states, and how forecasts fared."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from legation.monitor import hrefs
from legation.site.answers import monitor_of, page, twin

router = APIRouter()

FARED = 100


def _there(request: Request, path: str) -> str:
    return f"{path}?{request.url.query}" if request.url.query else path


@router.get("/pairs/{code}/forecast.json")
def forecast_twin(request: Request, code: str) -> Response:
    """Give what may come between two states as JSON."""
    return twin(monitor_of(request).forecast(code))


@router.get("/pairs/{code}/forecast")
def forecast_page(request: Request, code: str) -> Response:
    """Show what may come between two states."""
    monitor = monitor_of(request)
    ordered = monitor.pair_code(code)
    if ordered != code:
        return RedirectResponse(_there(request, hrefs.forecast(ordered)), 308)
    there = _there(request, f"{hrefs.forecast(code)}.json")
    return page(request, "forecast.html", monitor.forecast(code), twin=there)


@router.get("/forecasts.json")
def fared_twin(request: Request) -> Response:
    """Give how forecasts fared as JSON."""
    return twin(monitor_of(request).forecasts(FARED))


@router.get("/forecasts")
def fared_page(request: Request) -> Response:
    """Show how forecasts fared."""
    there = _there(request, "/forecasts.json")
    return page(request, "forecasts.html", monitor_of(request).forecasts(FARED), twin=there)
