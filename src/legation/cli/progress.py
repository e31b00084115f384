"""How far a reading is, on a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING

from legation.cli.numbers import many
from legation.cli.terminal import clean, side_screen

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from legation.pipeline import Progress

LONGEST = 48
"""Signs of a page's name that are shown: what an 80-column terminal has left."""


class Meter:
    """Counts pages that are safe, and draws a line of it where ``bar`` says so."""

    def __init__(self, bar: bool) -> None:
        self.pages = 0
        self._bar = _bar() if bar else None
        self._task = (
            None if self._bar is None else self._bar.add_task("", pages="", rate="", origin="")
        )

    def __enter__(self) -> Meter:
        if self._bar is not None:
            self._bar.start()
        return self

    def step(self, progress: Progress) -> None:
        """Take note of one more page on the desk."""
        self.pages = progress.pages
        if self._bar is None or self._task is None:
            return
        rate = f"{progress.pages / max(progress.seconds, 1e-3):.1f} pages/s"
        origin = clean(progress.origin)[-LONGEST:]
        self._bar.update(self._task, pages=many(progress.pages, "page"), rate=rate, origin=origin)

    def close(self) -> None:
        """Take the line away."""
        if self._bar is not None:
            self._bar.stop()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _bar() -> Bar:
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn

    return Bar(
        SpinnerColumn(),
        TextColumn("{task.fields[pages]}", markup=False),
        TextColumn("{task.fields[rate]}", markup=False),
        TextColumn("{task.fields[origin]}", markup=False),
        console=side_screen(),
        transient=True,
    )
