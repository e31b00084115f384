"""Pages → articles: layout, boilerplate, metadata, dates, authors, language."""

from __future__ import annotations

from legation.articles.outlets import OutletIndex
from legation.articles.reading import extract

__all__ = ["OutletIndex", "extract"]
