"""``legation mcp``: the desk for programs that speak the Model Context Protocol."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import typer

from legation.cli.options import Desk, settings_for
from legation.errors import UsageError

Site = Annotated[
    str,
    typer.Option(metavar="ADDRESS", help="Where legation serve shows this desk, for links."),
]


def mcp(desk: Desk = None, site: Site = "http://127.0.0.1:8000") -> None:
    """Answer questions about the desk over standard input and output (needs legation[mcp])."""
    if urlsplit(site).scheme not in ("http", "https"):
        raise UsageError("this is no address of a site", site[:80], "write http://127.0.0.1:8000")
    settings = settings_for(desk)
    from legation.mcp.server import build
    from legation.mcp.telling import Teller
    from legation.monitor import Monitor
    from legation.store import open_desk

    monitor = Monitor(open_desk(settings.desk, read_only=True), settings.scale)
    try:
        build(Teller(monitor, site)).run("stdio")
    finally:
        monitor.close()
