from __future__ import annotations

import json
import re
from xml.etree import ElementTree as Tree

import pytest
from fastapi.testclient import TestClient

PAGES = ("/network", "/movers", "/map", "/map?state=CHN", "/pairs/CHN-RUS/ripples")


@pytest.mark.parametrize("path", PAGES)
def test_pages_open_with_one_heading_and_name_a_twin_that_opens(
    client: TestClient, path: str
) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    twin = re.search(r'type="application/json" href="([^"]+)"', answer.text)
    assert twin is not None
    assert client.get(twin[1]).json()


@pytest.mark.parametrize("path", PAGES)
def test_drawings_are_xml_without_hosts_and_styles(client: TestClient, path: str) -> None:
    text = client.get(path).text
    assert "style=" not in text
    for drawing in re.findall(r"<svg.*?</svg>", text, re.DOTALL):
        Tree.fromstring(drawing)
        assert "http" not in drawing
        assert 'aria-hidden="true"' in drawing


def test_the_table_says_all_that_the_drawing_says(client: TestClient) -> None:
    text = client.get("/network").text
    drawing = text[text.index("<svg") : text.index("</svg>")]
    table = text[text.index('id="ties"') :]
    drawn = set(re.findall(r'href="(/pairs/[^"]+)"', drawing))
    assert drawn
    assert drawn <= set(re.findall(r'href="(/pairs/[^"]+)"', table))
    for href in drawn:
        assert client.get(href.replace("&amp;", "&").split("#")[0]).status_code == 200


def test_states_of_the_map_lead_to_their_pairs(client: TestClient) -> None:
    text = client.get("/map?state=RUS").text
    hrefs = re.findall(r'<a href="(/pairs/[^"]+)" tabindex', text)
    assert hrefs
    assert all("RUS" in href for href in hrefs)
    everybody = client.get("/map").text
    assert "/map?state=CHN" in everybody


def test_the_pair_page_has_ripples_or_says_why_not(client: TestClient) -> None:
    text = client.get("/pairs/CHN-RUS").text
    assert "Third-party ripples" in text
    assert "too short to compare" in text


def test_another_order_of_the_pair_is_sent_on(client: TestClient) -> None:
    answer = client.get("/pairs/RUS-CHN/ripples?days=7", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == "/pairs/CHN-RUS/ripples?days=7"


@pytest.mark.parametrize("value", ["x", "-1", "1e9", "9" * 30, "<script>", "%00", "0"])
@pytest.mark.parametrize(
    "path", ["/network?min_events=", "/movers?days=", "/map?state=", "/pairs/CHN-RUS/ripples?days="]
)
def test_bad_values_are_refused_in_words(client: TestClient, path: str, value: str) -> None:
    answer = client.get(f"{path}{value}")
    assert answer.status_code in (400, 404)
    assert "<script>" not in answer.text


def test_the_api_answers_and_refuses(client: TestClient) -> None:
    paths = json.loads(client.get("/api/openapi.json").text)["paths"]
    for path in ("/api/network", "/api/movers", "/api/map", "/api/pairs/{code}/ripples"):
        assert path in paths
        assert client.get(path.replace("{code}", "CHN-RUS")).status_code == 200
    assert client.get("/api/network?min_events=1").status_code == 422
    assert client.get("/api/pairs/CHN-RUS/ripples?days=0").status_code == 422
    assert client.get("/api/map?state=XXX").status_code == 404
