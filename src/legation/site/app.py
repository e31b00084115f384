"""Puts the site together: pages, JSON twins, feeds, API, static files, errors, headers."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from legation.api.forecast import forecast_router
from legation.api.graph import graph_router
from legation.api.records import record_router
from legation.api.routes import api_router
from legation.api.telling import telling_router
from legation.monitor import Monitor
from legation.settings import Settings
from legation.site import (
    authors,
    comments,
    comparing,
    differing,
    exchanges,
    failures,
    feeds,
    forecast_pages,
    graph_pages,
    headers,
    judgements,
    pages,
    pair_list,
    past_links,
    review,
    stories,
    templating,
    trend_pages,
    watching,
)

FOLDER = Path(__file__).parent


def create_app(settings: Settings) -> FastAPI:
    """Open the desk of some settings and give the application that serves it.

    Raises:
        DeskError: the desk cannot be opened.
    """
    monitor = Monitor.open(settings.desk, settings.scale, settings.pasts)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        monitor.close()

    app = FastAPI(
        title="Legation",
        description="Who did what to whom, when, on whose word. Every figure leads to a sentence.",
        version="1",
        lifespan=lifespan,
        docs_url=None,  # these pages load scripts from another host
        redoc_url=None,
        openapi_url="/api/openapi.json",
    )
    app.state.monitor = monitor
    app.state.templates = templating.templates()
    app.include_router(record_router, prefix="/api")
    app.include_router(api_router, prefix="/api")
    app.include_router(graph_router, prefix="/api")
    app.include_router(forecast_router, prefix="/api")
    app.include_router(telling_router, prefix="/api")
    app.include_router(feeds.router, include_in_schema=False)
    app.include_router(comments.router, include_in_schema=False)
    app.include_router(exchanges.router, include_in_schema=False)
    app.include_router(pair_list.router, include_in_schema=False)
    app.include_router(authors.router, include_in_schema=False)
    app.include_router(pages.router, include_in_schema=False)
    app.include_router(review.router, include_in_schema=False)
    app.include_router(judgements.router, include_in_schema=False)
    app.include_router(stories.router, include_in_schema=False)
    app.include_router(comparing.router, include_in_schema=False)
    app.include_router(trend_pages.router, include_in_schema=False)
    app.include_router(graph_pages.router, include_in_schema=False)
    app.include_router(differing.router, include_in_schema=False)
    app.include_router(watching.router, include_in_schema=False)
    app.include_router(forecast_pages.router, include_in_schema=False)
    app.mount("/static", StaticFiles(directory=FOLDER / "static"), name="static")
    failures.install(app)
    app.add_middleware(past_links.PastLinks)
    app.add_middleware(headers.SecurityHeaders)
    return app
