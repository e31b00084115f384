"""Organisations taken up by the word for their kind."""

import pytest
from told_acts import acts


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "ECOWAS met in Abuja. The bloc suspended Mali.",
            ("ECOWAS", "MLI", "SANCTION"),
        ),
        (
            "Niger quit ECOWAS, accusing the bloc of serving France.",
            ("NER", "ECOWAS", "ACCUSE"),
        ),
        (
            "Chad asked the International Monetary Fund for help. The fund refused Chad a loan.",
            ("IMF", "TCD", "REJECT"),
        ),
        (
            "Chad sued Togo at the International Court of Justice. "
            "The court ordered Togo to free the sailors.",
            ("ICJ", "TGO", "REQUEST"),
        ),
        (
            "The UN Security Council met on Friday. The council condemned Togo's raid.",
            ("UNO", "TGO", "ACCUSE"),
        ),
        # the last of its kind that was named
        (
            "The EU praised the African Union. The bloc suspended Gabon.",
            ("AFU", "GAB", "SANCTION"),
        ),
    ],
)
def test_the_last_of_its_kind_is_meant(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        # another's: with what it is of, or where none of the kind was named
        "The African Union met. The union of teachers accused Kenya of neglect.",
        "A court in Lima jailed a Dane. The court accused Denmark of delay.",
        "The World Bank praised Chad. The council of elders accused Chad of theft.",
    ],
)
def test_nobody_is_meant(text: str) -> None:
    assert not {act for act in acts(text) if act[2] == "ACCUSE"}
