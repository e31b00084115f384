"""Labels of acts are read, and what is read is compared with them, as their format says."""

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.labelled import FOLDER, Act, BadLabel, Labels, acts_of, compare, read_labels
from benchmarks.reports import SETS, figures, found_again, key_of
from legation.evaluation.sentence import as_article
from legation.pipeline import Reader
from legation.settings import load_settings


def act(told: str, *, mutual: bool = False, promised: bool = False) -> Act:
    source, target, types = told.split()
    return Act(source, target, frozenset(types.split("|")), mutual, promised)


def labels(tmp_path: Path, told: str) -> Labels:
    path = tmp_path / "labels.txt"
    path.write_text(f"# head\nkey {told}\n", "utf-8")
    return read_labels(path)["key"]


def test_a_line_names_acts_their_types_and_what_is_left_open(tmp_path: Path) -> None:
    found = labels(tmp_path, "DNK>TCD AID|COOPERATE; DNK=NOR CONSULT; ?TCD>DNK")
    assert found.acts == (act("DNK TCD AID|COOPERATE"), act("DNK NOR CONSULT", mutual=True))
    assert found.left_open == {frozenset({"TCD", "DNK"})}


def test_of_three_who_meet_each_two_do(tmp_path: Path) -> None:
    sides = [each.sides for each in labels(tmp_path, "DNK=NOR=SWE CONSULT").acts]
    assert sides == [{"DNK", "NOR"}, {"DNK", "SWE"}, {"NOR", "SWE"}]


def test_none_is_no_act(tmp_path: Path) -> None:
    assert labels(tmp_path, "none") == Labels()


@pytest.mark.parametrize("told", ["DNK>TCD", "DNK TCD AID", "dnk>tcd AID", "DNK>TCD AID,"])
def test_another_line_is_named(tmp_path: Path, told: str) -> None:
    with pytest.raises(BadLabel, match=told):
        labels(tmp_path, told)


@pytest.mark.parametrize(
    ("read", "right", "wrong"),
    [
        ([act("DNK TCD AID")], 1, 0),
        ([act("DNK TCD ACCUSE")], 0, 1),
        ([act("TCD DNK AID")], 0, 1),
        ([act("DNK TCD AGREE", promised=True)], 1, 0),
        ([act("DNK TCD AGREE")], 0, 1),
        ([act("DNK NOR CONSULT", mutual=True)], 1, 0),
        ([act("NOR DNK CONSULT")], 1, 0),
        ([act("NOR DNK CONSULT"), act("DNK NOR CONSULT")], 1, 0),
        ([act("SWE NOR ACCUSE")], 0, 0),
        ([act("DNK TCD AID"), act("DNK TCD SUPPORT")], 1, 1),
    ],
    ids=str,
)
def test_each_act_fits_one_label_at_most(read: list[Act], right: int, wrong: int) -> None:
    told = Labels(
        (act("DNK TCD AID"), act("DNK NOR CONSULT", mutual=True)),
        frozenset({frozenset(("NOR", "SWE"))}),
    )
    found = compare(read, told)
    assert (found.right, found.wrong, found.wanted) == (right, wrong, 2)


def test_giving_way_in_words_or_in_deed_is_one() -> None:
    assert compare([act("DNK TCD RETREAT")], Labels((act("DNK TCD CONCEDE"),))).right == 1


def test_pairs_are_counted_without_type_or_direction() -> None:
    found = compare([act("TCD DNK ACCUSE")], Labels((act("DNK TCD AID"),)))
    assert (found.pairs_right, found.pairs_given, found.pairs_wanted) == (1, 1, 1)


def test_figures_are_of_all_texts_together() -> None:
    told = [Labels((act("DNK TCD AID"),)), Labels((act("NOR TCD AID"), act("SWE TCD AID")))]
    found = figures([[act("DNK TCD AID")], [act("NOR TCD ACCUSE")]], told)
    assert (found["precision"], found["recall"]) == (0.5, pytest.approx(1 / 3))
    assert found["pair_f1"] == pytest.approx(0.8)


def test_what_is_read_of_a_sentence_is_compared() -> None:
    texts = [
        "Denmark accused Chad of shelling its embassy.",
        "The presidents of Peru and Bolivia met in Lima.",
        "Denmark did not accuse Chad.",
    ]
    coded = Reader(load_settings()).code_articles(
        [as_article(number, text, "2015-06-01") for number, text in enumerate(texts)]
    )
    accused, met, denied = (acts_of(coding.mentions) for coding in coded)
    assert act("DNK TCD ACCUSE") in accused
    assert met == (act("BOL PER CONSULT", mutual=True),)
    assert denied == ()


def test_reports_are_found_by_the_hash_of_their_text(tmp_path: Path) -> None:
    archive = tmp_path / "reports.jsonl.gz"
    with gzip.open(archive, "wt", encoding="utf-8") as lines:
        for text in ("Denmark and Chad sign a treaty.", "Rain falls on Oslo."):
            print(json.dumps({"date": "2015-06-01", "text": text}), file=lines)
    key = key_of("Rain falls on Oslo.")
    assert found_again(archive, frozenset({key})) == {key: ("2015-06-01", "Rain falls on Oslo.")}


def test_the_labels_kept_here_are_whole() -> None:
    fresh, seen = (read_labels(FOLDER / name) for name in SETS.values())
    second = read_labels(FOLDER / "second-reader.txt")
    assert (len(fresh), len(seen), len(second)) == (560, 899, 130)
    assert not fresh.keys() & seen.keys()
    assert sum(len(each.acts) for each in fresh.values()) > 300
