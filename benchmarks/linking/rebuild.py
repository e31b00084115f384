"""Put the labelled sample together again where its texts lie.

    python -m benchmarks.linking.rebuild [--data FOLDER] [--half dev|test] > claims.jsonl

``sample.jsonl`` holds where each claim stands (source, row, offsets), a hash of its words,
how our coder read it and which act a person found in it: never the words. They come from
the data themselves, so that the sample is of use only to who has them.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import hashlib
import json
import re
import sys
import tarfile
from collections.abc import Iterator, Mapping
from functools import cache
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from benchmarks.measures import ROOT, NotMeasured
from legation.store.fingerprint import fingerprint

DATA = ROOT.parent / "shared" / "data"
SAMPLE = Path(__file__).parent / "sample.jsonl"
_REPORTS = "wcep/wcep_2002_2019.jsonl.gz"
_TIMELINES = "timelines_t17.tar.gz"
_MEMBER = "tls_t17_crisis_entities/T17/{}/outputwithpub.csv.gz"

# Their articles are split into tokens as a parser wants them; these put them together.
_TOGETHER = (
    (r"-LRB- ?", "("),
    (r" ?-RRB-", ")"),
    (r"`` ?", '"'),
    (r" ?''", '"'),
    (r" ([.,;:?!%])", r"\1"),
    (r" ('s|'re|'ve|'ll|'d|'m|n't|')(?=[\s,.;])", r"\1"),
    (r"\\/", "/"),
    (r"\$ (?=\d)", "$"),
)


def rebuild(data: Path = DATA, half: str = "") -> list[dict[str, Any]]:
    """Give the claims of the sample with their words, as ``evaluate linking`` reads them.

    ``half``: "dev" or "test", "" for both. A claim whose words are no longer where they
    were is left out.

    Raises:
        NotMeasured: the texts are not here.
    """
    for name in (_REPORTS, _TIMELINES):
        if not (data / name).is_file():
            raise NotMeasured(f"{name} is not here")
    labels = [json.loads(line) for line in SAMPLE.read_text("utf-8").splitlines()]
    chosen = [label for label in labels if half in ("", label["half"])]
    texts = dict(_texts(data, {(label["source"], label["row"]) for label in chosen}))
    claims = (_claim(label, texts.get((label["source"], label["row"]), "")) for label in chosen)
    return [claim for claim in claims if claim]


def timelines(data: Path) -> Path:
    """Give the archive of the timelines, there or not."""
    return data / _TIMELINES


def member(topic: str) -> str:
    """Give the name of a topic's articles in the archive of the timelines."""
    return _MEMBER.format(topic)


def _texts(data: Path, wanted: set[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], str]]:
    with gzip.open(data / _REPORTS, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if ("wcep", str(number)) in wanted:
                yield ("wcep", str(number)), json.loads(line)["text"]
    csv.field_size_limit(1 << 27)
    topics = sorted({row.split("/")[0] for source, row in wanted if source == "t17"})
    with tarfile.open(timelines(data)) as archive:
        for topic in topics:
            packed = archive.extractfile(member(topic))
            if packed is None:
                continue
            with gzip.open(packed, "rb") as raw:
                rows = csv.reader(TextIOWrapper(raw, "utf-8", "replace"))
                for number, row in enumerate(rows):
                    if ("t17", f"{topic}/{number}") in wanted:
                        yield ("t17", f"{topic}/{number}"), together(row[1])


def together(text: str) -> str:
    """Put a text that was split into tokens together again, near enough to be read."""
    for apart, joined in _TOGETHER:
        text = re.sub(apart, joined, text)
    return text


def _claim(label: Mapping[str, Any], body: str) -> dict[str, Any] | None:
    start, end = label["at"]
    words = body[start:end]
    if hashlib.blake2b(words.encode(), digest_size=6).hexdigest() != label["sha"]:
        return None
    claim = {key: value for key, value in label.items() if key not in ("at", "sha", "half")}
    claim |= {
        "id": f"{label['source']}/{label['row']}:{start}",
        "text": words,
        "article": f"{label['source']}/{label['row']}",
        "fingerprint": _fingerprint(body),
        "actors": [_named(party, words) for party in label["actors"]],
        "recipients": [_named(party, words) for party in label["recipients"]],
    }
    if "place" in label:
        claim["place"] = _named(label["place"], words)
    return claim


@cache
def _fingerprint(body: str) -> str:
    return fingerprint(body)


def _named(party: Mapping[str, Any], words: str) -> dict[str, Any]:
    """Put names that stand in the sentence back: the label has their offsets."""
    named = dict(party)
    for key, at in (("name", named.pop("name_at", None)), ("text", named.pop("text_at", None))):
        if at:
            named[key] = words[at[0] : at[1]]
    return named


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Put the labelled sample together again.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--half", choices=("dev", "test"), default="")
    args = parser.parse_args(arguments)
    try:
        claims = rebuild(args.data, args.half)
    except NotMeasured as reason:
        print(f"not rebuilt: {reason}", file=sys.stderr)
        return 1
    for claim in claims:
        print(json.dumps(claim, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
