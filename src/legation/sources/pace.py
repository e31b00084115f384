"""Politeness: one request a second to a host, whatever runs beside it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

# Longer delays asked for in robots.txt are capped: some ask for an hour.
LONGEST_DELAY = 30.0


class Pace:
    """Waits so that requests to one host lie apart; safe between threads.

    ``interval`` in seconds; ``clock`` and ``sleep`` are injected by tests.
    """

    def __init__(
        self,
        interval: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._interval, self._clock, self._sleep = interval, clock, sleep
        self._next: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str, delay: float = 0.0) -> None:
        """Wait for this host's turn. ``delay``: more seconds where the host asks for them."""
        step = max(self._interval, min(delay, LONGEST_DELAY)) if self._interval else 0.0
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + step
        if turn > now:
            self._sleep(turn - now)
