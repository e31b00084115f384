"""The real files of other projects, where they are at hand."""

from __future__ import annotations

import tarfile
from collections import Counter
from pathlib import Path

import pytest

from legation.errors import InputError
from legation.sources.foreign import read_foreign
from legation.types import Dataset

SHARED = Path(__file__).parents[3] / "shared" / "data"

# dataset, file, rows, bad rows
KNOWN: tuple[tuple[Dataset, str, int, int], ...] = (
    ("gdelt", "20151027220000_events.csv.gz", 2116, 0),
    ("gdelt", "20180101000000.export.CSV.gz", 2414, 0),
    ("gdelt", "20191024143000.export.CSV.gz", 2111, 0),
    ("gdelt", "20160728_v1_57_58col_sample.csv.gz", 710, 0),
    ("gdelt", "20190121220000.export2_semicolon.CSV.gz", 1629, 0),
    ("gdelt", "usa_chn_2018_quoted.csv.gz", 3340, 0),
    ("gdelt", "20130401_selected.csv.gz", 15, 1),
    ("icews", "events.2018.sample.tab.gz", 3705, 0),
)


def _unpacked(archive: str, folder: Path) -> dict[str, str]:
    path = SHARED / archive
    if not path.is_file():
        pytest.skip(f"{archive} is not at hand")
    found: dict[str, str] = {}
    with tarfile.open(path) as packed:
        for member in packed:
            content = packed.extractfile(member) if member.isfile() else None
            if content is not None:
                target = folder / Path(member.name).name
                target.write_bytes(content.read())
                found[target.name] = str(target)
    return found


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("shared")
    return _unpacked("gdelt.tar.gz", folder) | _unpacked("icews.tar.gz", folder)


@pytest.mark.parametrize(("dataset", "name", "rows", "bad"), KNOWN)
def test_every_row_is_accounted_for(
    files: dict[str, str], dataset: Dataset, name: str, rows: int, bad: int
) -> None:
    batches = list(read_foreign(dataset, files[name]))
    assert sum(batch.rows for batch in batches) == rows
    assert sum(len(batch.bad) for batch in batches) == bad
    outside = sum((Counter(batch.outside) for batch in batches), Counter[str]())
    assert outside["a state that is not in our list"] == 0
    assert sum(len(batch.table) for batch in batches) == rows - bad - outside.total()


@pytest.mark.parametrize("name", ["mentions_sample.csv.gz", "spark_gkg.csv.gz"])
def test_mentions_and_gkg_are_told_from_events(files: dict[str, str], name: str) -> None:
    with pytest.raises(InputError, match="no file of gdelt events"):
        list(read_foreign("gdelt", files[name]))
