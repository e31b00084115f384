"""``legation version``."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed


def version() -> None:
    """Print the version."""
    try:
        print(f"legation {installed('legation')}")
    except PackageNotFoundError:
        print("legation (run from its sources)")
