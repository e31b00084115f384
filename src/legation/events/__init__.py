"""Mentions → events: which claims tell of one act, and what that act was.

``link`` clusters, ``judge`` compares two mentions and says why.
"""

from legation.events.judging import judge
from legation.events.linking import link

__all__ = ["judge", "link"]
