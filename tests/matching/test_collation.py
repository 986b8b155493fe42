from hypothesis import given, settings
from hypothesis import strategies as st

from matching import collate

MINISTER = "I never met these people, and if I did it was by accident"
"""The best wording."""


def table(*wordings, **given):
    """The columns as words, `-` where a wording has none, each with its kind."""
    columns = collate(wordings, **given).columns
    cells = [
        " | ".join(
            words[slice(*span)] if span else "-" for words, span in zip(wordings, column.spans, strict=True)
        )
        for column in columns
    ]
    return [f"{column.kind}: {cell}" for column, cell in zip(columns, cells, strict=True)]


words = st.sampled_from(
    [
        "the",
        "minister",
        "met",
        "spoke",
        "with",
        "these",
        "those",
        "in",
        "don't",
        "do",
        "not",
        "3:10",
        "5bn",
    ]
)
wording = st.lists(words, max_size=12).map(" ".join)


@settings(deadline=None, max_examples=40)
@given(st.lists(wording, min_size=1, max_size=5))
def test_every_word_is_in_one_column_in_order(wordings):
    columns = collate(wordings).columns
    for number, told in enumerate(wordings):
        spans = [column.spans[number] for column in columns if column.spans[number]]
        assert [word for span in spans for word in told[slice(*span)].split()] == told.split()
        assert all(start < end for start, end in spans)


@settings(deadline=None, max_examples=40)
@given(wording, st.integers(1, 4))
def test_identical_wordings_are_the_same_throughout(told, count):
    columns = collate([told, told.upper(), *[told + "!"] * count]).columns
    assert all(column.kind == "same" for column in columns)


@settings(deadline=None, max_examples=40)
@given(st.lists(wording, min_size=3, max_size=5), st.randoms())
def test_the_order_of_the_others_makes_no_difference(wordings, random):
    places = list(range(1, len(wordings)))
    random.shuffle(places)
    order = [0, *places]
    columns = collate(wordings).columns
    shuffled = collate([wordings[at] for at in order]).columns
    assert [column.spans for column in shuffled] == [tuple(column.spans[at] for at in order) for column in columns]


def test_words_that_differ_stand_across_from_each_other():
    assert table("We met these people", "We met those people", "We met these 40 people") == [
        "same: We | We | We",
        "same: met | met | met",
        "changed: these | those | these",
        "missing: - | - | 40",
        "same: people | people | people",
    ]


def test_related_words_and_slips_of_the_keyboard_share_a_column():
    rows = table("Kelmorin denies it", "Kelmroin denied it", "Kelmorin’s denial of it")
    assert rows[:2] == ["changed: Kelmorin | Kelmroin | Kelmorin’s", "changed: denies | denied | denial"]


def test_other_words_for_the_same_are_one_column_and_what_differs_in_them_another():
    assert table(
        "We made contact last week",
        "We were in touch last week",
        "We were not in touch last week",
        "We talked last week",
    )[1:4] == [
        "changed: made contact | were | were | talked",
        "missing: - | - | not | -",
        "missing: - | in | in | -",
    ]


def test_parts_of_a_written_word_stay_together():
    rows = table("don't go at 3:10", "do not go at 3:15", "do really not go at 5:10")
    assert rows[0] == "changed: don't | do not | do really not"
    assert rows[-1] == "changed: 3:10 | 3:15 | 5:10"


def test_a_phrase_that_was_moved_is_not_torn():
    columns = collate(["In that order, we asked for the book", "We asked for the book, in that order"]).columns
    apart = [
        [at for at, column in enumerate(columns) if column.spans[number] and None in column.spans]
        for number in (0, 1)
    ]
    assert apart == [[0, 1, 2], list(range(len(columns) - 3, len(columns)))]


def test_a_wording_that_is_cut_has_nothing_where_it_is_cut():
    rows = table(MINISTER, "never met these people")
    assert [row.split(":")[0] for row in rows] == ["missing", *["same"] * 4, *["missing"] * 8]


def test_wordings_with_the_same_words_have_the_same_number():
    columns = collate(["We met you", "We saw you", "We MET you", "We you"]).columns
    assert [column.readings for column in columns] == [(0, 0, 0, 0), (0, 1, 0, None), (0, 0, 0, 0)]


def test_scripts_without_spaces_are_aligned_by_characters():
    assert [row for row in table("他从未见过这些人", "他从未见过那些人") if not row.startswith("same")] == [
        "changed: 这 | 那"
    ]


def test_wordings_are_read_by_the_language_they_are_said_to_be_in():
    assert table("don't go", "do not go", languages=("xx", "en")) == ["same: don't | do not", "same: go | go"]
    assert table("don't go", "do not go", languages=("de", "de")) == ["changed: don't | do not", "same: go | go"]


def test_no_wordings_have_no_columns():
    assert collate([]).columns == ()
    assert collate(["", "…"]).columns == ()


def test_many_long_wordings_are_aligned_all_the_same():
    told = [f"{MINISTER} {number} times or {number * 7} times" for number in range(30)]
    columns = collate([" ".join(told), *told[:6], "the " * 3_000, "of the " * 2_000]).columns
    assert len(columns) < 30 * 20 + 3_000 + 4_000
