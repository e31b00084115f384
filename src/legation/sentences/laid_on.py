"""A parse laid on the words of a sentence, with what a mending changes in it."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Doc


def laid_on(
    doc: Doc,
    parse: Doc,
    *,
    tags: Mapping[int, str] | None = None,
    lemmas: Mapping[int, str] | None = None,
    heads: Mapping[int, int] | None = None,
    deps: Mapping[int, str] | None = None,
) -> Doc:
    """Give the words of ``doc`` with the parse of another of as many words, or with its own.

    ``tags``, ``lemmas``, ``heads``, ``deps``: what is otherwise than in the parse, by index.
    """
    tags, lemmas, heads, deps = tags or {}, lemmas or {}, heads or {}, deps or {}
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[tags.get(token.i, token.tag_) for token in parse],
        pos=[token.pos_ for token in parse],
        morphs=[str(token.morph) for token in parse],
        lemmas=[lemmas.get(token.i, token.lemma_) for token in parse],
        heads=[heads.get(token.i, token.head.i) for token in parse],
        deps=[deps.get(token.i, token.dep_) for token in parse],
    )
