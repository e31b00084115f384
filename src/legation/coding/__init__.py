"""Sentence → mentions: actors, event types, modality, dates, places, issues.

Parsing belongs to the sentences stage, so the way goes ``gate`` → parse what passed →
``propose_article`` → ``judge`` (many articles at once) → ``finish``; the pipeline walks it.
"""

from legation.coding.coder import Coded, Coder, finish, judge, load_coder, propose_article, voice_of
from legation.coding.gate import gate

__all__ = ["Coded", "Coder", "finish", "gate", "judge", "load_coder", "propose_article", "voice_of"]
