"""The check of finding: its queries are what they are said to be, and the finder answers those made by hand."""

from benchmarks.finding.entries import of_sample
from benchmarks.finding.methods import methods
from benchmarks.finding.queries import EACH, KINDS, by_hand, made
from matching import Entry


def test_queries_are_the_same_each_time_and_of_every_kind() -> None:
    entries = of_sample()
    asked = made(entries)
    assert asked == made(entries)
    counts = {kind: sum(each.kind == kind for each in asked) for kind in KINDS}
    assert all(0 < count <= EACH for count in counts.values())


def test_words_written_from_memory_have_an_answer() -> None:
    entries = of_sample()
    find = methods(entries)["diptych"]
    assert all(any(each.is_answered_by(entry.text) for entry in entries) for each in by_hand())
    answered = [any(map(each.is_answered_by, find(each.query))) for each in by_hand()]
    assert sum(answered) >= len(answered) - 2


def test_letters_in_order_prefer_what_begins_words() -> None:
    find = methods([Entry("a bird or tar"), Entry("tarboard"), Entry("barley or rye")])["letters in order (fzf)"]
    assert find("tarb")[0] == "tarboard"
    assert find("bor rye") == ["barley or rye"]
    assert find("zzz") == []
