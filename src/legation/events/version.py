"""The version of the linker: a hash of the code that decides, points and thresholds within."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Final

from legation.types import content_id

_DECIDING: Final = (
    "claims", "clusters", "copies", "country_words", "features", "groups", "judging", "pairwise",
    "people", "points", "who", "words",
)  # fmt: skip


@cache
def linker_version() -> str:
    """Give 16 hexadecimal digits: the same code and points on every machine, the same version."""
    folder = files("legation.events")
    texts = (folder.joinpath(f"{name}.py").read_text("utf-8") for name in _DECIDING)
    return content_id("linker", *texts)
