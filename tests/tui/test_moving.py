"""Movement, counts, marks and the jump list, by keys."""

from tests.tui.driving import LEDGER, NOTE, POST, press, reading


async def test_movement_with_counts():
    async with reading(LEDGER) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "j")
        assert view.top == 1
        await press(pilot, "1", "2", "j")
        assert view.top == 13
        await press(pilot, "3", "k")
        assert view.top == 10
        await press(pilot, "space")
        assert view.top == 10 + view.height - 2
        await press(pilot, "b")
        assert view.top == 10
        await press(pilot, "G")
        assert view.top == view.last_top
        assert view.percent == 100
        await press(pilot, "g")
        assert view.top == 0
        await press(pilot, "5", "0", "g")
        assert view.percent >= 50
        half = view.top
        assert abs(2 * view.visible_span[1] - len(view.article.text)) < 200
        view.top = half - 1
        assert view.percent < 50
        await press(pilot, "0", "percent_sign")
        assert (view.top, view.percent) == (0, 0)
        await press(pilot, "j")
        assert view.percent >= 100 * view.visible_span[1] // len(view.article.text)


async def test_movement_by_paragraph_and_heading():
    async with reading(LEDGER) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "2", "right_curly_bracket")
        assert view.article.text[view.place :].startswith("Paragraph 0")
        await press(pilot, "left_curly_bracket")
        assert view.article.text[view.place :].startswith("“I never met")
        await press(pilot, "g", "right_square_bracket")
        assert view.sees(view.article.text.index("What the court said"))
        await press(pilot, "left_square_bracket")
        assert view.top == 0


async def test_a_count_is_shown_and_forgotten():
    async with reading(LEDGER) as (_, screen, pilot):
        await press(pilot, "4", "2")
        assert screen.status.count == "42"
        await press(pilot, "L")
        assert screen.status.count == ""
        await press(pilot, "j")
        assert screen.view.top == 1


async def test_search_counts_marks_and_goes_round():
    async with reading(LEDGER, POST) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "slash", *"cafe's owner")
        assert [view.article.text[a:b] for a, b in view.hits] == ["café’s owner"]
        assert view.sees(view.hits[0][0])
        await press(pilot, "enter")
        assert "1/1" in screen.status.facts
        await press(pilot, "g", "slash", *"paragraph 3", "enter")
        assert len(view.hits) == 11
        await press(pilot, "N")
        assert "11/11" in screen.status.facts
        await press(pilot, "2", "n")
        assert "2/11" in screen.status.facts


async def test_where_there_is_nothing_to_move_to_it_is_said():
    async with reading(LEDGER, POST, NOTE) as (_, screen, pilot):
        view = screen.view
        await press(pilot, "k")
        assert screen.status.message == "the beginning"
        await press(pilot, "3", "right_square_bracket")
        assert view.sees(view.article.text.index("What the court said"))
        await press(pilot, "G")
        await press(pilot, "right_square_bracket")
        assert screen.status.message == "the end"
        await press(pilot, "space")
        assert screen.status.message == "the end; o opens another article"
        assert screen.status.messages.said == ["the beginning", "the end", "the end; o opens another article"]
        await press(pilot, "tab", "l", "tab", "right_square_bracket")
        assert screen.status.message == "no more headings"
