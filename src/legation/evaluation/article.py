"""How well articles are read: text, title, authors and date against gold labels."""

from __future__ import annotations

import gzip
import html
import json
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import trafilatura

from legation.articles import OutletIndex, extract
from legation.errors import InputError, NotFound
from legation.types import Page, Rejection

# The article-extraction-benchmark counts runs of four words; so do we.
SHINGLE = 4
_UNSPACED = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_UNSPACED}]|[^\W{_UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader made of one page; empty where it found nothing."""

    title: str = ""
    body: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


Reader = Callable[[Page], Read]


def evaluate_articles(
    folder: Path, *, baseline: bool = False, limit: int | None = None
) -> dict[str, Any]:
    """Read every ``NAME.html[.gz]`` of a folder and compare with its ``NAME.json``.

    ``baseline`` adds the same figures for bare trafilatura, measured in the same run,
    under the key ``baseline``. ``limit`` takes only the first pages by name.

    Returns ``n``, ``seconds``, ``per_second`` (pages), ``text_f1`` (multisets of four-word
    shingles, precision and recall averaged over pages as in scrapinghub's
    article-extraction-benchmark), ``title_accuracy``, ``author_f1`` (names pooled over
    pages), ``date_accuracy`` (same day). A figure is None where no page has the label.

    Raises:
        NotFound: no such folder, or no labelled page in it.
        InputError: a label file is not a JSON object.
    """
    labelled = list(_labelled(Path(folder)))[:limit]
    if not labelled:
        raise NotFound("no labelled page", str(folder), "give a folder of NAME.html and NAME.json")
    outlets = OutletIndex.from_folder(_outlets_folder())
    figures = _figures(labelled, lambda page: _ours(page, outlets))
    if baseline:
        figures["baseline"] = _figures(labelled, _bare)
    return figures


def _outlets_folder() -> Path:
    return Path(__file__).parents[1] / "knowledge" / "outlets"


def _labelled(folder: Path) -> Iterator[tuple[Page, Mapping[str, Any]]]:
    now = datetime.now(UTC)
    for path in sorted(folder.rglob("*.html")) + sorted(folder.rglob("*.html.gz")):
        gold = path.parent / (path.name.removesuffix(".gz").removesuffix(".html") + ".json")
        if not gold.is_file():
            continue
        raw = path.read_bytes()
        try:
            labels = json.loads(gold.read_text("utf-8"))
            content = gzip.decompress(raw) if path.suffix == ".gz" else raw
        except (ValueError, OSError, EOFError) as error:
            raise InputError("a labelled page cannot be read", str(gold), str(error)) from None
        if not isinstance(labels, dict):
            raise InputError("a label file is not an object", str(gold), "write {...}")
        url = str(labels.get("url") or "")
        yield Page(str(path), content, now, "text/html", url=url), labels


def _ours(page: Page, outlets: OutletIndex) -> Read:
    article = extract(page, outlets, languages=())
    if isinstance(article, Rejection):
        return Read()
    day = article.published.day.isoformat() if article.published else ""
    return Read(article.title, article.body, tuple(a.name for a in article.authors), day)


def _bare(page: Page) -> Read:
    found: Any = trafilatura.bare_extraction(
        page.content, url=page.url or None, fast=True, with_metadata=True, include_comments=False
    )
    if found is None:
        return Read()
    authors = tuple(a.strip() for a in (found.author or "").split(";") if a.strip())
    return Read(found.title or "", found.text or "", authors, found.date or "")


def _figures(labelled: Iterable[tuple[Page, Mapping[str, Any]]], read: Reader) -> dict[str, Any]:
    began = time.perf_counter()
    pairs = [(read(page), gold) for page, gold in labelled]
    seconds = time.perf_counter() - began
    return {
        "n": len(pairs),
        "seconds": round(seconds, 3),
        "per_second": round(len(pairs) / max(seconds, 1e-9), 2),
        "text_f1": text_f1((r.body, str(g["body"])) for r, g in pairs if "body" in g),
        "title_accuracy": _share(
            _plain(r.title) == _plain(str(g["title"])) for r, g in pairs if g.get("title")
        ),
        "author_f1": author_f1((r.authors, g["authors"]) for r, g in pairs if "authors" in g),
        "date_accuracy": _share(
            r.published == str(g["published"])[:10] for r, g in pairs if g.get("published")
        ),
    }


def text_f1(pairs: Iterable[tuple[str, str]]) -> float | None:
    """Give F1 of the averaged precision and recall over (found, gold) texts."""
    scores = [_overlap(_shingles(found), _shingles(gold)) for found, gold in pairs]
    if not scores:
        return None
    precision = sum(p for p, _ in scores) / len(scores)
    recall = sum(r for _, r in scores) / len(scores)
    return _harmonic(precision, recall)


def author_f1(pairs: Iterable[tuple[Iterable[str], Iterable[str]]]) -> float | None:
    """Give F1 over all names; case, accents and spacing aside."""
    hits = found_all = gold_all = count = 0
    for found, gold in pairs:
        ours, theirs = {_plain(name) for name in found}, {_plain(name) for name in gold}
        hits, count = hits + len(ours & theirs), count + 1
        found_all, gold_all = found_all + len(ours), gold_all + len(theirs)
    if not count:
        return None
    return _harmonic(hits / max(found_all, 1), hits / max(gold_all, 1))


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    size = min(SHINGLE, len(words))
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1) if size)


def _overlap(found: Counter[Any], gold: Counter[Any]) -> tuple[float, float]:
    if not found and not gold:
        return 1.0, 1.0
    hits = (found & gold).total()
    return hits / max(found.total(), 1), hits / max(gold.total(), 1)


def _harmonic(precision: float, recall: float) -> float:
    return round(2 * precision * recall / (precision + recall), 4) if precision + recall else 0.0


def _share(verdicts: Iterable[bool]) -> float | None:
    all_of_them = list(verdicts)
    return round(sum(all_of_them) / len(all_of_them), 4) if all_of_them else None


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", html.unescape(text)).casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in folded if c.isprintable()).split())
