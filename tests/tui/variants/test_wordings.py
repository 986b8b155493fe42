"""What is laid side by side: cells, rows, kinds and scores."""

from matching import Match, find_matches, find_quotes, group
from parsers import parse
from tui.screen.opened import Opened
from tui.variants.heads import heads
from tui.variants.titles import told
from tui.variants.wordings import variants_of

LONG = "“We have asked for the visitors’ book, the seating plan and the bill, in that order,” said Runa Estevik."
SHORT = "Runa Estevik said: “We have asked for the visitors’ book, the seating plan and the bill.”"
TOLD = "She had asked for the visitors’ book, the seating plan and then the bill, in that order, she said."


def opened(*texts):
    """Articles of one paragraph each."""
    articles = [parse(f"# Title {number}\n\n{text}\n", name="a.md") for number, text in enumerate(texts, 1)]
    return [
        Opened(article, f"{number}.md", find_quotes(article.text)) for number, article in enumerate(articles, 1)
    ]


def variants(articles):
    matches = find_matches([one.article.text for one in articles])
    [found] = group(matches)
    return variants_of(found, matches, articles)


def cells(wording):
    return [cell.text or "-" for cell in wording.cells]


def test_the_best_wording_comes_first_and_equal_ones_are_one_row():
    articles = opened(SHORT, LONG, "A note.", LONG.upper())
    found = variants(articles)
    assert [wording.articles for wording in found.wordings] == [(1, 3), (0,)]
    assert found.articles == [0, 1, 3]
    assert [wording.kind for wording in found.wordings] == [None, "partial"]
    assert found.wordings[0].score is None
    assert found.wordings[1].score > 0.9


def test_words_are_compared_with_those_of_the_best_wording():
    found = variants(opened(LONG, LONG, LONG.replace("visitors’", "guests’").replace(", in that order", "")))
    best, other = found.wordings
    kinds = {cell.text: cell.kind for cell in best.cells}
    assert (kinds["visitors’"], kinds["“We"], kinds["that"]) == ("faced", "same", "same")
    assert [cell.kind for cell in other.cells if cell.text == "guests’"] == ["other"]
    assert [cell.kind for cell in other.cells][-3:] == ["missing"] * 3


def test_cells_hold_all_that_is_written_with_the_marks_around_it():
    found = variants(opened(LONG, LONG.replace("seating plan", "self-made plan (of seats)")))
    assert {wording.words for wording in found.wordings} == {
        LONG.split(" said")[0],
        LONG.split(" said")[0].replace("seating plan", "self-made plan (of seats)"),
    }


def test_a_head_tells_which_articles_and_how_they_match():
    articles = opened(SHORT, LONG, LONG)
    found = variants(articles)
    best, part = heads(found, articles)
    assert (best.numbers, best.name, best.match, best.speaker) == ("2 3", "Title 2 + 1", "best", "Runa Estevik")
    assert part.title == "1 Title 1"
    assert part.match.startswith("partial 0.9")
    facts = [fact.text for fact in told(found.wordings[0], best, articles)]
    assert facts == ["2 3 Title 2", "Runa Estevik", "", "best wording"]


def test_the_numbers_of_many_articles_are_counted():
    articles = opened(*[LONG] * 9)
    [alone] = heads(variants(articles), articles)
    assert (alone.numbers, alone.match) == ("9 articles", "word for word")


def test_a_row_is_found_by_its_article():
    found = variants(opened(SHORT, LONG, LONG))
    assert [found.row(article) for article in (0, 1, 2, 3, None)] == [1, 0, 0, 0, 0]


def test_very_long_wordings_are_cut_and_said_to_be():
    words = [f"ferry{number}" for number in range(3_000)]
    one, other = opened(" ".join(words), " ".join(words[:1_000]))
    sides = [
        (number, each.article.text.index("ferry0"), len(each.article.text))
        for number, each in enumerate((one, other))
    ]
    match = Match(*sides[0], *sides[1], "tied", 1.0, ())
    [found] = group([match])
    made = variants_of(found, [match], [one, other])
    assert made.is_cut
    assert max(len(wording.words) for wording in made.wordings) < 15_000
