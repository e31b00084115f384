"""Who acts, what is named and what is told as one more: kept apart where these differ."""

from __future__ import annotations

from claim_making import person, told

from legation.events import judge, link
from legation.events.words import names_in_both, wording
from legation.types import Actor, LinkMention

COUNCIL = Actor("Security Council", "UNO", "IGO", "organ")
SECRETARY = person("Ban Ki-moon", "UNO", "secretary-general")
ARMY = Actor("army", "TUR", "MIL", "organ")
SENATE = Actor("parliament", "TUR", "LEG", "organ")


def _condemned(text: str, who: Actor | str, outlet: str) -> LinkMention:
    return told(text, "ACCUSE", (who,), ("SYR",), outlet=outlet, mode="disapprove")


def test_words_of_a_person_are_not_those_of_an_organ() -> None:
    council = _condemned("The council condemned what was done to people in Hama.", COUNCIL, "alder")
    again = _condemned("Members of it deplored the bloodshed in Hama.", COUNCIL, "birch")
    secretary = _condemned("He deplored the bloodshed in Hama.", SECRETARY, "birch")
    assert len(link([council, again])) == 1
    assert len(link([council, secretary])) == 2
    reasons = judge(council, secretary).reasons
    assert any("others speak for UNO" in reason for reason in reasons)


def test_one_sentence_printed_twice_is_one_whoever_was_read_in_it() -> None:
    text = "The council condemned the killings of forty people in Hama and Homs on Sunday."
    assert len(link([_condemned(text, COUNCIL, "a"), _condemned(text, "UNO", "b")])) == 1


def test_what_an_army_does_is_not_what_a_parliament_does() -> None:
    def closed(text: str, who: Actor) -> LinkMention:
        return told(text, "SANCTION", (who,), ("SYR",), outlet=text)

    gates = closed("The crossing at Reyhanli was closed to goods and people.", ARMY)
    assert len(link([gates, closed("They shut Reyhanli to lorries.", ARMY)])) == 1
    assert len(link([gates, closed("They shut Reyhanli to lorries.", SENATE)])) == 2


def test_an_organisation_and_its_officials_are_one_branch() -> None:
    official = Actor("European Union", "EUU", "GOV", "organisation")
    itself = Actor("European Union", "EUU", "IGO", "organisation")
    one = told("The EU lifted its ban.", "CONCEDE", (official,), ("SRB",))
    other = told("The EU ended the ban.", "CONCEDE", (itself,), ("SRB",), outlet="birch")
    assert not any("branch" in reason for reason in judge(one, other).reasons)


def test_a_name_of_two_words_is_one_name() -> None:
    one = wording("Talks with Marco Rubio took place in Doha.")
    other = wording("Envoys told Marco Rubio so in Doha.")
    assert names_in_both(one, other) == 2
    assert names_in_both(wording("They met in Cairo, Hama."), wording("In Hama, in Cairo.")) == 2
    assert names_in_both(one, wording("Nothing was said.")) == 0


def test_what_is_told_as_one_more_is_another_act() -> None:
    def punished(text: str) -> LinkMention:
        return told(text, "SANCTION", ("CHN",), ("USA",), outlet=text)

    first = punished("Talks on climate and drugs were halted after the stop of Pelosi in Taiwan.")
    second = punished("In a separate notice, sanctions were placed on Pelosi and her family.")
    plain = punished("In a notice, sanctions were placed on Pelosi and her family.")
    assert len(link([first, plain])) == 1
    assert len(link([first, second])) == 2
    assert judge(first, second).score < judge(first, plain).score
    assert any("one more" in reason for reason in judge(second, first).reasons)
