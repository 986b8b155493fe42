"""Lines of a list that are longer than the screen, and what stands below them."""

from tests.tui.driving import press, reading
from tui.lists.offer import Choice, Listed, Preview
from tui.widgets.preview import distributed

LABEL = "a2 exact 0.84  "
WORDS = "the harbour board has never been asked whether the new crane is paid for by the town"


def drawn(widget, rows):
    return [widget.render_line(y).text.rstrip() for y in range(rows)]


async def test_a_list_keeps_what_a_line_begins_with_and_says_where_a_wording_goes_on():
    sides = [Preview("1  short"), Preview("2  " + "tar and rope " * 60, first=1)]
    more = Listed(
        [Choice(LABEL + WORDS, "0", kept=len(LABEL)), Choice(LABEL + "the town", "1")], more=lambda _: sides
    )
    async with reading("# Cranes\n\nThe quay.", size=(60, 24)) as (_, screen, pilot):
        await press(pilot, "o")
        screen.chooser.offer("article", "Lines", more)
        await press(pilot, *"town")
        lines = drawn(screen.chooser.lines, 2)
        assert lines[0].startswith(f"▸ {LABEL}…")
        assert lines[0].endswith("by the town")
        assert lines[1] == f"  {LABEL}the town"
        below = [row.strip() for row in drawn(screen.chooser.preview, 6)]
        assert below[0] == "1  short"
        assert [row.endswith("…") for row in below[1:6]] == [False] * 4 + [True]


def test_rows_that_one_wording_does_not_need_are_for_the_others():
    assert distributed([1, 9, 9], 6) == [1, 3, 2]
    assert distributed([9] * 8, 6) == [1] * 6 + [0] * 2
    assert distributed([2, 2], 6) == [2, 2]


def test_lines_with_more_behind_them_stay_in_their_order():
    passages = [Choice(words, "") for words in ("the ferry to the long quay", "the ferry", "ferry")]
    listed = Listed(passages, more=lambda _: ())
    listed.prepare(1.0)
    assert [hit.index for hit in listed.narrow("ferry")] == [0, 1, 2]
