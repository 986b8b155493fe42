"""Behind an article: the page about it, dropped pieces, the source."""

import re

from parsers import Article, Dropped
from tests.tui.driving import press, reading, shown
from tui.pages import about

PROSE = [f"Paragraph {number} tells how the price of rope rose in harbour {number * 3}." for number in range(60)]
PAGE = (
    "<html><head><title>Rope</title></head><body><nav>"
    + " ".join(f"<a href='/{number}'>Quay number {number}</a>" for number in range(400))
    + "</nav><article><h1>Rope again</h1>"
    + "\n".join(f"<p>{text}</p>" for text in PROSE)
    + "</article><footer>Copyright The Rope Gazette \x1b[31m</footer></body></html>"
)


async def test_the_source_stands_at_the_same_place_and_leads_back():
    async with reading(PAGE) as (_, screen, pilot):
        view = screen.panes.active
        await press(pilot, *"10}")
        place = view.place
        read = view.article.text[place : place + 40]
        await press(pilot, "r")
        assert any(read in line for line in shown(screen.sheet)[:2])
        assert "source of 1" in screen.status.facts
        await press(pilot, "r")
        assert not screen.sheet_open
        assert view.place == place

        await press(pilot, "r", *"10j", "q")
        assert not screen.sheet_open
        assert place < view.place < place + 1000
        await press(pilot, "backspace")
        assert view.place == place

        await press(pilot, "r", "slash", *"Quay number 350", "enter")

        await press(pilot, "q")
        assert "nearest" in str(screen.status.messages.said)
        await press(pilot, "r", "G")
        assert any("␛[31m" in line for line in shown(screen.sheet))


async def test_pieces_are_read_whole_and_shown_in_the_source():
    async with reading(PAGE) as (_, screen, pilot):
        view = screen.panes.active
        await press(pilot, *"5}")
        place = view.place
        await press(pilot, "i")
        text = screen.sheet.article.text
        assert re.search(r"Navigation: 1 piece, 1,200 words", text)
        assert "It leads to other parts of the site." in text
        assert "Quay number 399" not in text
        await press(pilot, "enter", *"quay", "enter")
        assert "Quay number 399" in screen.sheet.article.text
        await press(pilot, "r")
        assert any("number 0<" in line for line in shown(screen.sheet)[:3])
        await press(pilot, "q")
        assert "Quay number 399" in screen.sheet.article.text
        await press(pilot, "q")
        assert screen.sheet.article.text == text
        await press(pilot, "q")
        assert not screen.sheet_open
        assert view.place == place
        await press(pilot, "i", "i")
        assert not screen.sheet_open
        await press(pilot, "question_mark", "enter")
        assert "nothing to choose" in screen.status.message


def test_ten_thousand_pieces_and_a_long_one_are_folded():
    dropped = [Dropped("navigation", f"Quay {number}") for number in range(10_000)]
    dropped.append(Dropped("comments", "rope " * 400_000 + "end"))
    made = about.about(Article(dropped=tuple(dropped)), "rope.html")
    assert len(made.page.text) < 400_000
    assert "Navigation: 10,000 pieces, 20,000 words" in made.page.text
    assert "Comments: 1 piece, 400,001 words" in made.page.text
    assert [offer.number for offer in made.offers] == list(range(10_001))
    for offer in made.offers[::999]:
        begins = dropped[offer.number].text[:9]
        assert made.page.text[offer.start :].startswith(begins)
    lines = about.choices(Article(dropped=tuple(dropped)), made.offers)
    assert max(len(line.text) + len(line.also) for line in lines) < 3_000
    assert about.piece(dropped[-1], "here").text.endswith("end")


def test_pieces_that_say_the_same_stand_once():
    dropped = tuple(Dropped("label", text) for text in ("Quay", "Rope", "Quay", "Quay"))
    made = about.about(Article(dropped=dropped), "rope.html")
    assert "Label: 4 pieces, 4 words" in made.page.text
    assert "Quay (3 times)" in made.page.text
    assert [offer.number for offer in made.offers] == [0, 1]


def test_a_source_of_which_nothing_was_left_out():
    assert "Nothing was left out" in about.about(Article(), "rope.md").page.text


async def test_a_source_of_which_nothing_became_an_article():
    async with reading("<html><body><script>var rope = 1</script></body></html>") as (_, screen, pilot):
        await press(pilot, "r")
        assert "var rope" in screen.sheet.article.text
        assert "nothing of the article" in screen.status.message
        await press(pilot, "q", "f", "i", "enter", "q")
        assert not screen.sheet_open
