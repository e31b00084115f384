"""What a host's robots.txt lets us read (RFC 9309), asked once a run."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from dataclasses import dataclass

from protego import Protego

# RFC 9309: at least 500 KiB must be read; more is not.
LONGEST = 512_000
_AGENT = "Legation"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host said when asked for robots.txt; status 0 where it did not answer."""

    status: int
    content: bytes = b""


class Robots:
    """Rules by host, kept for one run. ``ask`` fetches the robots.txt of an origin."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._rules: dict[str, Protego | None] = {}

    def allows(self, origin: str, url: str) -> bool:
        """Tell whether a URL may be read. ``origin``: scheme, host and port, "https://a.b".

        No robots.txt (4xx) allows everything; a host in trouble (5xx, no answer) nothing.
        """
        rules = self._of(origin)
        return rules is not None and bool(rules.can_fetch(url, _AGENT))

    def answered(self, origin: str) -> bool:
        """Tell whether the host gave an answer at all, if only that it has no robots.txt."""
        return self._of(origin) is not None

    def delay(self, origin: str) -> float:
        """Give the seconds between requests that the host asks for, 0 where it does not."""
        rules = self._of(origin)
        return float(rules.crawl_delay(_AGENT) or 0.0) if rules is not None else 0.0

    def _of(self, origin: str) -> Protego | None:
        if origin not in self._rules:
            answer = self._ask(f"{origin}/robots.txt")
            self._rules[origin] = rules_of(answer)
        return self._rules[origin]


def rules_of(answer: Answer) -> Protego | None:
    """Give the rules in an answer, None where they forbid everything for lack of an answer."""
    if answer.status == 0 or answer.status >= 500:
        return None
    text = _text(answer.content[:LONGEST]) if 200 <= answer.status < 300 else ""
    try:
        return Protego.parse(text)
    except (ValueError, IndexError, KeyError, RecursionError):
        return Protego.parse("")


def _text(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    return content.decode("utf-8-sig", "replace")
