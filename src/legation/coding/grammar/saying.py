"""Verbs of saying, from one knowledge file."""

from __future__ import annotations

from legation.knowledge.loader import read_yaml

_LISTS: dict[str, list[str]] = read_yaml("saying.yaml")

REPORTING = frozenset(_LISTS["reporting"])
"""Verbs that only pass words on."""
SAYING = REPORTING | frozenset(_LISTS["speaking"])
"""Verbs whose subject is the author of quoted words."""
TELLING = SAYING | frozenset(_LISTS["denying"])
"""Verbs whose clause tells what somebody said, or denied."""
