"""Infinitives joined by "and": all that somebody is asked to do is only asked."""

from told_acts import acts


def test_a_second_thing_asked_for_is_not_done() -> None:
    found = acts("Cuba asked Chile to help it and denounce Spain.")
    assert ("CUB", "CHL", "REQUEST") in found
    assert ("CHL", "ESP", "ACCUSE") not in found


def test_what_is_done_beside_asking_is_done() -> None:
    found = acts("Cuba asked Chile to help it and denounced Spain.")
    assert ("CUB", "ESP", "ACCUSE") in found
