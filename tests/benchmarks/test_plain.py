"""The plain sentences are labelled whole and trained on by nothing."""

from benchmarks.plain import CORPUS, records
from legation.evaluation.sentence import is_scored


def test_every_label_names_two_states_of_the_sentence() -> None:
    found = records()
    events = [event for record in found for event in record["events"]]
    assert len(found) > 400
    assert len(events) > 400
    for event in events:
        (source,), (target,) = event["source"], event["target"]
        assert is_scored(source)
        assert is_scored(target)
        assert source != target
    assert sum(not record["events"] for record in found) > 100


def test_no_plain_sentence_is_in_the_corpus() -> None:
    learnt = {example.text for example in CORPUS.read_corpus()[0]}
    assert not learnt & {whole.text for whole in CORPUS.plain_whole()}
