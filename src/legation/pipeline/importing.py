"""Other people's events: files → batches → desk, with what was not used kept aside."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from legation.errors import InputError
from legation.types import Dataset

if TYPE_CHECKING:
    from legation.sources.foreign import Batch
    from legation.store import Store


@dataclass(slots=True)
class Imported:
    """What an import did. ``rows == kept + sum(outside) + sum(bad)``; ``new`` of ``kept``.

    ``outside``: sound rows that are no act between two states; ``bad``: rows that cannot be
    used, by reason; ``aside``: where those lie, "" where there are none.
    """

    dataset: Dataset
    rows: int = 0
    kept: int = 0
    new: int = 0
    outside: Counter[str] = field(default_factory=Counter)
    bad: Counter[str] = field(default_factory=Counter)
    aside: str = ""
    seconds: float = 0.0

    def count(self, batch: Batch, new: int) -> None:
        """Add a batch."""
        self.rows += batch.rows
        self.kept += len(batch.table)
        self.new += new
        self.outside.update(batch.outside)
        self.bad.update(row.reason for row in batch.bad)


class Aside(AbstractContextManager["Aside"]):
    """A file of bad rows as JSON lines, made when the first comes and anew at each import."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: IO[str] | None = None

    def keep(self, batch: Batch) -> None:
        """Write a batch's bad rows.

        Raises:
            InputError: the file cannot be written.
        """
        if not batch.bad:
            return
        try:
            if self._stream is None:
                self._stream = self.path.open("w", encoding="utf-8", errors="replace")
            for row in batch.bad:
                told = {"file": batch.origin, "reason": row.reason, "row": row.text}
                self._stream.write(json.dumps(told, ensure_ascii=False) + "\n")
        except OSError as error:
            what = f"bad rows cannot be kept aside: {error.strerror or error}"
            raise InputError(what, str(self.path), "name another file with --rejects") from error

    @property
    def written(self) -> str:
        """Give the file's path, "" where no row was bad."""
        return str(self.path) if self._stream is not None else ""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._stream is not None:
            self._stream.close()


def import_events(
    dataset: Dataset,
    files: Sequence[str],
    store: Store,
    aside: Path,
    on_progress: Callable[[Imported], None] | None = None,
) -> Imported:
    """Put other people's events on a desk, one transaction a batch; the same twice is once.

    Raises:
        LegationError: a file cannot be read or is of another kind; batches before it are
            safe, and importing the same again goes on from there.
    """
    from legation.sources.foreign import read_foreign

    started = time.monotonic()
    done = Imported(dataset)
    with Aside(aside) as kept:
        for batch in read_foreign(dataset, *files):
            kept.keep(batch)
            done.count(batch, store.add_foreign(dataset, batch.table))
            done.aside = kept.written
            done.seconds = time.monotonic() - started
            if on_progress is not None:
                on_progress(done)
    done.seconds = time.monotonic() - started
    return done
