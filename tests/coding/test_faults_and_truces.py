"""Fault found with another side, fights at a border, truces, bargains, and ties cut back."""

import pytest
from told_acts import acts, told

Act = tuple[str, str, str]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # what is not done though it is owed, what a deed amounts to, who is behind an attack
        ("The IAEA says Iran is not complying with the terms of the deal.", ("UNO", "IRN")),
        ("The UN says that Iraq has not been fully cooperative.", ("UNO", "IRQ")),
        ("Norway says Danish fishing in the zone may amount to a breach of law.", ("NOR", "DNK")),
        ("Kabul says that Pakistan is behind the recent attacks in Kunar.", ("AFG", "PAK")),
        ("Chad says that Libya is in violation of the treaty.", ("TCD", "LBY")),
        ("Chad suggests that the ICC is biased against Africa.", ("TCD", "ICC")),
        ("Oman says Yemen prevented its minister from entering the port.", ("OMN", "YEM")),
        ("Armenia said that Azerbaijan has resorted to a provocation.", ("ARM", "AZE")),
        # whose deed it is: the name before it; and all who say it
        ("Russia says planned Canadian aid to Latvia is illegal.", ("RUS", "CAN")),
        ("Syria and Iraq say that Turkey's new dam is unlawful.", ("IRQ", "TUR")),
    ],
)
def test_fault_is_found(text: str, act: tuple[str, str]) -> None:
    assert (*act, "ACCUSE") in acts(text)


def test_what_two_say_is_told_once() -> None:
    found = [act for act, _ in told("Syria and Iraq say that Turkey's new dam is unlawful.")]
    assert sorted(found) == [("IRQ", "TUR", "ACCUSE"), ("SYR", "TUR", "ACCUSE")]


@pytest.mark.parametrize(
    "text",
    [
        "Chile says that Bolivia is not a threat.",
        "Kenya says that the drought in Somalia is dangerous.",
        "The UN says the Syrian crisis is a danger to peace.",
        "Peru says that Ecuador's demand could be a mistake.",
        "Togo says that Ghana is complying with the treaty.",
        "Ghana says that Togo would not honour such a treaty.",
    ],
)
def test_no_fault_is_found(text: str) -> None:
    assert "ACCUSE" not in {kind for *_, kind in acts(text)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Cambodia and Thailand clash on their border.", ("KHM", "THA", "ASSAULT")),
        (
            "NATO steps in after border clashes between Kosovo and Serbia.",
            ("SRB", "XKX", "ASSAULT"),
        ),
        # a truce that is the UN's is agreed on by those who fight
        ("India and Pakistan agree to a UN truce.", ("IND", "PAK", "CONCEDE")),
        ("Chad and Sudan agree on a truce.", ("SDN", "TCD", "CONCEDE")),
        # a deal that two agree is not signed
        ("Venezuela and China agree an oil deal worth $2 billion.", ("CHN", "VEN", "AGREE")),
        # force that is vowed is threatened, in whatever shares
        (
            "Pakistan vows to fight Indian troops if they cross the line.",
            ("PAK", "IND", "THREATEN"),
        ),
        # what is told or suggested as a demand
        ("Jordan tells the United States that it has to rebuild trust.", ("JOR", "USA", "REQUEST")),
        ("Japan suggested that Russia should join the talks.", ("JPN", "RUS", "REQUEST")),
        ("Peru tells Chile that it wants the four pilots handed over.", ("PER", "CHL", "REQUEST")),
        # a long list of doers
        (
            "Bahrain, Egypt, Libya, the Maldives, Saudi Arabia and the United Arab Emirates sever "
            "diplomatic ties with Qatar, cutting all land, air and sea links.",
            ("MDV", "QAT", "SANCTION"),
        ),
        # ties and sanctions by more verbs, and who orders it
        ("Turkey cancels naval drills with Israel.", ("TUR", "ISR", "SANCTION")),
        (
            "The United States Congress votes to restore tariffs against China.",
            ("USA", "CHN", "SANCTION"),
        ),
        ("The United States adds sanctions on Iranian officials.", ("USA", "IRN", "SANCTION")),
        (
            "The Philippine Secretary of National Defense suspends joint patrols with the "
            "United States.",
            ("PHL", "USA", "SANCTION"),
        ),
    ],
)
def test_the_act_is_read(text: str, act: Act) -> None:
    assert act in acts(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Fans of Cambodia and Thailand clash at the border.", ("KHM", "THA", "ASSAULT")),
        ("India and Pakistan agree to a UN truce.", ("IND", "UNO", "CONCEDE")),
        ("Iran's parliament approves the deal agreed with Oman.", ("IRN", "OMN", "AGREE")),
        # what is only told or suggested asks nothing
        ("China tells India that its premier accepted the map.", ("CHN", "IND", "REQUEST")),
        ("Chad suggests that the ICC is biased against Africa.", ("TCD", "ICC", "REQUEST")),
    ],
)
def test_what_is_not_told_is_not_read(text: str, wrong: Act) -> None:
    assert wrong not in acts(text)
