"""The lines that an answer about one pair begins with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

if TYPE_CHECKING:
    from legation.monitor.views import CompareView, PairView, TrendView


def heading(view: CompareView | PairView | TrendView) -> Iterator[Text]:
    """Give the pair's names and code, and that the desk is a demo where it is one."""
    yield Text(f"{view.a.name} and {view.b.name}  ({view.code})", style="bold")
    if view.demo:
        yield Text("A demo desk: its pages were written for the demo.")
