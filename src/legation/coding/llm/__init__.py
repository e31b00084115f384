"""The coder whose judge is a language model that the user names.

The model only proposes words of a sentence, a type and a modality. Each proposal is held
against the sentence, the ontology and our own tables; what is not there is refused.
"""

from legation.coding.llm.prompt import Request
from legation.coding.llm.reading import ask, finish_asked, load_asked

__all__ = ["Request", "ask", "finish_asked", "load_asked"]
