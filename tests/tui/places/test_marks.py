"""Places with a letter."""

from tui.places.history import Place
from tui.places.marks import Marks


def test_small_letters_belong_to_their_article_and_capitals_to_all():
    marks = Marks()
    marks.set("a", Place(0, 10))
    marks.set("a", Place(1, 20))
    marks.set("A", Place(0, 30))
    marks.set("A", Place(1, 40))
    assert marks.get("a", 0) == Place(0, 10)
    assert marks.get("a", 1) == Place(1, 20)
    assert marks.get("A", 0) == Place(1, 40)
    assert marks.get("a", 2) is None


def test_they_are_listed_from_near_to_far():
    marks = Marks()
    for letter, place in (("b", Place(1, 5)), ("B", Place(0, 6)), ("a", Place(0, 7)), ("c", Place(1, 1))):
        marks.set(letter, place)
    assert [letter for letter, _ in marks.listed(1)] == ["b", "c", "B", "a"]
    assert [letter for letter, _ in marks.listed(0)] == ["a", "B", "b", "c"]
