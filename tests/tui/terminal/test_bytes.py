"""What is written for a key, in bytes: the most that each may cost, with room to breathe."""

from tests.tui.driving import press
from tests.tui.terminal.test_sessions import shown

SAID = (
    "We counted the herons twice and found that one of them was a bucket",
    "Nobody who has seen the barley ledger would call it a ledger",
    "The pier was painted before anybody asked what it was for",
    "I have sold rope all my life and never met the man who buys it",
    "Soap floats, and that is all the committee would say about it",
)


def told(title, where):
    """A text that says all this, so that both sides are in sight, and goes on."""
    said = "\n\n".join(f"“{words},” they said at {where}." for words in SAID)
    rest = "\n\n".join(
        f"In {where} week {number} it rained on the quay, as {where} had warned." for number in range(40)
    )
    return f"# {title}\n\n{said}\n\n{rest}\n"


ONE, OTHER = told("A ledger of herons", "Ferrow"), told("What the pier cost", "Oxmere")

MOST = {
    "next match": {"xterm": 750, "tmux": 750},
    "help": {"xterm": 2_500, "tmux": 6_000},
    "back from help": {"xterm": 9_500, "tmux": 9_500},
    "list": {"xterm": 3_000, "tmux": 4_000},
    "back from list": {"xterm": 5_500, "tmux": 6_000},
}
"""Bytes with two panes of 60 cells, on a terminal that erases in any background and on one that does not."""


async def test_matches_pages_and_lists_cost_little():
    async with shown(ONE, OTHER, size=(120, 40)) as (terminals, pilot):

        async def cost(key, what):
            terminals.size_of_answers()
            await press(pilot, key)
            written = terminals.size_of_answers()
            for kind, most in MOST[what].items():
                assert 0 < written[kind] <= most, (what, kind)

        await press(pilot, "full_stop")
        for _ in SAID[1:]:
            await cost("full_stop", "next match")
        await cost("question_mark", "help")
        await cost("q", "back from help")
        await cost("M", "list")
        await cost("ctrl+g", "back from list")
