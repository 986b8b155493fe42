"""Reading and comparing beside the screen: what is posted, in which order, and how it is stopped."""

from itertools import permutations

import pytest

from library import Source
from matching import find_matches
from parsers import parse
from tests.tui.driving import LEDGER, NOTE, POST
from tui.loading import comparer, texts
from tui.loading.child import Child
from tui.loading.comparer import Comparer
from tui.loading.loading import Loading
from tui.loading.messages import Broken, Compared, Failed, Faulty, Finished, Loaded, Quoted, Working
from tui.loading.pairs import Pairs

SHIP = Source("ship.png", b"\x89PNG\r\n\x1a\n" + bytes(64))
COPY = NOTE.replace("# A note", "# Another note")


def sources(*texts):
    return [Source(f"source {number}.md", text.encode()) for number, text in enumerate(texts, 1)]


def finish(loading):
    """Let a loading work in this thread; once it is finished, leave."""
    hand_over = loading._hand_over

    def take(message):
        hand_over(message)
        if isinstance(message, Finished):
            loading.leave()

    loading._hand_over = take
    loading.run()


def posted(given):
    """Everything a loading posts, done in this thread."""
    messages = []
    finish(Loading(given, messages.append))
    return messages


def of_sort(messages, sort):
    return [message for message in messages if isinstance(message, sort)]


def told(matches):
    return sorted(matches, key=lambda match: (match.a, match.a_start, match.b, match.b_start))


MANY = (LEDGER, NOTE, POST, COPY, LEDGER)
NONE_LONG, SOME_LONG, ALL_LONG = 1 << 30, len(NOTE) + 100, 0


@pytest.mark.parametrize(
    ("long", "texts"),
    [
        *((NONE_LONG, texts) for texts in permutations((LEDGER, POST, NOTE))),
        (NONE_LONG, MANY), (SOME_LONG, MANY), (ALL_LONG, MANY),
    ],
)  # fmt: skip
def test_the_matches_are_those_of_all_at_once(monkeypatch, long, texts):
    monkeypatch.setattr(comparer, "LONG", long)
    articles = [parse(text.encode(), name="a.md") for text in texts]
    expected = find_matches([one.text for one in articles], [one.set_off for one in articles])
    last = of_sort(posted(sources(*texts)), Compared)[-1]
    assert told(last.comparison.matches) == told(expected)
    assert expected


def test_each_article_comes_before_the_next_is_begun():
    messages = posted(sources(LEDGER, POST, NOTE))
    order = [type(message) for message in messages if isinstance(message, Working | Loaded)]
    assert order == [Working, Loaded] * 3
    assert [message.doing for message in of_sort(messages, Working)][1] == "reading source 2 of 3"
    assert isinstance(messages[-1], Finished)
    assert messages[-1].not_compared == 0


def test_all_sources_are_read_before_those_are_compared_that_are_not_side_by_side():
    messages = posted(sources(LEDGER, POST, LEDGER, POST))
    order = [type(message) for message in messages if isinstance(message, Compared | Loaded)]
    assert order[:5] == [Loaded, Loaded, Compared, Loaded, Loaded]
    assert order[-1] is Compared


def test_quotes_of_a_long_article_come_after_all_articles(monkeypatch):
    monkeypatch.setattr(comparer, "LONG", len(NOTE) + 100)
    messages = posted(sources(LEDGER, NOTE))
    [_, second] = of_sort(messages, Loaded)
    [quoted, _] = of_sort(messages, Quoted)
    assert (quoted.number, len(quoted.quotes)) == (0, 2)
    assert messages.index(quoted) > messages.index(second)


def test_names_are_read_when_their_turn_comes_and_failures_are_named(tmp_path):
    (tmp_path / "note.md").write_text(NOTE, "utf-8")
    names = [f"{tmp_path}/none\x1b]0;all is well\x07\u202e.md", SHIP, f"{tmp_path}/note.md"]
    messages = posted(names)
    assert of_sort(messages, Failed)[0].name.isprintable()
    assert [failed.why for failed in of_sort(messages, Failed)][:1] == ["there is no such file"]
    assert [failed.name for failed in of_sort(messages, Failed)][1] == "ship.png"
    assert len(of_sort(messages, Loaded)) == 1


def test_stopping_keeps_what_there_is():
    messages = []

    def take(message):
        messages.append(message)
        if isinstance(message, Loaded) and len(of_sort(messages, Loaded)) == 3:
            loading.stop()

    loading = Loading(sources(LEDGER, POST, NOTE, COPY), take)
    assert not loading.work()
    assert len(of_sort(messages, Loaded)) == 3
    assert of_sort(messages, Compared)[-1].comparison.matches
    assert not of_sort(messages, Finished)
    assert (loading.not_read, loading.not_compared) == (1, 2)
    loading.go_on()
    finish(loading)
    assert len(of_sort(messages, Loaded)) == 4
    assert messages[-1] == Finished(0)


@pytest.mark.usefixtures("own_process")
def test_stopping_ends_the_process_that_compares(monkeypatch):
    monkeypatch.setattr(comparer, "LONG", 0)
    messages = []

    def take(message):
        messages.append(message)
        if isinstance(message, Working) and message.doing == "comparing 2 of 3 long pairs":
            loading.stop()

    loading = Loading(sources(LEDGER, POST, NOTE), take)
    assert not loading.work()
    assert loading.not_compared == 2
    loading.go_on()
    loading._hand_over = messages.append
    finish(loading)
    assert messages[-1] == Finished(0)
    assert not of_sort(messages, Broken)


@pytest.mark.usefixtures("own_process")
@pytest.mark.parametrize("long", [NONE_LONG, ALL_LONG])
def test_a_process_that_dies_takes_what_it_was_at_and_nothing_else(monkeypatch, long):
    monkeypatch.setattr(comparer, "LONG", long)
    whole, messages = Child._ask, []

    def ask(self, *question):
        if question == ("matches", 0, 1):
            self._process.kill()
        return whole(self, *question)

    monkeypatch.setattr(Child, "_ask", ask)
    loading = Loading(sources(LEDGER, NOTE, POST, LEDGER), messages.append)
    finish(loading)
    assert messages[-1] == Finished(1)
    assert len(of_sort(messages, Loaded)) == 4
    assert {(match.a, match.b) for match in of_sort(messages, Compared)[-1].comparison.matches} >= {(0, 2), (0, 3)}


@pytest.mark.usefixtures("own_process")
def test_after_a_process_died_questions_are_answered_by_another():
    given = Comparer()
    for text in (LEDGER, NOTE):
        given.give(text, ())
    _, share = given.only_here(1, ())
    for end in (lambda ended: ended._process.kill(), Child.end):
        end(given._child)
        given._child._process.wait()
        assert given.give(POST, ()) > 1
        assert given.only_here(1, ())[1] == share
    given.close()


def test_of_very_many_texts_nothing_is_kept_between_questions(monkeypatch):
    made, whole = [], texts.prepare
    monkeypatch.setattr(texts, "prepare", lambda *given: made.append(given[0]) or whole(*given))
    given = Comparer()
    for text in (LEDGER, NOTE):
        given.give(text, ())
    monkeypatch.setattr(comparer, "LONG", len(LEDGER))
    for kept, count in ((len(LEDGER + NOTE), 2), (len(LEDGER), 2), (len(LEDGER), 4)):
        monkeypatch.setattr(comparer, "KEPT", kept)
        given.only_here(0, ())
        given.only_here(1, ())
        assert len(made) == count
        given.rest()
    monkeypatch.setattr(comparer, "KEPT", len(LEDGER + NOTE))
    given.give(LEDGER * 5, ())
    given.matches(0, 1)
    given.rest()
    given.matches(0, 1)
    assert len(made) == 6


def test_nothing_is_posted_after_leaving():
    messages = []

    def take(message):
        messages.append(message)
        loading.leave()

    loading = Loading(sources(LEDGER, POST), take)
    loading.run()
    assert len(messages) == 1


def fail_on(monkeypatch, name, word):
    """Make a part of the comparing fail on every text with a word in it."""
    whole = getattr(texts, name)

    def fail(text, *more):
        if word in getattr(text, "text", text):
            raise IndexError("nothing\x1b there")
        return whole(text, *more)

    monkeypatch.setattr(texts, name, fail)


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("read_quotes", ["finding the quotes of source 2.md failed: {}; the rest goes on"]),
        (
            "prepare",
            [
                f"comparing source {pair}.md failed: {{}}; the others go on"
                for pair in ("1.md and source 2", "2.md and source 3")
            ],
        ),
    ],
)
def test_a_fault_takes_its_pair_and_nothing_else(monkeypatch, part, told):
    fail_on(monkeypatch, part, "Another note")
    messages = posted(sources(LEDGER, COPY, POST))
    assert [faulty.told for faulty in of_sort(messages, Faulty)] == [
        one.format("IndexError: nothing\ufffd there") for one in told
    ]
    assert len(of_sort(messages, Loaded)) == 3
    assert {(match.a, match.b) for match in of_sort(messages, Compared)[-1].comparison.matches} >= {(0, 2)}
    assert messages[-1] == Finished(0)


@pytest.mark.usefixtures("own_process")
def test_a_fault_in_the_process_is_told_too():
    messages = []

    def take(message):
        messages.append(message)
        if isinstance(message, Loaded) and len(of_sort(messages, Loaded)) == 2:
            loading._comparer._texts[0] = (b"no text", ())

    loading = Loading(sources(LEDGER, POST, NOTE), take)
    finish(loading)
    told = [faulty.told.partition(" failed")[0] for faulty in of_sort(messages, Faulty)]
    assert told[0] == "finding the quotes of source 1.md"
    assert told[1:] == [f"comparing source 1.md and source {other}.md" for other in (2, 3)]
    assert messages[-1] == Finished(0)


def test_pairs_for_printing_tell_of_a_fault_and_go_on(monkeypatch):
    articles = [parse(text.encode(), name="a.md") for text in (LEDGER, COPY, POST)]
    given = [(name, one.text, one.set_off) for name, one in zip("LCP", articles, strict=True)]
    told = []
    whole = Pairs(given, told.append).matches()
    assert not told
    fail_on(monkeypatch, "prepare", "Another note")
    found = Pairs(given, told.append).matches()
    assert [one.partition(" failed")[0] for one in told] == ["comparing L and C", "comparing C and P"]
    assert found == [match for match in whole if (match.a, match.b) == (0, 2)]
    assert found
