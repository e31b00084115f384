"""Loading synthetic events by the million: columns in bulk, indices afterwards.

For an empty desk that nobody else has open, of an engine's own means: what these events are
made of is known to hold together, so that checks come at the end, all at once.
"""

from benchmarks.loading.filling import fill_desk

__all__ = ["fill_desk"]
