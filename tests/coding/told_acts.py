"""What the coder says of a text, unfolded into acts of one side upon another."""

from legation.evaluation.sentence import as_article, triples
from legation.pipeline import Reader
from legation.settings import load_settings

READER = Reader(load_settings())
Act = tuple[str, str, str]


def told(text: str) -> list[tuple[Act, str]]:
    """Give each act (source, target, type) with its modality, in order of the text."""
    (coded,) = READER.code_articles([as_article(1, text, "2015-06-01")])
    found = []
    for mention in coded.mentions:
        actors = [p.actor.side for p in mention.actors]
        others = [p.actor.side for p in mention.recipients]
        unfolded = triples(actors, others, mention.event_type, mention.symmetric)
        found += [(act, mention.modality) for act in sorted(unfolded)]
    return found


def acts(text: str) -> set[Act]:
    """Give the acts without their modalities."""
    return {act for act, _ in told(text)}
