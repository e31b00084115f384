"""Acts that were missed: shapes, verbs and references, each beside what must not be read."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # who stands behind "by", of a verb that no frame knows or of two verbs
        ("A Chadian corvette was torpedoed by a Togolese submarine.", ("TGO", "TCD", "ASSAULT")),
        (
            "Two Danish officials are ambushed and wounded by Peruvian policemen.",
            ("PER", "DNK", "ASSAULT"),
        ),
        # crowds before an embassy: whose people they are
        (
            "Protesters gather outside the Danish embassy in Amman, Jordan.",
            ("JOR", "DNK", "PROTEST"),
        ),
        ("A crowd storms the Iranian consulate in Basra, Iraq.", ("IRQ", "IRN", "PROTEST")),
        (
            "Hundreds of Iranians protest in front of the French embassy in Tehran.",
            ("IRN", "FRA", "PROTEST"),
        ),
        # names in a list, soldiers from an army, offices before a name in no list
        ("Indian and Chinese troops clash on a glacier.", ("IND", "CHN", "ASSAULT")),
        (
            "Soldiers from the British Army storm a police station in Basra, Iraq.",
            ("GBR", "IRQ", "ASSAULT"),
        ),
        (
            "The Prime Minister of Togo met with the President of Ghana Ama Owusu.",
            ("TGO", "GHA", "CONSULT"),
        ),
        # what stands in a clause of the frame's noun, or before a measure
        (
            "The French government lifts the sanctions that it placed on Niger.",
            ("FRA", "NER", "RETREAT"),
        ),
        (
            "The US president orders the doubling of tariffs on imports of steel from Peru.",
            ("USA", "PER", "SANCTION"),
        ),
        ("The Chadian army vacates its last base in Niger.", ("TCD", "NER", "RETREAT")),
        ("Peru's coastguard says it has sunk a Chilean trawler.", ("PER", "CHL", "ASSAULT")),
        # what an infinitive of purpose is done to
        ("Norway scrambles jets to intercept two Russian bombers.", ("NOR", "RUS", "MOBILIZE")),
        ("Thai marines push back boats carrying Burmese fishermen.", ("THA", "MMR", "COERCE")),
        # missiles and drones that come down on another's soil
        (
            "A Russian drone slams into a block of flats in Kharkiv, Ukraine.",
            ("RUS", "UKR", "ASSAULT"),
        ),
        ("North Korea sent a missile over Japan.", ("PRK", "JPN", "MOBILIZE")),
        # force on a town that rebels hold is force on its state
        ("Russian jets bomb a market in rebel-held Idlib, Syria.", ("RUS", "SYR", "ASSAULT")),
        # soil named by an adjective, and out of an embassy
        (
            "Seven Canadian tourists are detained in the Peruvian town of Tumbes.",
            ("PER", "CAN", "COERCE"),
        ),
        (
            "Two Cuban diplomats are expelled from the Embassy of Cuba in Lima.",
            ("PER", "CUB", "SANCTION"),
        ),
        # two verbs in a row
        (
            "The Polish premier visits Chad, criticises Libya's raids and flies home.",
            ("POL", "LBY", "ACCUSE"),
        ),
        # a name that begins the sentence, before a verb like a noun
        ("Pakistan hands over two suspects to India.", ("PAK", "IND", "COOPERATE")),
        ("Brazil files suit at the WTO over American farm subsidies.", ("BRA", "USA", "ACCUSE")),
        ("Canada says sorry to Japan for the leak.", ("CAN", "JPN", "CONCEDE")),
        ("A Spanish judge issues a warrant for Chad's finance minister.",
         ("ESP", "TCD", "THREATEN")),
        # what is received is the giver's
        ("Mali received a grant from Japan.", ("JPN", "MLI", "AID")),
        ("Peru accepts help from Chile after the quake.", ("CHL", "PER", "AID")),
        # "neighbouring" is no deed
        ("Togo accuses neighboring Ghana of theft.", ("TGO", "GHA", "ACCUSE")),
        ("Peru asks neighbouring Chile to free a bishop.", ("PER", "CHL", "REQUEST")),
        ("Togo told reporters at a briefing after talks with Oslo that all is well.",
         ("TGO", "NOR", "CONSULT")),
    ],
)  # fmt: skip
def test_the_act_is_read(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        # a people of its own before an embassy, and those who only work there
        ("Kurds protest outside the Turkish embassy in Berlin.", "PROTEST"),
        ("Gunmen attack the Saudi consulate in Mashhad, Iran.", "PROTEST"),
        ("Two Chilean ministers meet at the French embassy in Lima.", "PROTEST"),
        # a group is still what is struck
        ("Kenyan jets bomb rebel camps in southern Somalia.", "ASSAULT"),
        # what a court does to a private foreigner
        ("A Spanish court issues a warrant for a Chadian singer.", "THREATEN"),
        ("Four people were killed after talks with Chad.", "CONSULT"),
    ],
)
def test_what_only_looks_like_it_is_not_read(text: str, wrong: str) -> None:
    assert wrong not in {kind for _, _, kind in acts(text)}


def test_a_stray_missile_is_no_attack_where_it_falls() -> None:
    assert ("RUS", "IRN", "ASSAULT") not in acts(
        "Two Russian missiles fired at Syria fell in Iran."
    )


@pytest.mark.parametrize(
    ("before", "text", "act"),
    [
        (
            "Kenya expels the Somali ambassador.",
            "Somalia calls the expulsion unjustified.",
            ("SOM", "KEN", "ACCUSE"),
        ),
        (
            "Kenya expels the Somali ambassador.",
            "In response, Mogadishu recalls its own envoy.",
            ("SOM", "KEN", "SANCTION"),
        ),
        (
            "Peru accuses Ecuador of spying.",
            "Quito has summoned the ambassador.",
            ("ECU", "PER", "ACCUSE"),
        ),
        (
            "Iran arrests three Danish tourists for spying.",
            "Denmark demands their release.",
            ("DNK", "IRN", "REQUEST"),
        ),
        (
            "Israel approves 500 new homes in East Jerusalem.",
            "The decision is condemned by Turkey.",
            ("TUR", "ISR", "ACCUSE"),
        ),
        ("Sudan accuses Chad of backing rebels.", "N'Djamena rejects this.",
         ("TCD", "SDN", "REJECT")),
        (
            "Kosovo seals its border with Serbia.",
            "The European Union says this is a clear violation of the pact.",
            ("EUU", "XKX", "ACCUSE"),
        ),
        (
            "A rabbi from Israel says that Egypt should vanish.",
            "The United States condemns the remarks.",
            ("USA", "ISR", "ACCUSE"),
        ),
    ],
)  # fmt: skip
def test_the_other_side_stands_in_the_sentence_before(
    before: str, text: str, act: tuple[str, str, str]
) -> None:
    assert act in acts(f"{before} {text}")


@pytest.mark.parametrize(
    ("before", "text"),
    [
        # his own side's deed, a new envoy, a "this" that answers nobody
        (
            "An Israeli settler kills three farmers in the West Bank.",
            "The attack was condemned by Israel's premier.",
        ),
        ("France and Mali sign a pact.", "Paris names its ambassador."),
        ("Sudan accuses Chad of backing rebels.", "Ghana celebrates this week."),
    ],
)
def test_what_is_taken_up_must_be_the_others(before: str, text: str) -> None:
    assert not acts(f"{before} {text}") - acts(before)


def test_the_latter_is_the_state_last_named() -> None:
    text = "Jordan recalls its envoy to Israel when the latter refuses to free two Jordanians."
    assert ("ISR", "JOR", "REJECT") in acts(text)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "Nicaragua's government said that Costa Rica's decision violated its sovereignty.",
            ("NIC", "CRI", "ACCUSE"),
        ),
        ("Kenya says Somalia's map breaches the treaty.", ("KEN", "SOM", "ACCUSE")),
        (
            "The UN says that the new law in Uruguay is a violation of the treaty.",
            ("UNO", "URY", "ACCUSE"),
        ),
    ],
)
def test_fault_is_found_in_so_many_words(text: str, act: tuple[str, str, str]) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ghana said that Togo's vote was not illegal.",
        "Turkey says the demands on Qatar are unlawful.",
        "Benin said that the dispute between Ghana and Togo is dangerous.",
    ],
)
def test_what_is_not_bad_or_not_theirs_is_no_fault(text: str) -> None:
    assert "ACCUSE" not in {kind for _, _, kind in acts(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The South Korean minister states that South Korea will counterattack any North "
            "Korean provocations.",
            ("KOR", "PRK", "THREATEN"),
        ),
        ("Austria may withhold funds from Hungary, the commissioner warned.",
         ("AUT", "HUN", "THREATEN")),
        (
            "Israel's minister warns that the country will hit Tehran if Iran attacks Tel Aviv.",
            ("ISR", "IRN", "THREATEN"),
        ),
    ],
)  # fmt: skip
def test_harm_still_to_come_is_a_threat(text: str, act: tuple[str, str, str]) -> None:
    assert (act, "actual") in told(text)


def test_harm_done_is_no_threat() -> None:
    assert ("ISR", "IRN", "THREATEN") not in acts("Israel's jets hit Tehran after Iran's raid.")


def test_an_act_beside_one_that_a_frame_tells() -> None:
    text = "Norway withdraws a trade deal with Peru after Lima accused Oslo of fraud."
    assert {("NOR", "PER", "SANCTION"), ("PER", "NOR", "ACCUSE")} <= acts(text)


def test_who_rejects_it_is_who_stands_behind_by() -> None:
    text = "A ceasefire brokered by Egypt is accepted by Israel but rejected by Hamas."
    assert ("ISR", "EGY", "REJECT") not in acts(text)


def test_the_killing_is_not_the_others_where_a_side_acted_last_itself() -> None:
    text = (
        "British police shoot a man from Brazil. British police describe the killing as a tragedy."
    )
    assert ("GBR", "BRA", "ACCUSE") not in acts(text)
