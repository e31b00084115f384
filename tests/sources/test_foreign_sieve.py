"""What the sieve takes out is what checking every row would have left out, and no more."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from unittest.mock import patch

import polars as pl
import pytest
from foreign_making import gdelt_row, write
from hypothesis import given, settings
from hypothesis import strategies as st

from legation.errors import InputError
from legation.sources.foreign import Batch, read_foreign, reading
from legation.sources.foreign.blocks import Block
from legation.sources.foreign.layouts import BY_WIDTH, Dialect
from legation.sources.foreign.sieve import Sieve


def _mostly(usual: str, *odd: str) -> st.SearchStrategy[str]:
    return st.sampled_from([usual] * 4 * len(odd) + list(odd))


def _rows(width: int) -> st.SearchStrategy[list[str]]:
    row = st.builds(
        gdelt_row,
        st.integers(1, 9),
        st.just(width),
        day=_mostly("20240517", "20240230", "18000101", "2024-05-17", " 20240517", ""),
        a=st.sampled_from(["CHN", "", "EUR", "QQQ", "chn", "ROM", "A" * 9, "\u0130ST"]),
        b=st.sampled_from(["RUS", "CHN", "", "HKG", "WST"]),
        a_group=st.sampled_from(["", "EEC", "UNO", "XXX"]),
        code=st.sampled_from(["042", "010", "10", "204"])
        | _mostly("042", "43", "1", "777", "", "0", "042 "),
        root=_mostly("04", "4", "", "1", "x"),
        score=_mostly("1.9", "-10", "11", "", "NULL", "1e1", "eleven", "-.5", "9."),
    )
    return st.lists(row, min_size=1, max_size=12)


_GIVEN = Dialect("\t", quoted=False, header=False, widths=BY_WIDTH["gdelt"])


def _picture(path: str) -> tuple[list[tuple[object, ...]], Counter[str], Counter[str]]:
    batches = list(read_foreign("gdelt", path))
    bad, outside = Counter[str](), Counter[str]()
    for batch in batches:
        assert batch.rows == len(batch.table) + len(batch.bad) + sum(batch.outside.values())
        bad.update(f"{row.reason}: {row.text}" for row in batch.bad)
        outside.update(batch.outside)
    return sorted(pl.concat([batch.table for batch in batches]).rows(), key=str), bad, outside


def _whole(_sieve: Sieve, text: bytes) -> tuple[bytes, dict[str, int]]:
    return text, {}


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([57, 58, 61]).flatmap(_rows), st.sampled_from(["", "", "\n", "a\tb\n"]))
def test_the_same_comes_of_it_with_and_without(rows: list[str], tail: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = [gdelt_row(0, len(rows[0].split("\t"))), *rows]
        path = Path(folder) / "g.csv"
        path.write_text("\n".join(lines) + "\n" + tail, "utf-8")
        sifted = _picture(str(path))
        with patch.object(Sieve, "sifted", _whole):
            assert sifted == _picture(str(path))


def test_rows_outside_are_taken_out_and_told_by_reason() -> None:
    rows = [gdelt_row(1), gdelt_row(2, a=""), gdelt_row(3, a="RUS"), gdelt_row(4, b="QQQ")]
    kept, outside = Sieve(_GIVEN).sifted(("\n".join(rows) + "\n").encode())
    assert kept.decode() == rows[0] + "\n"
    assert outside == {
        "a side without a state": 1, "within one state": 1, "a state that is not in our list": 1,
    }  # fmt: skip


@pytest.mark.parametrize(
    "broken",
    [
        {"day": "20241345"}, {"code": "777", "root": "77"}, {"score": "11"}, {"score": "eleven"},
        {"code": "80", "root": "8"},
    ],
)  # fmt: skip
def test_what_may_be_bad_or_mended_stays_in(broken: dict[str, str]) -> None:
    row = gdelt_row(1, a="", **broken) + "\n"
    assert Sieve(_GIVEN).sifted(row.encode()) == (row.encode(), {})


def test_a_block_with_a_line_of_another_width_is_left_whole() -> None:
    text = f"{gdelt_row(1, a='')}\n{gdelt_row(2, 58, a='')}\n".encode()
    assert Sieve(_GIVEN).sifted(text) == (text, {})


def test_a_file_of_nothing_but_a_header(tmp_path: Path) -> None:
    names = [f"c{n}" for n in range(61)]
    for at, name in {0: "GLOBALEVENTID", 1: "SQLDATE", 7: "Actor1CountryCode",
                     17: "Actor2CountryCode", 26: "EventCode"}.items():  # fmt: skip
        names[at] = name
    assert list(read_foreign("gdelt", write(tmp_path / "g.csv", "\t".join(names)))) == []


def test_what_was_read_before_an_archive_breaks_off_is_given(tmp_path: Path) -> None:
    def broken(_stream: BinaryIO) -> Iterator[Block]:
        yield Block(f"{gdelt_row(1)}\n{gdelt_row(2, a='')}\n".encode())
        raise InputError("archive cut short or damaged", "g.csv", "fetch it again")

    batches = read_foreign("gdelt", write(tmp_path / "g.csv", gdelt_row(1)))
    found: list[Batch] = []
    with patch.object(reading, "blocks", broken), pytest.raises(InputError, match="cut short"):
        found.extend(batches)  # keeps what came before the fault
    assert sum(len(batch.table) for batch in found) == 1
