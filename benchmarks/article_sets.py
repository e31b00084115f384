"""Bring saved news pages with gold labels to the folder that ``legation evaluate article`` reads.

    python benchmarks/article_sets.py FUNDUS.tar.gz SCRAPINGHUB.tar.gz FOLDER

Each page becomes ``NAME.html.gz`` with ``NAME.json`` (``url``, ``body`` and, where the set
has them, ``title``, ``authors``, ``published``). A key that is absent is not judged.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any


@dataclass(frozen=True, slots=True)
class Labelled:
    """A gzipped page with its gold labels."""

    name: str
    page: bytes
    gold: dict[str, Any]


def members(archive: Path) -> dict[str, bytes]:
    """Give every file of a tar archive by name; nothing is unpacked to disk."""
    with tarfile.open(archive) as tar:
        read = ((m.name, tar.extractfile(m)) for m in tar.getmembers() if m.isfile())
        return {name: handle.read() for name, handle in read if handle}


def fundus(files: dict[str, bytes]) -> Iterator[Labelled]:
    """Pair each publisher's pages with its parser versions, oldest first on both sides."""
    for name in sorted(n for n in files if n.endswith(".json")):
        folder, publisher = PurePosixPath(name).parent, PurePosixPath(name).stem
        info = json.loads(files[f"{folder}/meta.info"])
        ours = re.compile(re.escape(publisher) + r"_\d{4}_\d\d_\d\d\.html\.gz")
        pages = sorted(p for p in info if ours.fullmatch(p) and f"{folder}/{p}" in files)
        for page, gold in zip(pages, json.loads(files[name]).values(), strict=False):
            labels = fundus_gold(gold, info[page]["url"])
            yield Labelled(page.removesuffix(".html.gz"), files[f"{folder}/{page}"], labels)


def fundus_gold(gold: dict[str, Any], url: str) -> dict[str, Any]:
    """Flatten the body (summary, then headlines and paragraphs) and rename the keys."""
    parts = list(gold["body"]["summary"])
    for section in gold["body"]["sections"]:
        parts += [*section["headline"], *section["paragraphs"]]
    labels = {"url": url, "body": "\n\n".join(parts), "title": gold["title"]}
    if "authors" in gold:
        labels["authors"] = gold["authors"]
    if gold.get("publishing_date"):
        labels["published"] = str(gold["publishing_date"])[:10]
    return labels


def scrapinghub(files: dict[str, bytes]) -> Iterator[Labelled]:
    """Pair each page with its body, the only label of this set."""
    truth = next(name for name in files if name.endswith("ground-truth.json"))
    folder = PurePosixPath(truth).parent
    for key, gold in json.loads(files[truth]).items():
        labels = {"url": gold["url"], "body": gold["articleBody"]}
        yield Labelled(key[:16], files[f"{folder}/html/{key}.html.gz"], labels)


def write(pages: Iterator[Labelled], folder: Path) -> int:
    """Write the pages and their labels; gives how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for page in pages:
        (folder / f"{page.name}.html.gz").write_bytes(page.page)
        gold = json.dumps(page.gold, ensure_ascii=False, indent=1)
        (folder / f"{page.name}.json").write_text(gold + "\n", encoding="utf-8")
        count += 1
    return count


def main(arguments: list[str]) -> int:
    if len(arguments) != 3:
        print(__doc__, file=sys.stderr)
        return 64
    first, second, folder = map(Path, arguments)
    print(write(fundus(members(first)), folder / "fundus"), "pages of fundus")
    print(write(scrapinghub(members(second)), folder / "scrapinghub"), "pages of scrapinghub")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
