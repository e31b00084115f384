"""Mentions → events: which claims tell of one act, and what that act was.

``link`` clusters, ``link_pairs`` does so by pairs alone, ``judge`` compares two mentions and
says why.
"""

from legation.events.judging import judge
from legation.events.linking import link, link_pairs

__all__ = ["judge", "link", "link_pairs"]
