"""What may come between two states, and how forecasts fared."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from legation.monitor import hrefs
from legation.site.answers import monitor_of, page, twin
from legation.site.ordered import sent_on, with_query

router = APIRouter()

FARED = 100


@router.get("/pairs/{code}/forecast.json")
def forecast_twin(request: Request, code: str) -> Response:
    """Give what may come between two states as JSON."""
    return twin(monitor_of(request).forecast(code))


@router.get("/pairs/{code}/forecast")
def forecast_page(request: Request, code: str) -> Response:
    """Show what may come between two states."""
    monitor = monitor_of(request)
    if moved := sent_on(request, code, hrefs.forecast):
        return moved
    there = with_query(request, f"{hrefs.forecast(code)}.json")
    return page(request, "forecast.html", monitor.forecast(code), twin=there)


@router.get("/forecasts.json")
def fared_twin(request: Request) -> Response:
    """Give how forecasts fared as JSON."""
    return twin(monitor_of(request).forecasts(FARED))


@router.get("/forecasts")
def fared_page(request: Request) -> Response:
    """Show how forecasts fared."""
    there = with_query(request, "/forecasts.json")
    return page(request, "forecasts.html", monitor_of(request).forecasts(FARED), twin=there)
