"""Opinion and speculation of the writer, which is no event."""

from __future__ import annotations

import re
from functools import cache

from legation.knowledge.loader import read_yaml


@cache
def _pattern() -> re.Pattern[str]:
    kinds = read_yaml("opinion.yaml").values()
    return re.compile("|".join(line for lines in kinds for line in lines), re.IGNORECASE)


def opinion_in(text: str) -> str:
    """Give the words that show a sentence to be the writer's opinion, "" where none do."""
    found = _pattern().search(text)
    return found[0] if found else ""
