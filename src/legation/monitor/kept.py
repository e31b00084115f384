"""What was made for a question, kept for as long as it is among the last asked for."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """Gives what was made under a key. Safe to share between threads: one thing is made at a time.

    ``most``: how many are kept; of more, those asked for longest ago go.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._kept: OrderedDict[Hashable, T] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Give what is kept under a key, making it where nothing is; errors keep nothing."""
        with self._lock:
            found = self._kept.pop(key) if key in self._kept else make()
            self._kept[key] = found
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)  # its files go when its last reader has gone
            return found
