"""Who says what, over articles and spellings, made without a screen."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from matching import find_quotes
from matching.model import Match, Quote
from parsers import Article, parse
from tui.lists.sayings import Speaker, speakers
from tui.lists.speakers import SpeakersOffer
from tui.matches.comparison import Comparison


@dataclass
class Open:
    """An open article, as far as the list needs it."""

    article: Article
    quotes: list[Quote]
    label: str = ""
    origin: str = ""
    name: str = "one.txt"


def opened(text: str) -> Open:
    article = parse(text, name="one.txt")
    return Open(article, find_quotes(article.text))


def told(found: list[Speaker]) -> list[tuple[str, int, list[int]]]:
    return [(speaker.name or speaker.sort, len(speaker.sayings), speaker.articles) for speaker in found]


SAME = "We asked for the seating plan and for the visitors’ book"
FIRST = opened(f"“{SAME},” said Runa Estevik.\n\n“We leave at noon, whatever comes,” said an aide.")
SECOND = opened(f"“{SAME},” Mrs. Estevik told the court on Friday.\n\nThe quay was “blue.”")
THIRD = opened(f"“{SAME}.”\n\n“I saw nobody at all on the pier,” said Teodor Halvash.")


def shared(*articles: int) -> Comparison:
    """The words that are the same, matched between articles that follow one another."""
    sides = {number: one.article.text.index(SAME) for number, one in enumerate((FIRST, SECOND, THIRD))}
    return Comparison(
        [
            Match(a, sides[a], sides[a] + len(SAME), b, sides[b], sides[b] + len(SAME), "exact", 1.0, ())
            for a, b in pairwise(articles)
        ]
    )


def test_one_person_over_all_spellings_and_those_who_are_not_known_last() -> None:
    found = speakers([FIRST, SECOND, THIRD], Comparison())
    assert told(found) == [
        ("Runa Estevik", 2, [0, 1]),
        ("Teodor Halvash", 1, [2]),
        ("not named", 1, [0]),
        ("unknown", 1, [2]),
        ("not said", 1, [1]),
    ]


def test_brothers_stay_two() -> None:
    one = opened("“We stay at home,” said Teodor Halvash.\n\n“We leave at noon,” said Ada Halvash.")
    other = opened("“We always did so,” said Teodor Halvasz.")
    assert [speaker.also for speaker in speakers([one, other], Comparison())] == [
        ("Teodor Halvash", "Teodor Halvasz"),
        ("Ada Halvash",),
    ]


def test_what_several_articles_quote_is_one_saying_also_where_one_names_nobody() -> None:
    first, *_ = speakers([FIRST, SECOND, THIRD], shared(0, 1, 2))
    assert (first.name, len(first.sayings), first.articles) == ("Runa Estevik", 1, [0, 1, 2])
    assert [quoting.speaker for quoting in first.sayings[0].quotings] == ["Runa Estevik", "Estevik", ""]


def test_nobody_is_given_the_words_that_articles_give_to_two() -> None:
    other = replace_speaker(SECOND, "Ada Lind")
    assert [one for one in told(speakers([FIRST, other, THIRD], shared(0, 1, 2))) if one[0] != "not named"] == [
        ("Runa Estevik", 1, [0]),
        ("Teodor Halvash", 1, [2]),
        ("Ada Lind", 1, [1]),
        ("unknown", 1, [2]),
        ("not said", 1, [1]),
    ]


def replace_speaker(one: Open, name: str) -> Open:
    return Open(one.article, [replace(quote, speaker=name if quote.speaker else "") for quote in one.quotes])


def test_the_parts_of_an_interrupted_quotation_are_one_saying() -> None:
    one = opened("“We asked for the plan,” said Runa Estevik, “and for the book of visitors.”")
    [speaker] = speakers([one], Comparison())
    assert [len(saying.quotings[0].spans) for saying in speaker.sayings] == [2]


def test_a_saying_whose_parts_are_two_matches_is_one_line_and_no_words_of_an_article_are_lost() -> None:
    words = "We asked for the plan", "and for the book of visitors"
    parted = opened(f"“{words[0]},” said Runa Estevik, “{words[1]}.”")
    whole = opened(f"“{words[0]} {words[1]},” said Runa Estevik.")
    twice = opened(f"“{words[0]},” said Runa Estevik.\n\nThe day after: “{words[1]},” said Runa Estevik.")
    articles = [parted, whole, twice]
    sides = [[(at := one.article.text.index(part), at + len(part)) for part in words] for one in articles]
    matches = [
        Match(a, *sides[a][part], b, *sides[b][part], "exact", 1.0, ())
        for a, b in ((0, 1), (1, 2), (0, 2))
        for part in (0, 1)
    ]
    [speaker] = speakers(articles, Comparison(matches))
    assert [saying.articles for saying in speaker.sayings] == [[0, 1, 2], [2]]


def offer(width: int = 100) -> SpeakersOffer:
    made = SpeakersOffer([FIRST, SECOND, THIRD], speakers([FIRST, SECOND, THIRD], shared(0, 1, 2)), width, 1)
    made.prepare(10)
    return made


def test_what_is_like_two_sayings_is_not_a_bridge_between_them() -> None:
    said = ("“I would give you more,” said Runa Estevik.", "“I gave you the most, and more,” said Runa Estevik.")
    both = opened(f"{said[0]}\n\n{said[1]}")
    one, other = (opened(words) for words in said)
    first, second = ((quote.start, quote.end) for quote in both.quotes)
    [alone], [twin] = one.quotes, other.quotes
    bridged = [
        Match(0, *first, 1, alone.start, alone.end, "exact", 0.9, ()),
        Match(1, alone.start, alone.end, 2, twin.start, twin.end, "reworded", 0.4, ()),
    ]
    names = ["a", "b"]
    [person] = speakers([both, one, other], Parted(bridged, names))
    found = [(saying.letter, saying.articles) for saying in person.sayings]
    assert found == [("a", [0, 1]), ("", [0]), ("b", [2])]
    assert second[0] == person.sayings[1].quotings[0].start


class Parted(Comparison):
    """Matches each of which is a group, whatever meets."""

    @cached_property
    def letters(self) -> list[str]:
        return list(self.named)


def lines(made: SpeakersOffer, typed: str) -> list[str]:
    return [made.choice(hit.index).text for hit in made.narrow(typed)]


def test_a_heading_for_each_speaker_and_each_saying_once() -> None:
    made = offer()
    assert lines(made, "")[:3] == [
        "Runa Estevik · 1 quote in 1 2 3",
        f"a 1 2 (3)  {SAME},",
        "Teodor Halvash · 1 quote in 3",
    ]
    assert "an aide: We leave at noon" in " ".join(lines(made, ""))
    assert made.headings(made.narrow("")) == [0, 2, 4, 6]
    assert made.choice(0).hint == "also Estevik"


def test_names_in_any_spelling_and_words_leave_lines_below_their_headings() -> None:
    made = offer()
    assert [line.split(" ")[0] for line in lines(made, "mrs estevik")] == ["Runa", "a"]
    assert [line.split(" ")[0] for line in lines(made, "pier")] == ["Teodor", ""]
    assert lines(made, "noon")[0].startswith("Without a name")


def test_a_line_leads_to_the_article_that_is_read_and_shows_all_places() -> None:
    made = offer()
    assert made.choice(1).value == f"1:{SECOND.article.text.index(SAME)}"
    sides = made.preview(made.narrow("")[1])
    assert [side.text[:4] for side in sides] == ["1  W", "2  W", "3  W"]
    assert made.line_of(2, 0) == 1
    assert made.line_of(2, THIRD.article.text.index("I saw")) == 3
