"""A desk's dataset frozen in a folder under an id that anybody can compute again.

``take`` writes one, ``verify`` checks one; the id is made of the rows alone, so that
the same record gives the same id whoever writes it, wherever, with whatever Parquet writer.
"""

from legation.snapshots.taking import Snapshot, take
from legation.snapshots.verifying import Finding, Verdict, verify

__all__ = ["Finding", "Snapshot", "Verdict", "take", "verify"]
