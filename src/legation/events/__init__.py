"""Mentions → events: which claims tell of one act, and what that act was.

``link`` clusters, ``link_pairs`` does so by pairs alone, ``judge`` compares two mentions and
says why.
"""

from legation.events.judging import judge
from legation.events.linked import Linked
from legation.events.linking import link, link_pairs
from legation.events.version import linker_version

__all__ = ["Linked", "judge", "link", "link_pairs", "linker_version"]
