"""What others reached, as they or others printed it. None of it was measured by us."""

from __future__ import annotations

PAIR_PEERS: tuple[tuple[str, float | None, float | None, float | None, str], ...] = (
    ("ZSP (zero-shot, RoBERTa-large NLI)", 0.824, 0.896, 0.964, "as published"),
    ("MiniLM, fine-tuned", 0.789, 0.930, 0.953, "as published"),
    ("GPT-4", 0.615, None, None, "reported second-hand"),
    ("UniversalPetrarch", 0.485, None, None, "as published"),
)

PAIR_NOTE = (
    "The other readers' figures are for a twin of this set: other sentences, labelled in the same "
    "way. They are near one another, not the same test. A fine-tuned reader learns from labelled "
    "sentences of such a set; we learned from none.\n"
)

SENTENCE_NOTE = (
    "Figures of other readers exist only for other sentences. They are printed here because they "
    "are all there is, not because they compare:\n"
)

SENTENCE_PEERS = (
    ("UniversalPetrarch", "0.784", "78 sentences of its own gold, as printed"),
    ("PETRARCH2", "0.738", "the same 78 sentences, as printed"),
    ("dictionary coders", "precision near 0.15", "real news sentences, as users report"),
)
