from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import build_desk
from legation.mcp.server import build
from legation.mcp.telling import Teller
from legation.monitor import Monitor

SITE = "http://desk.example"


@pytest.fixture(scope="session")
def monitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Monitor]:
    opened = Monitor.open(build_desk(tmp_path_factory.mktemp("mcp") / "desk.sqlite"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def asked(monitor: Monitor) -> Callable[..., Any]:
    """Call a tool through the package's own client, in memory; gives its structured answer.

    A refusal is given as its text.
    """
    # Not "mcp" alone: this folder answers to that name where the package is missing.
    pytest.importorskip("mcp.client", reason="the package mcp is not installed")
    from mcp import Client

    async def call(name: str, arguments: dict[str, Any]) -> Any:
        async with Client(build(Teller(monitor, SITE))) as client:
            answer = await client.call_tool(name, arguments)
            if answer.is_error:
                return answer.content[0].text
            return answer.structured_content

    return lambda name, **arguments: asyncio.run(call(name, arguments))
