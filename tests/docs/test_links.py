"""Links between pages lead somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from blocks import ROOT, anchors, links, pages


@pytest.mark.parametrize("page", pages(), ids=lambda p: str(p.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    broken = []
    for link in links(page):
        if "://" in link or link.startswith("mailto:"):
            continue
        path, _, anchor = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        no_heading = (
            anchor
            and target.suffix == ".md"
            and target.is_file()
            and (anchor not in anchors(target))
        )
        if not target.exists() or no_heading:
            broken.append(link)
    assert not broken


def test_every_document_is_reached_from_the_index() -> None:
    docs = ROOT / "docs"
    reached, waiting = set(), [ROOT / "README.md", docs / "README.md"]
    while waiting:
        page = waiting.pop()
        if page in reached or page.suffix != ".md" or not page.is_file():
            continue
        reached.add(page)
        waiting += [(page.parent / link.partition("#")[0]).resolve() for link in links(page)]
    assert not set(docs.rglob("*.md")) - reached
