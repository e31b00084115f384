"""The command line, from the commands themselves."""

from __future__ import annotations

import inspect
from typing import Any

import typer

from benchmarks.docs.tables import made, table
from legation.cli.app import COMMANDS, build


def page() -> str:
    """Give docs/reference/cli.md."""
    group: Any = typer.main.get_command(build())
    parts = [
        made("Command line", "legation.cli"),
        f"{group.help}\n\n`legation COMMAND --help` prints what stands here. "
        "Exit codes are in [errors](errors.md), variables in [settings](settings.md).\n",
        table(
            ("command", "does"),
            [(f"[`{c.__name__}`](#legation-{c.__name__})", _first_line(c)) for c in COMMANDS],
        ),
    ]
    parts += [_command(name, command) for name, command in group.commands.items()]
    return "\n".join(parts)


def _first_line(command: object) -> str:
    return (inspect.getdoc(command) or "").split("\n", 1)[0]


def _command(name: str, command: Any) -> str:
    arguments = [p for p in command.params if p.param_type_name == "argument"]
    options = [p for p in command.params if p.param_type_name == "option" and p.name != "help"]
    words = " ".join(_argument(p) for p in arguments)
    usage = " ".join(filter(None, ("legation", name, words, "[options]" if options else "")))
    parts = [f"## legation {name}\n", f"{command.help or ''}\n", f"```\n{usage}\n```\n"]
    if arguments:
        rows = [(f"`{_argument(p)}`", getattr(p, "help", "") or "") for p in arguments]
        parts.append(table(("word", "is"), rows))
    if options:
        parts.append(table(("option", "default", "does"), [_option(p) for p in options]))
    return "\n".join(parts)


def _argument(parameter: Any) -> str:
    return str(parameter.metavar or parameter.name.upper())


def _option(parameter: Any) -> tuple[str, str, str]:
    flags = ", ".join(f"`{flag}`" for flag in (*parameter.opts, *parameter.secondary_opts))
    value = "" if parameter.is_flag else f" `{parameter.metavar or parameter.name.upper()}`"
    default = parameter.default
    if callable(default) or default is None or default is False or default == ():
        default = ""
    elif default is True:
        default = "on"
    return flags + value, f"`{default}`" if default != "" else "", parameter.help or ""
