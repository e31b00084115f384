"""Every error is one line with its exit code; starting is light."""

from __future__ import annotations

import subprocess
import sys

import pytest
from desk_making import command, environment, run

from legation.cli import door, main
from legation.cli.app import COMMANDS
from legation.errors import DeskLocked

HEAVY = ("spacy", "onnxruntime", "duckdb", "altair", "sqlalchemy", "numpy", "polars", "httpx")


def test_help_lists_every_command_and_loads_nothing_heavy() -> None:
    code = (
        "import sys; from legation.cli import main; main(['--help']);"
        f"sys.exit(bool([m for m in {HEAVY!r} if m in sys.modules]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment(), check=False
    )
    assert done.returncode == 0
    assert all(command.__name__ in done.stdout for command in COMMANDS)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["frobnicate"], "No such command 'frobnicate': see legation --help"),
        (["read"], "see legation read --help"),
        (["show", "China"], "see legation show --help"),
        (["stats", "--colour"], "see legation stats --help"),
        (["export", "--format", "xls"], "choose csv, jsonl, parquet"),
        (["export", "--what", "pairs"], "choose events or mentions"),
        (["read", "x", "--coder", "oracle"], "choose one of frames, hybrid"),
        (["evaluate", "mood", "x"], "choose pair, sentence, actor, article"),
        (["serve", "--port", "99999"], "see legation serve --help"),
    ],
)
def test_misuse_is_one_line_and_64(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 64
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_no_word_at_all_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 64
    assert "Commands:" in capsys.readouterr().err


def _failing(error: BaseException) -> object:
    def build() -> object:
        def app(*_: object, **__: object) -> None:
            raise error

        return app

    return build


@pytest.mark.parametrize(
    ("error", "code", "told"),
    [
        (
            DeskLocked("the desk is locked", "d.sqlite", "wait"),
            75,
            "legation: the desk is locked (d.sqlite): wait\n",
        ),
        (KeyboardInterrupt(), 130, "legation: stopped\n"),
        (
            ValueError("odd\nthing\x1b[31m"),
            70,
            "legation: unexpected error (ValueError: odd thing [31m): run with LEGATION_DEBUG=1 for"
            " the trace\n",
        ),
    ],
)
def test_errors_become_one_line(
    error: BaseException,
    code: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("legation.cli.app.build", _failing(error))
    assert main(["stats"]) == code
    assert capsys.readouterr().err == told


def test_debug_shows_the_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEGATION_DEBUG", "1")
    monkeypatch.setattr("legation.cli.app.build", _failing(ValueError("odd")))
    with pytest.raises(ValueError, match="odd"):
        main(["stats"])


def test_a_reader_that_leaves_is_no_error(desk: str) -> None:
    process = subprocess.Popen(
        command("export", "--desk", desk),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == b""
    assert process.wait(60) == 0


def test_version() -> None:
    done = run("version")
    assert done.returncode == 0
    assert done.stdout.startswith("legation ")


def test_a_bad_setting_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LEGATION_CODER", "oracle")
    assert door.main(["stats"]) == 78
    assert "LEGATION_CODER" in capsys.readouterr().err
