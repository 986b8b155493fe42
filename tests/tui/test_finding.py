"""Searching inside an article, by keys."""

from tests.tui.driving import LEDGER, POST, press, reading, shown

HARD = "# Hens\n\n" + "a" * 60 + "!\n\nThe hens lay.\n"


async def test_giving_up_a_search_returns_to_where_it_began():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "5", "j", "slash", *"court")
        assert screen.view.top > 5
        assert screen.prompt.counter == "1/1"
        await press(pilot, "ctrl+g")
        assert screen.view.top == 5
        assert not screen.view.hits
        await press(pilot, "slash", *"barley", "enter", "slash", *"court", "ctrl+g")
        assert screen.status.facts.count("“barley” 1/40") == 1


async def test_hits_are_counted_and_walked_round_both_ends():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", *"barley", "enter", "2", "n")
        assert screen.status.message == "“barley” 3/40"
        await press(pilot, "4", "N")
        assert screen.status.message == "“barley” 39/40 · from the end"
        await press(pilot, "n", "n")
        assert screen.status.message == "“barley” 1/40 · from the beginning"


async def test_a_search_that_finds_nothing_says_so():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", *"zeppelin")
        assert screen.prompt.counter == "nothing"
        await press(pilot, "enter")
        assert screen.status.message == "“zeppelin” is not in this article"
        await press(pilot, "n")
        assert screen.view.top == 0


async def test_the_same_word_in_the_other_pane():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        await press(pilot, "n")
        assert screen.status.message == "nothing was searched for; / searches"
        await press(pilot, "slash", *"runa", "enter", "tab", "n")
        assert screen.view is screen.panes.views[1]
        start, _ = screen.view.hits[0]
        assert screen.view.article.text[start:].startswith("Runa Estevik told")
        assert screen.view.sees(start)


async def test_earlier_searches_come_back():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", *"barley", "enter", "slash", *"h.rons", "ctrl+r", "enter")
        await press(pilot, "slash", "x", "up", "up")
        assert screen.prompt.line.text == "barley"
        assert not screen.prompt.pattern
        await press(pilot, "down")
        assert screen.prompt.pattern
        await press(pilot, "down")
        assert screen.prompt.line.text == "x"
        await press(pilot, "ctrl+g", "slash", "enter")
        assert screen.status.message == "/h.rons/ 2/40"


async def test_a_regular_expression_that_is_wrong_can_be_mended():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "slash", "ctrl+r", *"barley|(price")
        assert screen.prompt.counter == "missing )"
        assert len(screen.view.hits) == 40
        await press(pilot, "enter")
        assert screen.prompt.is_open
        assert screen.status.message == "this is no regular expression yet: missing )"
        await press(pilot, ")", "enter")
        assert not screen.prompt.is_open
        assert len(screen.view.hits) == 80


async def test_a_regular_expression_without_an_end_does_not_hang(monkeypatch):
    monkeypatch.setattr("tui.search.hits.TYPING", 0.01)
    monkeypatch.setattr("tui.search.hits.WAITING", 0.05)
    async with reading(HARD) as (_, screen, pilot):
        await press(pilot, "slash", "ctrl+r", *"(a|aa)+$|h.ns", "enter")
        assert "takes too long; 1 found near here" in screen.status.message
        await press(pilot, "slash", *"(a|aa)+$")
        assert screen.prompt.counter == "nothing"
        await press(pilot, "ctrl+r")
        assert screen.prompt.counter == "takes too long"


async def test_only_the_paragraphs_that_match():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "ampersand", *"court")
        assert screen.prompt.counter == "headings, no paragraph"
        assert [line for line in shown(view) if line.strip("─")] == [
            "Minister denies the lunches", "What the court said",
        ]  # fmt: skip
        await press(pilot, "enter")
        assert str(view.border_subtitle) == "only “court” · 100%"
        assert "only headings with “court”" in screen.status.facts
        await press(pilot, "ampersand", *"heron")
        assert screen.prompt.counter == "40 of 43 paragraphs"
        await press(pilot, "enter", "1", "0", "n", "ctrl+g")
        assert view.only is None
        assert screen.status.message == "all paragraphs"
        assert view.sees(view.article.text.index("Paragraph 10 tells"))


async def test_a_jump_to_a_hidden_place_takes_the_filter_away():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "ampersand", *"court", "enter", "slash", *"paragraph 7", "enter")
        assert screen.view.only is None
        assert screen.view.sees(screen.view.article.text.index("Paragraph 7 tells"))


async def test_giving_up_a_filter_shows_what_was_shown():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "3", "j", "ampersand", *"court", "ctrl+g")
        assert screen.view.only is None
        assert screen.view.top == 3
        await press(pilot, "ampersand", *"court", "enter", "ampersand", "enter")
        assert screen.view.only is None


async def test_decomposed_letters_are_found():
    page = "# Zu\u0308rich\n\nThe re\u0301sume\u0301 was sent to Zürich; nobody in Zu\u0308rich has read it.\n"
    async with reading(page) as (_, screen, pilot):
        await press(pilot, "slash", *"zurich")
        assert len(screen.view.hits) == 3
        await press(pilot, "ctrl+u", *"resume", "enter")
        assert len(screen.view.hits) == 1


async def test_cancel_unmarks_and_never_leaves():
    async with reading(LEDGER, POST) as (app, screen, pilot):
        await press(pilot, "slash", *"court", "enter", "full_stop")
        await press(pilot, "5", "escape")
        assert screen.view.hits
        await press(pilot, "ctrl+g")
        assert not screen.view.hits
        assert screen.current is not None
        await press(pilot, "ctrl+g")
        assert screen.current is None
        await press(pilot, "ctrl+g")
        assert screen.status.message == "Q leaves"
        assert app.is_running
