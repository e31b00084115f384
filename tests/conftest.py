"""What many tests share."""

import pytest

from legation.pipeline import Reader
from legation.settings import Settings


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Give one loaded reader for all tests: loading takes seconds, reading does not."""
    return Reader(Settings(desk=":memory:"))
