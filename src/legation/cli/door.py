"""From the words of the shell to an exit code; every error becomes one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final

from legation.cli.terminal import clean, complain
from legation.errors import LegationError, UsageError

INTERRUPTED: Final = 130
UNEXPECTED: Final = 70


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives its exit code (0, or as :mod:`legation.errors` has it)."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        return _run(words)
    except KeyboardInterrupt:
        complain("stopped")
        return INTERRUPTED
    except BrokenPipeError:
        return _deaf()
    except SystemExit as left:
        # Typer, told not to leave by itself, still does so for one thing: a broken pipe.
        return _deaf() if left.code == 1 else UNEXPECTED
    except LegationError as error:
        complain(clean(error.line()))
        return error.exit_code
    except Exception as error:  # the last line of defence: no trace unless asked for
        return _unexpected(error)


def _run(words: list[str]) -> int:
    # Typer takes a third of the starting time; nothing above needs it.
    from legation.cli.app import build

    try:
        code = build()(words, prog_name="legation", standalone_mode=False)
        sys.stdout.flush()
    except Exception as error:
        # Typer's own errors (an unknown option, a missing word) differ in class between its
        # versions; all can say their message and carry the exit code.
        if type(error).__name__ == "Abort":
            raise KeyboardInterrupt from error
        if type(error).__name__ == "NoArgsIsHelpError":
            print(error, file=sys.stderr)
            return UsageError.exit_code
        told = getattr(error, "format_message", None)
        if told is None:
            raise
        return _misused(str(told()), words)
    return code if isinstance(code, int) else 0


def _misused(message: str, words: Sequence[str]) -> int:
    from legation.cli.app import COMMANDS

    command = words[0] if words[:1] and words[0] in {c.__name__ for c in COMMANDS} else ""
    see = " ".join(("legation", command, "--help")).replace("  ", " ")
    complain(f"{clean(message).rstrip('.')}: see {see}")
    return UsageError.exit_code


def _deaf() -> int:
    """The reader of our output has gone (``legation ... | head``): say nothing more."""
    # Python flushes stdout on leaving and would complain about the pipe again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _unexpected(error: Exception) -> int:
    if os.environ.get("LEGATION_DEBUG") == "1":
        raise error
    what = clean(f"{type(error).__name__}: {error}")[:300]
    complain(f"unexpected error ({what}): run with LEGATION_DEBUG=1 for the trace")
    return UNEXPECTED
