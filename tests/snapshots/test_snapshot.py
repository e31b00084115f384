"""A snapshot verifies anywhere, and says what was changed in it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parents[1]))

from desk_fixture import build_desk, readings
from legation.errors import InputError, NotFound
from legation.events import link
from legation.snapshots import take, verify
from legation.snapshots.taking import About
from legation.store import open_desk

ABOUT = About("A title: with “signs”\n", "A. Keeper")


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> str:
    return build_desk(tmp_path_factory.mktemp("frozen") / "desk.sqlite")


@pytest.fixture
def frozen(desk: str, tmp_path: Path) -> Path:
    with open_desk(desk, read_only=True) as store:
        return take(store, tmp_path / "out", ABOUT).folder


def rewrite(path: Path, change: object) -> None:
    table = pq.read_table(path)
    pq.write_table(change(table), path)  # type: ignore[operator]


def test_a_snapshot_is_sound_and_whole(frozen: Path) -> None:
    verdict = verify(frozen)
    assert verdict.sound
    assert verdict.findings == ()
    assert verdict.id.startswith("legation:")
    cited = yaml.safe_load((frozen / "CITATION.cff").read_text("utf-8"))
    assert cited["version"] == verdict.id
    assert cited["title"] == ABOUT.title
    assert "body" not in pq.read_schema(frozen / "articles.parquet").names
    book = (frozen / "codebook.md").read_text("utf-8")
    for path in frozen.glob("[aemo]*.parquet"):
        assert all(f"`{name}`" in book for name in pq.read_schema(path).names)


def test_the_same_record_gives_the_same_id_in_any_order_of_reading(
    frozen: Path, tmp_path: Path
) -> None:
    with open_desk(str(tmp_path / "other.sqlite")) as store:
        for reading in reversed(list(readings())):
            store.add_reading(reading, link)
        other = take(store, tmp_path / "other", About("Other", "Else", text=True))
    assert other.id == verify(frozen).id
    assert verify(other.folder).sound
    assert "body" in pq.read_schema(other.folder / "articles.parquet").names


def test_another_writer_of_the_same_rows_is_told_but_sound(frozen: Path) -> None:
    rewrite(frozen / "events.parquet", lambda t: t.take(list(reversed(range(len(t))))))
    verdict = verify(frozen)
    assert verdict.sound
    assert [(f.kind, f.where) for f in verdict.findings] == [("bytes", "events.parquet")]


def test_a_changed_row_is_named(frozen: Path) -> None:
    def surer(table: pa.Table) -> pa.Table:
        values = table.column("confidence").to_pylist()
        values[0] += 0.01
        at = table.schema.get_field_index("confidence")
        return table.set_column(at, "confidence", pa.array(values, pa.float64()))

    first = pq.read_table(frozen / "events.parquet").column("id")[0].as_py()
    rewrite(frozen / "events.parquet", surer)
    verdict = verify(frozen)
    assert not verdict.sound
    rows = [f for f in verdict.findings if f.kind == "rows"]
    assert [f.what for f in rows] == [f"1 rows changed: {first}"]


def test_rows_taken_out_or_links_cut_are_told(frozen: Path) -> None:
    rewrite(frozen / "mentions.parquet", lambda t: t.slice(1))
    kinds = {f.kind for f in verify(frozen).findings}
    assert {"rows", "links", "id", "bytes"} <= kinds


def test_missing_and_extra_files_and_a_changed_text_are_told(frozen: Path) -> None:
    (frozen / "extra.txt").write_text("x")
    (frozen / "codebook.md").write_text("other")
    verdict = verify(frozen)
    assert verdict.sound
    assert {(f.kind, f.where) for f in verdict.findings} == {
        ("extra", "extra.txt"), ("bytes", "codebook.md"),
    }  # fmt: skip
    (frozen / "outlets.parquet").unlink()
    assert not verify(frozen).sound


@pytest.mark.parametrize(
    "change",
    [
        {"files": {"../../etc/passwd": "0" * 64}},
        {"files": {"a": "x"}},
        {"scheme": "other-9"},
        {"tables": {}},
        {"files": []},
    ],
)
def test_a_hostile_manifest_is_refused(frozen: Path, change: dict[str, object]) -> None:
    path = frozen / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | change), "utf-8")
    with pytest.raises(InputError):
        verify(frozen)


def test_broken_files_are_told_not_raised(frozen: Path) -> None:
    (frozen / "events.parquet").write_bytes(b"PAR1 no")
    verdict = verify(frozen)
    assert not verdict.sound
    (frozen / "manifest.json").write_bytes(b"{" * 2000)
    with pytest.raises(InputError):
        verify(frozen)
    (frozen / "manifest.json").unlink()
    with pytest.raises(NotFound):
        verify(frozen)


def test_links_to_elsewhere_are_not_followed(frozen: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.parquet"
    (frozen / "events.parquet").rename(kept)
    (frozen / "events.parquet").symlink_to(kept)
    assert ("missing", "events.parquet") in {(f.kind, f.where) for f in verify(frozen).findings}


def test_a_folder_in_use_is_left_alone(desk: str, frozen: Path) -> None:
    before = sorted(path.name for path in frozen.iterdir())
    with (
        open_desk(desk, read_only=True) as store,
        pytest.raises(InputError, match="holds something"),
    ):
        take(store, frozen, ABOUT)
    assert sorted(path.name for path in frozen.iterdir()) == before
    assert sorted(path.name for path in frozen.parent.iterdir()) == ["out"]
