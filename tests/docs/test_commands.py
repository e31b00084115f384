"""Commands in documents are commands: every name, option and value that they give is known."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer
from blocks import ROOT, fenced, pages

from legation.cli.app import build

_INLINE = re.compile(r"`(legation [a-z][^`]*)`")
_CALL = re.compile(r"(?:^|[\s(])(legation [a-z].*)")
_SHELL = ("sh", "text")
_WORDS_THAT_STAND_FOR_ONE = {"DAY": "2024-06-17", "N": "3"}


def _lines(page: Path) -> Iterator[str]:
    """Give every call of the program in a document, in fenced blocks and between words."""
    for language, block in fenced(page):
        if language in _SHELL:
            for line in block.replace("\\\n", " ").splitlines():
                yield from _CALL.findall(line)
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.S)
    yield from (found.replace("\\|", "|") for found in _INLINE.findall(text))


def _calls(page: Path) -> Iterator[list[str]]:
    for line in _lines(page):
        cut = re.split(r"\s[|>&;)]|…|\.\.\.", line)[0]
        try:
            words = shlex.split(cut, comments=True)[1:]
        except ValueError:
            continue  # a fragment of prose with one quotation mark
        if words:
            yield [_WORDS_THAT_STAND_FOR_ONE.get(word, word) for word in words]


DOCUMENTS = [
    page
    for page in pages()
    if page.name != "CHANGELOG.md" and "reference" not in page.parts and any(_calls(page))
]


@pytest.fixture(scope="module")
def program() -> click.Group:
    made = typer.main.get_command(build())
    assert hasattr(made, "commands")
    return made  # type: ignore[return-value]


@pytest.mark.parametrize("page", DOCUMENTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_are_known(page: Path, program: click.Group) -> None:
    wrong = []
    for words in _calls(page):
        command = program.commands.get(words[0])
        if command is None:
            wrong.append((" ".join(words), "no such command"))
            continue
        known = {name for each in command.params for name in (*each.opts, *each.secondary_opts)}
        for word in words[1:]:
            option = word.partition("=")[0]
            if option.startswith("--") and option not in known | {"--help"}:
                wrong.append((" ".join(words), f"no option {option}"))
    assert not wrong


def test_blocks_marked_to_be_run_can_be_parsed(program: click.Group) -> None:
    """A whole line of a how-to gives what the command needs, in values that it takes."""
    wrong = []
    for page in (ROOT / "docs" / "how-to").glob("*.md"):
        for language, block in fenced(page):
            for line in block.splitlines() if language in _SHELL else ():
                if not line.startswith("legation "):
                    continue
                words = shlex.split(line.split(" | ")[0], comments=True)[1:]
                words = [_WORDS_THAT_STAND_FOR_ONE.get(word, word) for word in words]
                try:
                    program.commands[words[0]].make_context(words[0], words[1:])
                except Exception as error:  # typer's own copy of click has classes of its own
                    wrong.append((page.name, line, str(error)))
    assert not wrong


def test_there_are_commands_to_check() -> None:
    assert sum(1 for page in DOCUMENTS for _ in _calls(page)) > 60
