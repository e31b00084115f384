"""The text of an HTML page, block by block, by trafilatura's heuristics."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from legation.articles.furniture import is_furniture, is_list_heading, is_prose
from legation.articles.metadata import Head
from legation.articles.sections import Block
from legation.articles.tree import Node, parse, query, words

# Under this many characters the quick pass has probably missed the article.
SHORT = 500
_FLAT = 1_500
_ARTICLE = query("//article | //*[@itemprop='articleBody'] | //main")
_INLINE = frozenset({"hi", "ref", "lb", "del", "graphic"})
_BREAK = "\x1f"
# trafilatura logs every page without text as an error; a Rejection says it here.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


def blocks_of(root: Node, head: Head) -> list[Block]:
    """Give the paragraphs and headings of an article; [] where the page has none.

    The quick pass goes first; a short result is read again with all heuristics, and an
    ``articleBody`` declared in JSON-LD stands in where it holds far more.
    """
    blocks = _extract(root, fast=True)
    if _size(blocks) < SHORT:
        slow = _extract(root, fast=False)
        blocks = slow if _size(slow) > 1.2 * _size(blocks) else blocks
    if _is_flat(blocks):
        marked = _marked(root)
        blocks = marked if _size(marked) >= SHORT else blocks
    declared = declared_blocks(head.declared.body)
    if _size(declared) > 2 * _size(blocks) + 200:
        blocks = declared
    return without_furniture(blocks)


def declared_blocks(text: str) -> list[Block]:
    """Give the paragraphs of a declared body, which may itself be HTML."""
    if re.search(r"<(?:p|br|div)\b", text, re.I):
        root = parse(re.sub(r"(?i)<br\s*/?>|</p>|</div>", "\n\n", text))
        text = "" if root is None else root.text_content()
    return [Block(p) for p in re.split(r"\s*\n\s*", text) if p.strip()]


def without_furniture(blocks: list[Block]) -> list[Block]:
    """Drop the site's own lines, and lists of other articles with their headings."""
    kept: list[Block] = []
    in_list = False
    for block in blocks:
        if is_list_heading(block.text):
            in_list = True
            continue
        in_list = in_list and not block.heading and not is_prose(block.text)
        if not in_list and not is_furniture(block.text):
            kept.append(block)
    return kept


def _extract(root: Node, *, fast: bool) -> list[Block]:
    document: Any = trafilatura.bare_extraction(root, fast=fast, include_comments=False)
    if document is None or document.body is None:
        return []
    return [b for b in _walk(document.body) if b.text.strip()]


def _is_flat(blocks: list[Block]) -> bool:
    """Tell whether the heuristics gave up: the whole page, menus and all, on one line."""
    if len(blocks) != 1 or len(blocks[0].text) < _FLAT:
        return False
    sentences = len(re.findall(r"[.!?。](?:\s|$)", blocks[0].text))
    return sentences * 250 < len(blocks[0].text)


def _marked(root: Node) -> list[Block]:
    """Give the paragraphs of the fullest element that the page marks as its article."""
    texts = [[words(p) for p in node.iter("p")] for node in _ARTICLE(root)]
    best = max(texts, key=lambda paragraphs: sum(map(len, paragraphs)), default=[])
    return [Block(text) for text in best if text]


def _size(blocks: list[Block]) -> int:
    return sum(len(b.text) for b in blocks)


def _walk(node: Node) -> Iterator[Block]:
    """Give the blocks under a node; loose text between them is a paragraph of its own."""
    loose = node.text or ""
    for child in node:
        if child.tag in _INLINE:
            loose += _inline(child) + (child.tail or "")
            continue
        yield from _paragraphs(loose)
        yield from _block(child)
        loose = child.tail or ""
    yield from _paragraphs(loose)


def _block(node: Node) -> Iterator[Block]:
    if node.tag == "head":
        yield Block(" ".join(_inline(node).replace(_BREAK, " ").split()), heading=True)
    elif node.tag == "row":
        yield Block(" | ".join(filter(None, (" ".join(_inline(c).split()) for c in node))))
    elif any(child.tag not in _INLINE for child in node):
        yield from _walk(node)
    else:
        yield from _paragraphs(_inline(node))


def _paragraphs(text: str) -> Iterator[Block]:
    for part in text.split(_BREAK):
        flat = " ".join(part.split())
        if flat:
            yield Block(flat)


def _inline(node: Node) -> str:
    if node.tag == "lb":
        return _BREAK
    return (node.text or "") + "".join(_inline(c) + (c.tail or "") for c in node)
