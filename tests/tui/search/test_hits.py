"""A search stands on the first hit from where one reads and goes round."""

from tui.search.hits import Hits, Query

TEXT = "The café’s\nowner owns the cafe’s owl."


def search(text, origin, *, pattern=False):
    return Hits.of(TEXT, Query(text, pattern), origin)


def test_the_first_hit_from_here():
    assert search("own", 0).told == "“own” 1/2"
    assert search("own", 12).told == "“own” 2/2"
    assert search("own", 35).told == "“own” 1/2 · from the beginning"


def test_it_is_blind_to_typography_accents_and_line_ends():
    assert [TEXT[a:b] for a, b in search("cafe's ow", 0).spans] == ["café’s\now", "cafe’s ow"]


def test_round_both_ends():
    hits = search("own", 0)
    assert hits.moved(-1).here == 1
    assert hits.moved(-1).told == "“own” 2/2 · from the end"
    assert hits.moved(5).here == 1
    assert hits.moved(5).turned == "from the beginning"
    assert hits.moved(1).turned == ""


def test_a_regular_expression_is_shown_as_one():
    assert search("ow[nl]", 0, pattern=True).told == "/ow[nl]/ 1/3"


def test_nothing_found_says_so():
    assert search("tea", 0).told == "“tea” is not in this article"
    assert search("tea", 0).counter == "nothing"
    assert search("tea", 0).moved(1).here is None
    assert search("", 0).told == ""


def test_words_in_any_order_are_found_in_the_paragraphs_that_have_all_of_them():
    text = "The tar is on the boat.\n\nA boat.\n\nBoats need tar."
    hits = Hits.of(text, Query.of_words(["boat", "tar"]), 30)
    assert [text[a:b] for a, b in hits.spans] == ["tar", "boat", "Boat", "tar"]
    assert hits.told == "boat + tar 3/4"
    assert Hits.of(text, Query.of_words(["boat"]), 0).told == "“boat” 1/3"
    more = hits.with_found(text, [(27, 31)])
    assert (more.counter, text[slice(*more.spans[2])]) == ("3/5", "boat")
