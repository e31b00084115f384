"""Writes the statements of a new SQLite desk from one that the migrations made.

    python -m legation.store.freshen

To be run after a migration was added.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from legation.store.engine import sqlite_engine
from legation.store.fresh import FILE, script_of
from legation.store.revisions import migrate


def main() -> None:
    """Write the file."""
    with tempfile.TemporaryDirectory() as folder:
        engine = sqlite_engine(Path(folder) / "desk.sqlite", read_only=False, wait=5)
        migrate(engine)
        with engine.connect() as connection:
            FILE.write_text(script_of(connection), "utf-8")
        engine.dispose()


if __name__ == "__main__":
    main()
