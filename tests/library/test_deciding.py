"""Earlier decisions land on the same words, and on no others."""

import pytest

from library.deciding import Decided, decided, located, side_of
from library.decisions import Decision, DecisionsError, Side
from matching import find_matches
from parsers import parse

QUOTE = "“I have never met these people, and if I did it was an accident,” said Teodor Halvash."
OTHER = "Over breakfast, “I never met these people, and if I did, it was by accident,” insisted Teodor Halvash."
AGAIN = "He said it once more: “I have never met these people, and if I did it was an accident.”"

POST = f"# A book in green ink\n\nThe herons came back in March, as they do.\n\n{QUOTE}\n\nNobody asked why.\n"
LEDGER = f"# Minister denies the lunches\n\nThe port is quiet on Sundays.\n\n{OTHER}\n\nThe café was closed.\n"


def article(text, url=""):
    return parse(text.encode(), name="a.md", url=url or None)


def matches(*articles):
    return find_matches([one.text for one in articles])


class Kept:
    """Decisions as a file would have them."""

    def __init__(self, *decisions):
        self.decisions = decisions

    def __call__(self, key):
        return [one for one in self.decisions if key in (one.one.article, one.other.article)]


def about(verdict, one, start, end, other, other_start, other_end):
    return Decision.between(verdict, side_of(one, start, end), side_of(other, other_start, other_end))


def rejected(match, articles):
    return about(
        "rejected", articles[match.a], match.a_start, match.a_end, articles[match.b], match.b_start, match.b_end
    )


def pair():
    articles = [article(POST), article(LEDGER)]
    [match] = matches(*articles)
    return articles, match, rejected(match, articles)


def test_a_rejected_match_is_left_out_in_whichever_order_sources_come():
    articles, match, decision = pair()
    assert decided(articles, [match], Kept()).matches == [match]
    assert decided(articles, [match], Kept(decision)) == ([], [match])
    turned = articles[::-1]
    [again] = matches(*turned)
    assert decided(turned, [again], Kept(decision)) == ([], [again])


def test_it_is_found_again_where_a_page_was_saved_with_other_things_around_it():
    articles, match, decision = pair()
    url = "https://ledger.example/lunches"
    first = [articles[0], article(LEDGER, url)]
    [match] = matches(*first)
    decision = rejected(match, first)
    saved = article(LEDGER.replace("The port", "Read more about the harbour.\n\nThe port"), url)
    [moved] = matches(articles[0], saved)
    assert moved.b_start != match.b_start
    assert decided([articles[0], saved], [moved], Kept(decision)).rejected == [moved]


def test_it_lands_on_no_other_words():
    url = "https://ledger.example/lunches"
    first = [article(POST), article(LEDGER, url)]
    [match] = matches(*first)
    decision = rejected(match, first)
    changed = article(
        LEDGER.replace("if I did, it was by accident", "if I did, then somebody had asked me to"), url
    )
    found = matches(first[0], changed)
    assert found
    assert decided([first[0], changed], found, Kept(decision)) == (found, [])


def test_of_the_same_words_at_two_places_those_that_stood_there_are_meant():
    ledger = article(LEDGER)
    post = article(POST + f"\n{AGAIN}\n")
    found = sorted(matches(post, ledger), key=lambda match: match.a_start)
    assert len(found) == 2
    for match in found:
        left = decided([post, ledger], found, Kept(rejected(match, [post, ledger]))).matches
        assert left == [other for other in found if other is not match]


def test_a_decision_about_other_articles_is_about_none_of_these():
    articles, match, _ = pair()
    third = article(LEDGER.replace("quiet", "loud"))
    decision = about(
        "rejected", articles[0], match.a_start, match.a_end, third, match.b_start - 1, match.b_end - 1
    )
    assert decided(articles, [match], Kept(decision)).rejected == []


def test_what_was_tied_is_there_again_as_a_match():
    articles = [article(POST), article(LEDGER)]
    start, other = articles[0].text.index("The herons"), articles[1].text.index("The port")
    decision = about("tied", articles[0], start, start + 10, articles[1], other, other + 8)
    for given in (articles, articles[::-1]):
        [tied] = decided(given, [], Kept(decision)).matches
        assert tied.kind == "tied"
        words = [
            given[number].text[first:last]
            for number, first, last in ((tied.a, tied.a_start, tied.a_end), (tied.b, tied.b_start, tied.b_end))
        ]
        assert sorted(words) == ["The herons", "The port"]
    gone = [articles[0], article(LEDGER.replace("The port", "A harbour"))]
    assert decided(gone, [], Kept(decision)).matches == []


def test_two_versions_of_one_page_have_their_own_sides():
    url = "https://post.example/"
    old, new = article(POST, url), article(POST.replace("came back", "were back"), url)
    sides = "herons came", "Nobody asked"
    spans = [
        (text.index(words), text.index(words) + len(words))
        for text, words in zip((old.text, new.text), sides, strict=True)
    ]
    decision = about("tied", old, *spans[0], new, *spans[1])
    for given in ([old, new], [new, old]):
        [tied] = decided(given, [], Kept(decision)).matches
        said = given[tied.a].text[tied.a_start : tied.a_end], given[tied.b].text[tied.b_start : tied.b_end]
        assert set(said) == set(sides)


def test_words_are_found_nearest_to_where_they_stood_and_over_other_line_ends():
    assert located(Side("", "so it goes", 30), "so it goes and so it goes and so it goes on") == (30, 40)
    assert located(Side("", "so it goes", 12), "so it goes and so it goes and so it goes on") == (15, 25)
    assert located(Side("", "so it goes", 0), "and so  it\n\ngoes") == (4, 16)
    assert located(Side("", "so it goes", 3), "so it went") is None
    assert located(Side("", " ", 3), "so it went") is None


def test_what_cannot_be_read_is_said_and_there_are_no_decisions():
    def broken(_):
        raise DecisionsError("the file is gone")

    earlier = Decided(broken)
    for text in (POST, LEDGER):
        with pytest.raises(DecisionsError):
            earlier.give(article(text))
    assert earlier.rejected(0, 1, ()) == {}
    assert list(earlier.tied(0, 1)) == []
