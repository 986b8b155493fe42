"""What is left of a text that was cut cannot be read as something else."""

import pytest

from tui.clipping import clipped, excerpt, path_end
from tui.column.characters import cells


@pytest.mark.parametrize(
    ("text", "width", "left"),
    [
        ("all of it fits", 14, "all of it fits"),
        ("the herons left the quay", 15, "the herons…"),
        ("there were some 40.000 eels", 19, "there were some…"),
        ("there were some 40.000 eels", 22, "there were some…"),
        ("there were some 40 million eels", 20, "there were some…"),
        ("it costs €4,500 a barrel", 16, "it costs…"),
        ("it costs 4 500 a barrel", 13, "it costs…"),
        ("Unbreakableness of ropes", 8, "Unbreak…"),
        ("12345678901234567890", 8, "1234567…"),
        ("漢字漢字漢字", 7, "漢字漢…"),
        ("anything", 0, ""),
    ],
)
def test_a_cut_falls_between_words_and_never_behind_a_number(text, width, left):
    assert clipped(text, width) == left


def test_a_text_without_end_is_cut_at_once_and_joined_emoji_are_drawn_apart():
    assert cells(clipped("tar \u0301" * 1_000_000, 40)) <= 40
    assert excerpt("a \U0001f468\u200d\U0001f469 b", 0, None, 20) == "a \U0001f468\U0001f469 b"


@pytest.mark.parametrize(
    ("path", "longest", "shown"),
    [
        ("ropes/tar.txt", 20, "ropes/tar.txt"),
        ("/home/ilse/ropes/tar.txt", 16, "…/ropes/tar.txt"),
        ("/home/ilse/ropes/0a3108e507c54157a95f-tar.txt", 17, "0a310…f-tar.txt"),
    ],
)
def test_a_path_is_shown_by_its_end(path, longest, shown):
    assert path_end(path, longest).endswith(shown[-9:])
    assert cells(path_end(path, longest)) <= longest
