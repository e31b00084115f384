"""A desk that is read into, corrected, judged and emptied for long holds what follows from it."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest
from store_making import DAY, article, mention, picture, reading

from legation.errors import InputError, NotFound
from legation.events import link
from legation.store import Store
from legation.types import Judgement, Reading

STEPS = 500
PEOPLE = ("", "", "Li Example", "Ivan Example", "Ann Example")
PAIRS = (("CHN", "RUS"), ("RUS", "CHN"), ("CHN", "USA", "RUS"), ("IND", "PAK"), ("FRA",))
KINDS = ("CONSULT", "ACCUSE", "AGREE", "SANCTION")


def _paper(rnd: random.Random, number: int) -> Reading:
    url = f"https://bugle.example/{rnd.randrange(60)}"
    day = DAY + timedelta(rnd.randrange(120))
    own = article(number, url=url, body=f"Text {number}.", day=day)
    said = [
        mention(
            own.id,
            countries=rnd.choice(PAIRS),
            event_type=rnd.choice(KINDS),
            when=day - timedelta(rnd.randrange(9)),
            modality=rnd.choice(("actual", "actual", "announced", "negated")),
            confidence=rnd.choice((0.5, 0.75, 1.0)),
            person=rnd.choice(PEOPLE),
            salt=str(at),
        )
        for at in range(rnd.randrange(4))
    ]
    return reading(own, said)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_derived_step_by_step_is_what_is_derived_at_once(desk: Store, seed: int) -> None:
    rnd = random.Random(seed)
    known: list[str] = []
    mentions: list[str] = []
    for number in range(STEPS):
        if known and rnd.random() < 0.25:
            gone = known.pop(rnd.randrange(len(known)))
            desk.remove_article(gone, link)
        elif len(mentions) > 1 and rnd.random() < 0.1:
            one, other = rnd.sample(mentions, 2)
            verdict = rnd.choice(("same", "different", "unsure"))
            try:
                desk.settle(Judgement(one, other, verdict, 1.0, judge="soak"), link)  # type: ignore[arg-type]
            except (InputError, NotFound):
                continue  # of other states, or with its article gone
        else:
            paper = _paper(rnd, number)
            assert paper.article is not None
            desk.add_reading(paper, link)
            known.append(paper.article.id)
            mentions += [m.id for m in paper.mentions]
    before = picture(desk)
    assert before["happened_weeks"]
    assert before["pair_people"]
    assert before["pair_press"]
    desk.rebuild(link)
    assert picture(desk) == before
    for gone in known:
        desk.remove_article(gone, link)
    assert not any(rows for name, rows in picture(desk).items() if name not in {"judged"}), (
        "nothing is left of what is gone"
    )
