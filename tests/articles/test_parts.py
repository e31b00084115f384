from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from legation.articles.agencies import credit_of
from legation.articles.biography import outlet_named
from legation.articles.dates import day_of_url
from legation.articles.days import day_in
from legation.articles.names import people
from legation.articles.outlets import OutletIndex, domain_of
from legation.charsets import charset_of, decode
from legation.errors import KnowledgeError


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-06-17T10:00:00Z", date(2024, 6, 17)),
        ("Mon, 17 Jun 2024 09:00:00 GMT", date(2024, 6, 17)),
        ("Monday, June 17th, 2024", date(2024, 6, 17)),
        ("17. Juni 2024", date(2024, 6, 17)),
        ("17 de junio de 2024", date(2024, 6, 17)),
        ("17 июня 2024", date(2024, 6, 17)),
        ("2024年6月17日", date(2024, 6, 17)),
        ("20240617103000", date(2024, 6, 17)),
        ("1718600000000", date(2024, 6, 17)),
        ("06/07/2024", date(2024, 7, 6)),
        ("06/07/2024 5:00 PM", date(2024, 6, 7)),
        ("2024-02-30", None),
        ("no date at all", None),
        ("99999999999999999999", None),
    ],
)
def test_days(text: str, expected: date | None) -> None:
    assert day_in(text) == expected


def test_ambiguous_days_can_be_left_out() -> None:
    assert day_in("8/3/2016", ambiguous=False) is None
    assert day_in("8/30/2016", ambiguous=False) == date(2016, 8, 30)


def test_days_in_addresses() -> None:
    assert day_of_url("https://a.example/world/2024/jun/17/x") == date(2024, 6, 17)
    assert day_of_url("https://a.example/20240617/x") == date(2024, 6, 17)
    assert day_of_url("https://a.example/2024/13/45/x") is None


@pytest.mark.parametrize(
    ("line", "names", "agency"),
    [
        ("By Ann Lee and Bo Ek", ("Ann Lee", "Bo Ek"), ""),
        ("BY ANN LEE, Diplomatic Correspondent in Vienna", ("ANN LEE",), ""),
        ("Ann Lee (ann@x.example) / Reuters", ("Ann Lee",), "Reuters"),
        ("Von Jörg Klein und Eva Groß", ("Jörg Klein", "Eva Groß"), ""),
        ("Associated Press", (), "AP"),
        ("admin", (), ""),
        ("https://x.example/ann", (), ""),
    ],
)
def test_names(line: str, names: tuple[str, ...], agency: str) -> None:
    assert people([line]) == (names, agency)


@pytest.mark.parametrize(
    ("body", "credit"),
    [
        ("MOSCOW, June 17 (Xinhua) -- The ministers met.", "Xinhua"),
        ("The ministers met.\n\nSource: AFP", "AFP"),
        ("The ministers met.\n\n(With inputs from ANI)", "ANI"),
        ("The ministers told Reuters that they had met (Tuesday).", ""),
    ],
)
def test_credits(body: str, credit: str) -> None:
    assert credit_of(body) == credit


def test_outlet_of_a_biography() -> None:
    assert outlet_named("She has a Degree in Law. In Harbour News, she writes.") == "Harbour News"
    assert outlet_named("He lives in Vienna with his dog.") == ""


def test_outlet_cards(tmp_path: Path) -> None:
    card = (
        "id: strait\nname: The Strait Times\naliases: [ST]\n"
        "domains: [strait.example]\nkind: state\n"
    )
    (tmp_path / "strait.yaml").write_text(card)
    index = OutletIndex.from_folder(tmp_path)
    for found in (index.find("https://www.en.strait.example/a"), index.find("", "st")):
        assert found is not None
        assert (found.id, found.kind) == ("strait", "state")
    unknown = index.find("https://www.other.example/a", "Other")
    assert unknown is not None
    assert (unknown.id, unknown.name, unknown.kind) == ("other.example", "Other", "unknown")
    assert OutletIndex.from_folder(tmp_path / "absent").find() is None
    (tmp_path / "broken.yaml").write_text("name: [")
    with pytest.raises(KnowledgeError):
        OutletIndex.from_folder(tmp_path)
    assert domain_of("https://www.A.example:8080/x") == "a.example"


@pytest.mark.parametrize(
    ("content", "header", "charset"),
    [
        ("Москва".encode(), "iso-8859-1", "utf-8"),
        ("\ufeffabc".encode("utf-16"), "utf-8", "utf-16"),
        (b'<meta charset="windows-1251">' + "Москва".encode("cp1251"), "", "cp1251"),
        (b"caf\xe9", "latin-1", "cp1252"),
        (b"plain", "no-such-charset", "utf-8"),
    ],
)
def test_charsets(content: bytes, header: str, charset: str) -> None:
    assert charset_of(content, header) == charset


def test_wrong_declaration_is_recovered() -> None:
    text = (
        "Министр иностранных дел России прибыл в Пекин для переговоров о торговле и границе. " * 9
    )
    assert decode(text.encode("cp1251"), "iso-8859-1") == text
