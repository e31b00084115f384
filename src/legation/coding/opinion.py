"""Opinion and speculation of the writer, which is no event."""

from __future__ import annotations

import re

OPINION = re.compile(
    r"""
    \b(?:observers?|analysts?|experts?|pundits?|commentators?|the\ (?:world|international\ community))\b
      [^.;]{0,60}\b(?:monitor|watch|wonder|speculat|debat|expect|believe|predict|fear|ask|see)
    | \b(?:can|could|may|might)\s+(?:potentially|well|also|ultimately|eventually|one\ day)\b
    | \b(?:has|have|had)\s+the\s+potential\b | \bpotential(?:ly)?\s+(?:reshap|shap|alter|chang|ripple)
    | \bremains?\s+(?:to\ be\ seen|a\ matter\ of|unclear\ whether)
    | \b(?:no|without)\ doubt\b | \bundoubtedly\b | \barguably\b | \bperhaps\b
    | \b(?:signif(?:y|ies)|symboli[sz]es?|underscores?|reflects?|exemplif(?:y|ies)|epitomi[sz]es?|
          represents?|serves?\ (?:not\ only\ )?as|emerges?\ as|stands?\ as|marks?\ a\ (?:significant|departure)|
          (?:under|high)lights?|suggests?|implies|indicates?|demonstrates?|signals?)\b
      [^.;]{0,160}\b(?:landscape|dynamics|order|significance|importance|maturity|convergence|alignment|
          realignment|interdependence|narrative|era|recognition|perception|implications?|willingness|
          understanding|role|vision|moment|approach|catalyst|backdrop|nature|intent|shift|key\ player)\b
    | \bimplications?\s+(?:of|for)\b | \bgeopolitical\ (?:landscape|tapestry)\b
    | \bprovides?\s+insight\b | \bin\ the\ coming\ years\ will\b | \bit\ is\ (?:likely|possible|clear)\ that\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def opinion_in(text: str) -> str:
    """Give the words that show a sentence to be the writer's opinion, "" where none do."""
    found = OPINION.search(text)
    return found[0] if found else ""
