"""``legation mcp`` as a program starts it: over standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from desk_fixture import build_desk
from legation.cli import main

pytest.importorskip("mcp.client", reason="the package mcp is not installed")

SOURCES = Path(__file__).parents[2] / "src"
ENTRY = "import sys; from legation.cli import main; sys.exit(main())"


def test_a_program_starts_it_and_asks(tmp_path: Path) -> None:
    desk = build_desk(tmp_path / "desk.sqlite")
    words = ["-c", ENTRY, "mcp", "--desk", desk, "--site", "http://127.0.0.1:8765"]
    environment = {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONUTF8": "1"}
    from mcp import Client, StdioServerParameters

    started = StdioServerParameters(command=sys.executable, args=words, env=environment)

    async def asked() -> Any:
        async with Client(started, read_timeout_seconds=60) as client:
            return await client.call_tool("find_pairs", {"states": "CHN-RUS"})

    answer = asyncio.run(asked())
    assert not answer.is_error
    pair = answer.structured_content["pairs"][0]
    assert pair["names"] == "China – Russia"
    assert pair["page"] == "http://127.0.0.1:8765/pairs/CHN-RUS"
    assert pair["newest"]["evidence"]["sentence"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--desk", "no/such/desk.sqlite"], "no/such/desk.sqlite"),
        (["--site", "javascript:alert(1)"], "no address of a site"),
    ],
)
def test_what_cannot_be_served_is_one_line(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["mcp", *words]) != 0
    out, error = capsys.readouterr()
    assert out == ""
    assert told in error
    assert error.count("\n") == 1
