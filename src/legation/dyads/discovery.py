"""How many of many findings are chance: false-discovery control."""

from __future__ import annotations

from collections.abc import Sequence

RATE = 0.10
"""Of the findings marked as clear, about this share may be chance. A choice: a reader who
looks at ten marked lines should expect one to be wrong."""


def q_values(p_values: Sequence[float]) -> tuple[float, ...]:
    """Give the q-value of every p-value, in the order given (Benjamini and Hochberg, 1995).

    Keeping all findings with q ≤ r holds the expected share of chance findings among them
    at or under r, where the tests are independent or positively dependent.
    """
    n = len(p_values)
    found = [1.0] * n
    least = 1.0
    for rank, at in zip(
        range(n, 0, -1), sorted(range(n), key=lambda i: (-p_values[i], i)), strict=True
    ):
        least = min(least, p_values[at] * n / rank)
        found[at] = least
    return tuple(found)
