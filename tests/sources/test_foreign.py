"""Other people's events, file by file and fault by fault."""

from __future__ import annotations

import gzip
import tracemalloc
import zipfile
from collections import Counter
from pathlib import Path

import polars as pl
import pytest
from foreign_making import ICEWS_HEADER, gdelt_row, icews_row, write

from legation.errors import InputError, NotFound
from legation.sources.foreign import Batch, read_foreign
from legation.sources.foreign.codes import mended, quad_of, state_of, type_of
from legation.types import Dataset


def _read(dataset: Dataset, *names: str) -> tuple[pl.DataFrame, Counter[str], Counter[str]]:
    batches: list[Batch] = list(read_foreign(dataset, *names))
    bad, outside = Counter[str](), Counter[str]()
    for batch in batches:
        assert batch.rows == len(batch.table) + len(batch.bad) + sum(batch.outside.values())
        bad.update(row.reason for row in batch.bad)
        outside.update(batch.outside)
    return pl.concat([batch.table for batch in batches]), bad, outside


@pytest.mark.parametrize("width", [57, 58, 61])
def test_every_width_of_gdelt(tmp_path: Path, width: int) -> None:
    table, bad, _ = _read("gdelt", write(tmp_path / "g.csv", gdelt_row(7, width)))
    assert not bad
    assert table.row(0, named=True) == {
        "id": "7", "day": pl.Series(["2024-05-17"]).str.to_date()[0], "source": "CHN",
        "target": "RUS", "event_type": "CONSULT", "code": "042", "quad": 1, "score": 1.9,
        "mentions": 4, "source_name": "BEIJING", "target_name": "MOSCOW",
        "url": "" if width == 57 else "https://example.org/7",
    }  # fmt: skip


def test_widths_mixed_in_one_file(tmp_path: Path) -> None:
    rows = [gdelt_row(n, width) for n, width in enumerate((58, 57, 58, 61, 57))]
    table, bad, _ = _read("gdelt", write(tmp_path / "g.csv", *rows))
    assert sorted(table["id"]) == ["0", "1", "2", "3", "4"]
    assert not bad


def test_bad_rows_are_counted_by_reason_with_their_words(tmp_path: Path) -> None:
    lines = [
        gdelt_row(1),
        gdelt_row(2, day="20241345"),
        gdelt_row(3, day="18240517"),
        gdelt_row(4, code="777", root="77"),
        gdelt_row(5, score="eleven"),
        gdelt_row(6, score="11"),
        gdelt_row(7).replace("7", "", 1),
        "a\tb\tc",
        gdelt_row(8, a_name="Bei\x00jing"),
    ]
    path = write(tmp_path / "g.csv", *lines)
    batches = list(read_foreign("gdelt", path))
    bad = [row for batch in batches for row in batch.bad]
    assert Counter(row.reason for row in bad) == {
        "no day that can be read": 2, "no such event code": 1, "no id": 1,
        "score is no number from -10 to 10": 2, "not 57 or 58 or 61 columns": 1,
    }  # fmt: skip
    assert {row.text for row in bad} == set(lines[1:8])
    kept = pl.concat([batch.table for batch in batches])
    assert sorted(kept["id"]) == ["1", "8"]


def test_rows_that_are_no_act_between_two_states(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.csv",
        gdelt_row(1, a=""), gdelt_row(2, b="EUR"), gdelt_row(3, a="RUS"), gdelt_row(4, b="QQQ"),
    )  # fmt: skip
    table, bad, outside = _read("gdelt", path)
    assert len(table) == 0
    assert not bad
    assert outside == {
        "a side without a state": 2, "within one state": 1, "a state that is not in our list": 1,
    }  # fmt: skip


def test_organisations_come_by_their_group(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.csv",
        gdelt_row(1, a="EUR", a_group="EEC"), gdelt_row(2, a="", a_group="UNO"),
        gdelt_row(3, a="WST", a_group="NAT"), gdelt_row(4, a="ROM"), gdelt_row(5, a="HKG", b="USA"),
    )  # fmt: skip
    table, *_ = _read("gdelt", path)
    assert table["source"].to_list() == ["EUU", "UNO", "NATO", "ROU", "CHN"]


def test_a_spreadsheet_took_zeros_and_put_a_header(tmp_path: Path) -> None:
    names = [f"c{n}" for n in range(61)]
    known = {
        0: "GLOBALEVENTID", 1: "SQLDATE", 7: "Actor1CountryCode", 17: "Actor2CountryCode",
        26: "EventCode", 28: "EventRootCode", 29: "QuadClass", 30: "GoldsteinScale",
    }  # fmt: skip
    for at, name in known.items():
        names[at] = name
    row = gdelt_row(1, code="80", root="8", b_name='a, "b"').replace("\t", ";")
    table, bad, _ = _read("gdelt", write(tmp_path / "g.CSV", ";".join(names), row.replace('"', "")))
    assert not bad
    assert table.select("code", "event_type").row(0) == ("080", "CONCEDE")


def test_quoted_commas_and_null(tmp_path: Path) -> None:
    cells = gdelt_row(1, 58, a_name="Dubai, Dubayy").split("\t")
    line = ",".join(f'"{cell}"' if cell else "NULL" for cell in cells)
    table, bad, _ = _read("gdelt", write(tmp_path / "q.csv", line))
    assert not bad
    assert table["source_name"].to_list() == ["Dubai, Dubayy"]


def test_icews(tmp_path: Path) -> None:
    path = write(
        tmp_path / "i.tab", ICEWS_HEADER,
        icews_row(1, "Bangladesh", "Vietnam"),
        icews_row(2, "Moldova, Republic of", "Côte d'Ivoire"),
        icews_row(3, "NA", "Vietnam"), icews_row(4, "Atlantis", "Vietnam"),
        icews_row(5, "Taiwan", "China", "195", "-10"),
    )  # fmt: skip
    table, bad, outside = _read("icews", path)
    assert not bad
    assert table.select("source", "target", "event_type", "quad", "score").rows() == [
        ("BGD", "VNM", "CONSULT", 1, 1.0),
        ("MDA", "CIV", "CONSULT", 1, 1.0),
        ("TWN", "CHN", "ASSAULT", 4, -10.0),
    ]
    assert sum(outside.values()) == 2


def test_polecat(tmp_path: Path) -> None:
    names = [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code",
        "Contexts", "Actor Name", "Actor Country", "Recipient Name", "Recipient Country",
    ]  # fmt: skip
    rows = [
        ["E1", "2023-01-02", "SANCTION", "expel", "-5.5", "MATERIAL CONFLICT", "", "Oslo", "NOR",
         "Moscow", "RUS"],
        ["E2", "2023-01-02", "retreat", "None", "", "2", "", "France", "France", "Mali", "MLI"],
        ["E3", "2023-01-02", "GREET", "None", "1", "1", "", "France", "France", "Mali", "MLI"],
    ]  # fmt: skip
    path = write(tmp_path / "p.txt", *("\t".join(row) for row in (names, *rows)))
    table, bad, _ = _read("polecat", path)
    assert bad == {"no such event code": 1}
    assert table.select("source", "target", "event_type", "code", "quad", "score").rows() == [
        ("NOR", "RUS", "SANCTION", "SANCTION/expel", 4, -5.5),
        ("FRA", "MLI", "RETREAT", "RETREAT", 2, None),
    ]


def test_phoenix_with_and_without_a_header(tmp_path: Path) -> None:
    row = ["P1", "20150101", "2015", "1", "1", "ISRMIL", "ISR", "MIL", "", "PSEREB", "PSE", "REB",
           "", "190", "19", "4", "-10.0", "", "31.5", "34.4", "Gaza", "", "PSE", "1_2",
           "http://example.org/1", "x"]  # fmt: skip
    table, bad, _ = _read("phoenix", write(tmp_path / "a.txt", "\t".join(row)))
    assert not bad
    assert table.select("source", "target", "event_type", "quad").row(0) == (
        "ISR", "PSE", "ASSAULT", 4,
    )  # fmt: skip
    header = "eid,story_date,source_root,target_root,code,root_code,quad_class,goldstein"
    path = write(tmp_path / "b.csv", header, "9,1962-10-22,USA,CUB,0311,3,1,5.2")
    table, bad, _ = _read("phoenix", path)
    assert not bad
    assert table.select("event_type", "code", "score").row(0) == ("AGREE", "0311", 5.2)


def test_gz_and_zip_give_the_same(tmp_path: Path) -> None:
    lines = "".join(f"{gdelt_row(n)}\n" for n in range(20)).encode()
    (tmp_path / "a.csv").write_bytes(lines)
    (tmp_path / "a.csv.gz").write_bytes(gzip.compress(lines))
    with zipfile.ZipFile(tmp_path / "a.csv.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", lines)
    plain, packed, zipped = (
        _read("gdelt", str(tmp_path / name))[0] for name in ("a.csv", "a.csv.gz", "a.csv.zip")
    )
    assert len(plain) == 20
    assert plain.equals(packed)
    assert plain.equals(zipped)


def test_what_is_no_file_of_events(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="this is no file of gdelt events"):
        list(read_foreign("gdelt", write(tmp_path / "m.csv", "\t".join("x" * 16))))
    with pytest.raises(InputError, match="empty"):
        list(read_foreign("gdelt", write(tmp_path / "e.csv")))
    with pytest.raises(NotFound):
        read_foreign("gdelt", str(tmp_path / "nothing"))
    cut = gzip.compress("".join(f"{gdelt_row(n)}\n" for n in range(900)).encode())[:-400]
    (tmp_path / "cut.gz").write_bytes(cut)
    with pytest.raises(InputError, match="cut short or damaged"):
        list(read_foreign("gdelt", str(tmp_path / "cut.gz")))
    (tmp_path / "bomb.gz").write_bytes(gzip.compress(b"\t" * 300_000_000, 1))
    with pytest.raises(InputError, match=r"expands too much|no file of gdelt"):
        list(read_foreign("gdelt", str(tmp_path / "bomb.gz")))


def test_odd_bytes_and_endless_lines(tmp_path: Path) -> None:
    path = tmp_path / "g.csv"
    latin = gdelt_row(1, a_name="S\u00e3o").encode("latin-1")
    path.write_bytes(
        b"\xef\xbb\xbf" + latin + b"\r\n" + b"y" * 2_000_000 + b"\n" + gdelt_row(2).encode()
    )
    table, bad, _ = _read("gdelt", str(path))
    assert sorted(table["id"]) == ["1", "2"]
    assert table.filter(pl.col("id") == "1")["source_name"].to_list() == ["S\ufffdo"]
    assert bad == {"line too long": 1}


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    def peak(rows: int) -> int:
        lines = (f"{gdelt_row(n, url='https://example.org/' + 'x' * 400)}\n" for n in range(rows))
        path = tmp_path / f"{rows}.csv"
        path.write_text("".join(lines))
        tracemalloc.start()
        for _ in read_foreign("gdelt", str(path)):
            pass
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)
    assert peak(80_000) < 1.5 * peak(40_000)


@pytest.mark.parametrize(
    ("code", "root", "given"),
    [("80", "8", "080"), ("10", "1", "010"), ("10", "10", "10"), ("43", "", "043"),
     ("020", "", "020"), ("x", "", "x")],
)  # fmt: skip
def test_a_lost_zero(code: str, root: str, given: str) -> None:
    assert mended(code, root) == given


def test_the_crosswalk() -> None:
    assert [type_of(c) for c in ("010", "0871", "116", "1712", "21", "4")] == [
        "", "RETREAT", "SANCTION", "ASSAULT", None, None,
    ]  # fmt: skip
    assert (quad_of("0871"), quad_of("SANCTION"), quad_of("99")) == (2, 4, 0)
    assert state_of("Occupied Palestinian Territory", "icews") == "PSE"
    assert state_of("na", "icews") == ""
