"""The API's addresses about what may come."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query

from legation.api.inputs import Code
from legation.api.routes import PROBLEMS, Desk
from legation.monitor import views

forecast_router = APIRouter(responses=PROBLEMS)


@forecast_router.get("/pairs/{code}/forecast")
def forecast(desk: Desk, code: Code) -> views.AheadView:
    """Say what may come between two states in 1, 4 and 12 weeks, and how earlier words fared."""
    return desk.forecast(code)


@forecast_router.get("/forecasts")
def forecasts(
    desk: Desk, limit: Annotated[int, Query(ge=1, le=1_000, description="How many at most")] = 200
) -> views.ForecastsView:
    """Give the issued forecasts whose day has come, scored, with their means."""
    return desk.forecasts(limit)
