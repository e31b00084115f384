"""What private people and firms do or suffer for themselves is no act of their states."""

import pytest
from told_acts import acts, told


@pytest.mark.parametrize(
    "text",
    [
        "Danish economist Lars Holm said that the Irish budget will not hold.",
        "A Danish shipbuilder agreed to sell Ghana's national carrier three ferries.",
        "A Togolese bishop arrived in Fiji for a week of prayer.",
        "Ten Eritrean refugees arrived in Norway on Monday.",
        "Norway arrested a Kenyan wrestler for smuggling cocaine.",
        "A Danish suspect shot dead two Norwegians in a bar.",
        "A Sudanese soldier defected to Chad on Monday.",
        "The Danish ambassador to Chad resigns over a slush fund.",
        "Ole Krag, a Danish physician, helped Norway's police to find a body.",
        "Chile charged Danish drummer Ole Krag with murder.",
        "Ghana promised an inquiry into the death of the Danish businessman Ole Krag.",
        "Ghana eliminates Togo in the semi-finals of the Africa Cup of Nations.",
        "Iran and Russia meet in the final of the World Wrestling Championships.",
        "Danish businessman Ole Krag murdered a Norwegian skater in Bergen.",
        "The Danish popstar Ole Krag refused to play in Norway.",
        "Danish toy maker Krag and Swedish manufacturer Holm agree to a merger.",
        "A Danish fishing boat rescues a Norwegian sailor.",
        "The ousted Togolese premier arrives in Ghana.",
        "Former Ghanaian president Kofi Annor leaves Togo.",
        "Ole Krag, the Danish minister, is running for president of the African Union.",
        "Norway offers a reward for the Tunisian asylum-seeker Anis Krag.",
    ],
)
def test_a_private_affair_is_no_act(text: str) -> None:
    assert not acts(text), told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway arrested a Kenyan wrestler on charges of espionage.", ("NOR", "KEN", "COERCE")),
        ("Chad arrested two Danish journalists at the border.", ("TCD", "DNK", "COERCE")),
        ("Sudanese villagers attacked a Chadian border post.", ("SDN", "TCD", "ASSAULT")),
        ("Crowds of Danish students demonstrated against Norway.", ("DNK", "NOR", "PROTEST")),
        ("A Vatican bishop praised Ghana for its elections.", ("VAT", "GHA", "SUPPORT")),
        (
            "The state-owned Danish oil company suspended deliveries to Norway.",
            ("DNK", "NOR", "SANCTION"),
        ),
        ("Israel signed a peace accord with the Palestinians.", ("ISR", "PSE", "SUPPORT")),
        (
            "Kenya charged a former Danish colonel with the murder of a peacekeeper.",
            ("KEN", "DNK", "ACCUSE"),
        ),
        ("Former Danish prime minister Poul Nyrup arrives in Chad.", ("DNK", "TCD", "CONSULT")),
        (
            "The premier of Denmark meets Norway's premier at the World Cup final.",
            ("DNK", "NOR", "CONSULT"),
        ),
        ("The Danish navy rescued a Norwegian sailor.", ("DNK", "NOR", "AID")),
        ("Doctors of a Danish hospital treated forty wounded Chadians.", ("DNK", "TCD", "AID")),
    ],
)
def test_an_act_of_state_or_force_stays(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in acts(text), told(text)
