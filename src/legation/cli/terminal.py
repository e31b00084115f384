"""Writing to a terminal without letting what was read write there itself."""

from __future__ import annotations

import sys
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.console import Console

# Controls move the cursor and colour the screen; formats turn the direction of text; the
# others have no business in a line.
_UNSAFE: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS: Final = {"\u200c", "\u200d"}


def clean(text: str) -> str:
    """Give text as one line that a terminal only prints."""
    shown = (
        sign if sign in _JOINERS or unicodedata.category(sign) not in _UNSAFE else " "
        for sign in text
    )
    return " ".join("".join(shown).split())


def complain(line: str) -> None:
    """Write one line to standard error."""
    print(f"legation: {line}", file=sys.stderr)


def screen() -> Console:
    """Give a console on standard output; words in it are never taken for markup."""
    from rich.console import Console

    return Console(markup=False, emoji=False, highlight=False, soft_wrap=True)


def side_screen() -> Console:
    """Give a console on standard error, for progress."""
    from rich.console import Console

    return Console(stderr=True, markup=False, emoji=False, highlight=False)
