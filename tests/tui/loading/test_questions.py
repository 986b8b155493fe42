"""Questions about the articles, answered where they are compared."""

import pytest

from library import Source
from matching import Ruling, novel_share, novelty, who_else
from parsers import parse
from tests.tui.driving import LEDGER, NOTE, POST
from tui.loading import comparer, texts
from tui.loading.loading import Loading
from tui.loading.messages import Echoed, Finished, Loaded, OnlyHereFound, Unanswered
from tui.loading.questions import OnlyHere, Questions, WhoElse

GIVEN = (NOTE, LEDGER, POST)
ARTICLES = [parse(text.encode(), name="a.md") for text in GIVEN]
NONE_LONG, ALL_LONG = 1 << 30, 0


def asked(*questions, when=Finished):
    """What is posted when these questions come with the first message of a sort."""
    messages = []

    def take(message):
        messages.append(message)
        if isinstance(message, when) and not any(isinstance(one, when) for one in messages[:-1]):
            for question in questions:
                loading.ask(question)
        if sum(isinstance(one, OnlyHereFound | Echoed | Unanswered) for one in messages) == len(questions):
            loading.leave()

    sources = [Source(f"source {number}.md", text.encode()) for number, text in enumerate(GIVEN, 1)]
    loading = Loading(sources, take)
    loading.run()
    return messages


@pytest.mark.parametrize("long", [NONE_LONG, ALL_LONG])
def test_answers_are_those_of_matching(monkeypatch, long):
    monkeypatch.setattr(comparer, "LONG", long)
    note, ledger, post = (article.text for article in ARTICLES)
    start = ledger.index("“We have asked")
    end = ledger.index(",” said the prosecutor")
    there = post.index("“We have asked")
    rejected = (start, end), (there, there + end - start)
    alone, echoed = asked(OnlyHere(1, (Ruling(2, *rejected, False),)), WhoElse(1, start, end))[-2:]
    ruling = Ruling(1, *rejected, False)
    assert alone.spans == novelty(ledger, [note, post], rulings=[ruling])
    assert alone.spans != novelty(ledger, [note, post])
    assert alone.share == pytest.approx(novel_share(ledger, alone.spans))
    [echo, *_] = echoed.echoes
    [known, *_] = who_else(ledger, (start, end), [note, post])
    assert (echo.other, echo.start, echo.end, echo.pieces) == (2, known.start, known.end, known.pieces)
    assert (alone.among, echoed.among) == (3, 3)


def test_questions_wait_until_all_sources_are_read():
    messages = asked(OnlyHere(0), when=Loaded)
    [answer] = [message for message in messages if isinstance(message, OnlyHereFound)]
    assert answer.among == 3
    assert sum(isinstance(message, Loaded) for message in messages[: messages.index(answer)]) == 3


def test_a_fault_in_an_answer_ends_nothing(monkeypatch):
    def fail(*_):
        raise IndexError("nothing\x1b there")

    monkeypatch.setattr(texts, "novel_spans", fail)
    messages = asked(OnlyHere(0), WhoElse(0, 0, 9))
    assert messages[-2].why == "comparing source 1.md with the others failed: IndexError: nothing\ufffd there"
    assert isinstance(messages[-1], Echoed)


def test_the_newest_question_of_a_sort_takes_the_place_of_the_others():
    questions = Questions()
    for question in (OnlyHere(0), WhoElse(0, 1, 2), OnlyHere(1), WhoElse(1, 3, 4), OnlyHere(0, ())):
        questions.ask(question)
    taken = [questions.take() for _ in range(4)]
    assert taken == [OnlyHere(1), WhoElse(1, 3, 4), OnlyHere(0, ()), None]
