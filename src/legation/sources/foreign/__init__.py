"""Other people's event data (GDELT, ICEWS, POLECAT, Phoenix) as batches of one shape."""

from legation.sources.foreign.batches import BadRow, Batch
from legation.sources.foreign.reading import read_foreign

__all__ = ["BadRow", "Batch", "read_foreign"]
