from __future__ import annotations

import pytest

from legation.settings import Settings


@pytest.fixture
def settings() -> Settings:
    return Settings(desk=":memory:", max_page_bytes=100_000, max_feed_items=50, timeout=5.0)
