"""The judge: the same question always gets the same answer, whoever stands beside it."""

import pytest

from legation.coding.proposals.classifier import MANY, Question, load_classifier

QUESTIONS = [
    Question("Norway signed a treaty with Chad.", (0, 6), (28, 32)),
    Question("Chad expelled the ambassador of Norway over a speech on Friday.", (0, 4), (32, 38)),
    Question("Kenya and Peru share no border.", (0, 5), (10, 14)),
]


def test_companions_change_nothing() -> None:
    together = load_classifier().ask(QUESTIONS)
    alone = [load_classifier().ask([question])[0] for question in QUESTIONS]
    assert together == alone


def test_shares_sum_to_one_in_every_view() -> None:
    for view in ("manual", "crosswalk-2021", "learnt"):
        (answer,) = load_classifier().ask(QUESTIONS[:1], view)
        assert sum(answer.types.values()) == pytest.approx(1)
        assert sum(answer.modalities.values()) == pytest.approx(1)


def test_views_file_one_kind_under_two_types() -> None:
    question = Question("Canada imposed sanctions on Myanmar.", (0, 6), (28, 35))
    (manual,) = load_classifier().ask([question], "manual")
    (crosswalk,) = load_classifier().ask([question], "crosswalk-2021")
    assert max(manual.types, key=lambda k: manual.types[k]) == "SANCTION"
    assert max(crosswalk.types, key=lambda k: crosswalk.types[k]) == "COERCE"


def test_a_very_long_sentence_is_cut_not_refused() -> None:
    text = "Chad " + "and so on " * 400 + "met Peru"
    (answer,) = load_classifier().ask([Question(text, (0, 4), (len(text) - 4, len(text)))])
    assert sum(answer.types.values()) == pytest.approx(1)


def test_many_questions_at_once_get_what_each_gets_by_itself() -> None:
    judge = load_classifier()
    text = "Ghana accused Togo of shelling a village, and Togo recalled its envoy."
    ghana, togo = (text.index("Ghana"), text.index("Ghana") + 5), (14, 18)
    assert text[slice(*togo)] == "Togo"
    both = [Question(text, ghana, togo), Question(text, togo, ghana)] * MANY
    assert judge.ask(both) == [judge.ask([each])[0] for each in both]
