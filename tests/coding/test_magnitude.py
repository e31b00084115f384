"""How many and how much: the words, the kind, the act."""

from __future__ import annotations

import pytest

from legation.coding.circumstances.magnitude import sentence_quantities
from legation.coding.circumstances.quantities import load_magnitudes, quantities
from legation.desk import read_article
from legation.sentences.parser import load_parser
from legation.types import Mention


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("12 people", 12, 12, False),
        ("at least 12 people", 12, None, False),
        ("up to 1,500 people", None, 1500, False),
        ("more than two hundred people", 200, None, False),
        ("fewer than 50 people", None, 50, False),
        ("about 40 people", 40, 40, True),
        ("between 10 and 15 people", 10, 15, False),
        ("10-15 people", 10, 15, False),
        ("two or three people", 2, 3, False),
        ("50+ people", 50, None, False),
        ("dozens of people", 24, 99, True),
        ("tens of thousands of people", 20_000, 99_999, True),
        ("twenty-five people", 25, 25, False),
        ("1.5 million people", 1_500_000, 1_500_000, False),
        ("a dozen people", 12, 12, False),
    ],
)
def test_counts(text: str, low: float | None, high: float | None, approximate: bool) -> None:
    (one,) = quantities(f"They met {text} there.")
    assert (one.low, one.high, one.approximate) == (low, high, approximate)


@pytest.mark.parametrize(
    ("text", "amount", "currency", "per"),
    [
        ("$2.3 bn", 2.3e9, "USD", ""),
        ("€50m", 50e6, "EUR", ""),
        ("300 million yuan", 300e6, "CNY", ""),
        ("half a billion euros", 5e8, "EUR", ""),
        ("RMB 40bn", 40e9, "CNY", ""),
        ("5 billion South Korean won", 5e9, "KRW", ""),
        ("20 million Pakistani rupees", 20e6, "PKR", ""),
        ("A$3 million a year", 3e6, "AUD", "year"),
        ("£1,200 per month", 1200, "GBP", "month"),
        ("500 roubles", 500, "RUB", ""),
    ],
)
def test_sums(text: str, amount: float, currency: str, per: str) -> None:
    given = f"They paid {text} then."
    (one,) = quantities(given)
    assert one.low == one.high == pytest.approx(amount)
    assert (one.currency, one.per) == (currency, per)
    assert given[one.start : one.end] == text


def test_a_scale_is_shared_by_a_range() -> None:
    (one,) = quantities("It costs $1.5-2bn.")
    assert (one.low, one.high) == (1.5e9, 2e9)


@pytest.mark.parametrize(
    "text",
    [
        "a tariff of 25 percent",
        "a 34-year-old man",
        "a man aged 34",
        "the 21st brigade",
        "on June 12",
        "on 12 June",
        "an F-16 and a G20 meeting",
        "at 10:30",
        "at 9 a.m.",
        "it won 3:1",
        "it rose from 10 to 15",
        "in the 1990s",
    ],
)
def test_dates_ages_shares_and_names_are_no_counts(text: str) -> None:
    assert list(quantities(f"It was {text}.")) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russian strikes killed at least 12 people.", [("dead", "at least 12 people")]),
        (
            "The attack left 20 dead and dozens wounded.",
            [("dead", "20 dead"), ("injured", "dozens wounded")],
        ),
        ("The death toll rose to 41.", [("dead", "41")]),
        ("About 40 remain missing.", [("missing", "About 40")]),
        ("Up to 300,000 people were displaced.", [("displaced", "Up to 300,000 people")]),
        ("Iran arrested ten British sailors.", [("detained", "ten British sailors")]),
        ("India expelled six diplomats.", [("expelled", "six diplomats")]),
        (
            "Russia sent 5,000 troops and 30 tanks.",
            [("troops", "5,000 troops"), ("weapons", "30 tanks")],
        ),
        ("The US sold Taiwan 66 F-16 jets.", [("aircraft", "66 F-16 jets")]),
        ("It sank 3 ships.", [("ships", "3 ships")]),
        ("Russia shipped 200,000 tonnes of wheat.", [("goods", "200,000 tonnes")]),
        ("Twelve soldiers, including two officers, were killed.", [("dead", "Twelve soldiers")]),
        ("The plan killed 300 jobs in 12 countries.", []),
        ("A man was killed in 2019.", []),
    ],
)
def test_kinds(text: str, told: list[tuple[str, str]]) -> None:
    assert sentence_quantities(load_parser()(text)) == told


def _mentions(text: str) -> tuple[str, list[Mention]]:
    article, found = read_article(f"{text}\nThe weather in the region stayed dry.\n")
    return article.body, list(found)


def test_offsets_are_those_of_the_body() -> None:
    body, (mention,) = _mentions("It rained. Russian strikes on Ukraine killed at least 12 people.")
    (told,) = mention.magnitudes
    assert (told.kind, told.low, told.high, told.unit) == ("dead", 12, None, "persons")
    assert body[told.start : told.end] == told.text == "at least 12 people"


def test_each_act_has_its_own_number() -> None:
    _, found = _mentions("Iran arrested 10 British sailors, and Britain expelled six Iranians.")
    told = {m.actors[0].actor.country: [x.text for x in m.magnitudes] for m in found}
    assert told == {"IRN": ["10 British sailors"], "GBR": ["six Iranians"]}


@pytest.mark.parametrize(
    "text",
    [
        "India expelled Pakistani diplomats after 26 people were killed in Kashmir.",
        "Russia attacked Ukraine, and a fire in Turkey killed 20 people.",
        "Israel bombed Gaza and the budget of Israel grew by €50m.",
    ],
)
def test_another_clauses_number_is_not_taken(text: str) -> None:
    _, found = _mentions(text)
    assert found
    assert [m.magnitudes for m in found] == [()] * len(found)


def test_every_kind_fits_some_event_and_every_currency_is_a_code() -> None:
    words = load_magnitudes()
    kinds = {*words["things"], *words["state"], *words["object_of"], "money", "goods"}
    assert kinds == set(words["fits"])
    money = words["currencies"]
    codes = {*money["signs"].values(), *money["words"].values()}
    codes |= {code for table in money["owned"].values() for code in table.values()}
    assert all(len(code) == 3 and code.isupper() for code in codes)


def test_two_numbers_of_one_noun() -> None:
    told = sentence_quantities(load_parser()("They met two Russian and three Chinese bombers."))
    assert told == [("aircraft", "two Russian"), ("aircraft", "three Chinese bombers")]
