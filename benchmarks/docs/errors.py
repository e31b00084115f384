"""Errors and exit codes, from the exception tree."""

from __future__ import annotations

import inspect

from benchmarks.docs.tables import made, table
from legation import errors
from legation.errors import LegationError

OTHER = (
    (0, "", "it worked; a reader of the output that went away early counts as this too"),
    (1, "", "`doctor` found a fault"),
    (130, "", "stopped by Ctrl-C; what was read is safe"),
    (70, "", "an unexpected error, on one line; `LEGATION_DEBUG=1` prints its trace"),
)


def page() -> str:
    """Give docs/reference/errors.md."""
    kinds = [
        kind
        for _, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, LegationError) and kind is not LegationError
    ]
    kinds.sort(key=lambda kind: (kind.exit_code, kind.__name__))
    rows = [
        (k.exit_code, f"`{k.__name__}`", (inspect.getdoc(k) or "").split("\n")[0]) for k in kinds
    ]
    return "\n".join(
        [
            made("Errors", "legation.errors"),
            "Every error that a user can cause is one line on standard error: what, where, and "
            "what cures it. The exit codes follow sysexits(3). In the library they are exceptions "
            "below `legation.errors.LegationError`; the API gives the same three parts as JSON "
            '(`{"error", "where", "cure"}`).\n',
            table(("exit code", "exception", "means"), rows),
            "Other exit codes:\n",
            table(("exit code", "exception", "means"), OTHER),
        ]
    )
