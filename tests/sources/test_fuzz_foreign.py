"""Files of other people's events with anything in them: every row is counted once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from foreign_making import gdelt_row

from legation.errors import LegationError
from legation.sources.foreign import read_foreign

ODD = ("\t", "\n", '"', "\x00", "\u2028", "\ufeff", "9" * 400, "-", "é", "\r\n", "NULL", "20240230")
ROUNDS = 300


def _broken(number: int) -> bytes:
    rnd = random.Random(number)
    width = rnd.choice((57, 58, 61))
    lines = [gdelt_row(row, width) for row in range(rnd.randrange(1, 60))]
    content = ("\n".join(lines) + "\n").encode()
    for _ in range(rnd.randrange(8)):
        at = rnd.randrange(len(content) + 1)
        content = content[:at] + rnd.choice(ODD).encode() + content[at + rnd.randrange(3) :]
    if rnd.random() < 0.2:
        content = bytes(rnd.randrange(256) for _ in range(rnd.randrange(400)))
    return content


@pytest.mark.slow
@pytest.mark.parametrize("dataset", ["gdelt", "icews", "polecat", "phoenix"])
def test_every_row_is_kept_or_told(dataset: str, tmp_path: Path) -> None:
    read = refused = 0
    for number in range(ROUNDS):
        path = tmp_path / f"{number}.csv"
        path.write_bytes(_broken(number))
        try:
            for batch in read_foreign(dataset, str(path)):  # type: ignore[arg-type]
                outside = sum(batch.outside.values())
                assert batch.rows == len(batch.table) + len(batch.bad) + outside
                read += len(batch.table)
        except LegationError:
            refused += 1
    assert read > 0 or dataset != "gdelt"
    assert refused < ROUNDS or dataset != "gdelt"
