"""How a pair of sentences stands among the other pairs of its two texts."""

from __future__ import annotations

from matching import find_matches
from matching.comparing.comparison import Comparison
from matching.comparing.find import Find
from matching.comparing.retelling import Retold
from matching.preparing.prepared import prepare

HARBOUR = """The old lighthouse at Velm Point collapsed during the gale on Sunday night.
A fisherman named Orsolo heard the masonry crack and raised the alarm by radio.
Nobody lived there, and the lamp had been dark for eleven winters.
Insurance will cover half of the repairs to the breakwater.
"""
COUNTY = """During a gale the lighthouse at Velm Point collapsed on Sunday night.
The alarm was raised by radio after a fisherman, Orsolo, heard masonry crack.
Villagers remember painting the lighthouse at Velm Point as children.
A ferry timetable for the summer is expected next month.
"""
BETWEEN = """The quarry has sold gravel since spring.
Most shops were shut for the holiday.
A choir is looking for tenors.
"""


def finds(one: str, other: str) -> dict[tuple[str, str], tuple[Find, Retold]]:
    """The compared sentences by how they begin, in the order of the texts given."""
    turned = one > other
    left, right = sorted((prepare(one, []), prepare(other, [])), key=lambda side: side.text)
    found = {}
    for find in Comparison(left, right).aligned():
        assert isinstance(find.measures, Retold)
        first = left.text[find.left.start :][:12]
        second = right.text[find.right.start :][:12]
        found[(second, first) if turned else (first, second)] = find, find.measures
    return found


def test_the_better_answer_is_ahead_and_the_other_behind() -> None:
    found = finds(HARBOUR, COUNTY)
    retold, passing = found["The old ligh", "During a gal"], found["The old ligh", "Villagers re"]
    assert retold[1].ahead_there > 0 > passing[1].ahead
    assert retold[0].score > passing[0].score


def test_sentences_retold_side_by_side_keep_each_other_company() -> None:
    apart = COUNTY.replace("The alarm was", BETWEEN + "The alarm was")
    beside = finds(HARBOUR, COUNTY)["A fisherman ", "The alarm wa"][1]
    alone = finds(HARBOUR, apart)["A fisherman ", "The alarm wa"][1]
    assert beside.company > 0.5 > alone.company
    assert alone.others > 0


def test_the_first_full_sentences_are_leads() -> None:
    headed = "Lighthouse Falls in Gale\n\n" + HARBOUR
    found = finds(headed, COUNTY)
    assert found["The old ligh", "During a gal"][1].lead
    assert not found["A fisherman ", "The alarm wa"][1].lead


def test_who_is_compared_with_whom_does_not_matter() -> None:
    assert {(m.a_start, m.b_start, m.score) for m in find_matches([HARBOUR, COUNTY])} == {
        (m.b_start, m.a_start, m.score) for m in find_matches([COUNTY, HARBOUR])
    }


def test_what_stands_alone_is_scored_too() -> None:
    [match] = find_matches([HARBOUR.splitlines()[0], COUNTY.splitlines()[0]])
    assert match.score > 0.9
