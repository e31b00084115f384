from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from fastapi.testclient import TestClient

from legation.site.templating import MENU, sentence


def test_every_pair_of_the_desk_is_listed_with_its_link(client: TestClient) -> None:
    twin = client.get("/pairs.json").json()
    shown = client.get("/pairs").text
    assert twin["pairs"]
    assert all(f'href="{line["href"]}"' in shown for line in twin["pairs"])
    assert twin["cut"] is False


def test_one_state_has_only_its_own_pairs(client: TestClient) -> None:
    twin = client.get("/pairs.json?state=chn").json()
    assert twin["focus"]["name"] == "China"
    assert all("CHN" in line["code"].split("-") for line in twin["pairs"])
    assert len(twin["pairs"]) < len(client.get("/pairs.json").json()["pairs"])
    assert "/pairs.json?state=CHN" in client.get("/pairs?state=chn").text


@pytest.mark.parametrize("wrong", ["XXX", "<script>", "CHN-RUS", "x" * 500])
def test_no_such_state_is_said_and_escaped(client: TestClient, wrong: str) -> None:
    answer = client.get("/pairs", params={"state": wrong})
    assert answer.status_code == 404
    assert "There is no such state" in answer.text
    assert "<script" not in answer.text


def test_the_menu_is_the_same_everywhere_and_leads_somewhere(client: TestClient) -> None:
    menus = set()
    for path, _, _ in MENU:
        answer = client.get(path)
        assert answer.status_code == 200, path
        menu = re.search(r'<nav aria-label="Site">.*?</nav>', answer.text, re.S)
        assert menu
        assert f'<a href="{path}" aria-current="page">' in menu[0]
        menus.add(menu[0].replace(' aria-current="page"', ""))
    assert len(menus) == 1


def test_pages_below_a_menu_entry_mark_it(client: TestClient) -> None:
    assert '<a href="/pairs" aria-current="true">' in client.get("/pairs/CHN-RUS").text


def test_sentence_gives_a_capital_and_a_full_stop_but_leaves_symbols() -> None:
    assert sentence("acts upon either") == "Acts upon either."
    assert sentence("z: less its mean") == "z: less its mean."
    assert sentence("|score| of a type.") == "|score| of a type."
    assert sentence("") == ""


def test_the_front_page_has_a_feed_of_the_newest_events(client: TestClient) -> None:
    assert 'href="/feed.atom"' in client.get("/").text
    answer = client.get("/feed.atom")
    assert answer.headers["content-type"].startswith("application/atom+xml")
    top = ElementTree.fromstring(answer.content)
    entries = top.findall("{http://www.w3.org/2005/Atom}entry")
    days = [e.findtext("{http://www.w3.org/2005/Atom}updated") or "" for e in entries]
    assert entries
    assert days == sorted(days, reverse=True)
