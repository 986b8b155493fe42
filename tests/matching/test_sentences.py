"""Sentences: where they begin and end, in the languages of the press."""

from __future__ import annotations

import pytest

from matching.wording.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Mr. Lind left. Mrs. Holm stayed.", 2),
        ("Gen. T. R. Holm of the U.S. Navy spoke. He left.", 2),
        ("She moved to the U.S. The rest stayed.", 2),
        ("“Really?” he asked. “Yes!” she said.", 2),
        ("Am 3. Oktober kam er. Dann ging er.", 2),
        ("He was 31. October came.", 2),
        ("Prices rose 2.5 percent... and fell.", 1),
        ("港は閉まった。「もう来ない」と言った。", 2),
        ("He said: “We are here. We stay.” Then he left.", 3),
        ("", 0),
        (" \n ", 0),
    ],
)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_marks_after_the_full_stop_belong_to_the_sentence() -> None:
    assert split("“We stay.” They left.") == ["“We stay.”", "They left."]


def test_sentences_keep_to_the_range_they_were_given() -> None:
    text = "One. Two. Three."
    assert [text[start:end] for start, end in sentences(text, 5, 9)] == ["Two."]


@pytest.mark.parametrize(
    "text",
    [
        "He had a .38-caliber revolver. | She ran.",
        "He had a . 38 caliber revolver. | She ran.",
        "He pointed a. 38-caliber revolver at them. | She ran.",
        "It cost $1. 2 million. | Nobody paid.",
        "They met at 7: 08 p. m. EST on Nov. 8 at the pier. | Nobody came.",
        "The trial begins at 9 a.m. Tuesday. | He is ill.",
        "Boat No. 5 sank. | No. 6 did not.",
        "Was there a deal? | No. | The ferry left.",
        "It went down off St. Orla. | She lives on 52nd St. | She stays.",
        "The U.S. Coast Guard came. | He is from the U.S. | He is old.",
        "J. A. Lind and John D. O'Rane left. | They were tired.",
        "Then-Gov. Ada Lind and Police Const. Nils Holm spoke. | We heard.",
        "It is . . . old. | It is very flexible . . . . | The rest is new.",
        "“We wait ... ” she said. | They left.",
        "We stay.[1] | They left.[2][3] | He too.¹² | She too.",
        "**We stay.** | _They left._ | Good.",
        "iPhones sell well. | iPads do not.",
        "See www.harbour.example for more. | It is free.",
        "Soldaten des 3. Bataillons und der 1. Kompanie kamen. | Es waren 13. | Die anderen gingen.",
        "Das kostet z. B. 5 Mio. Euro. | Er zahlt nicht.",
        "Ze gingen weg. | 's Avonds kwamen ze terug.",
        "Ο κ. Παππάς έφυγε. | Γιατί έφυγε; | Κανείς δεν ξέρει.",
        "हम रहेंगे। | वे चले गए।",
        "هل تبقى؟ | نعم. | سنبقى.",
        "وہ چلا گیا۔ | ہم یہیں ہیں۔",
        "Նա գնաց։ | Մենք մնում ենք։",
        "እሱ ሄደ። | እኛ እንቆያለን።",
        "船沉了。 | 谁来？ | 没有人！",
        "「もう来ない。」と言った。 | 港は閉まった。",
        "W 2016 r. statek zatonął. | Nikt nie zginął.",
        "Le 1er mai, M. Lenoir est parti. | Il pleuvait.",
        "El Sr. Ruiz llegó. | ¿Quién lo vio? | ¡Nadie!",
    ],
)
def test_sentences_of_many_kinds(text: str) -> None:
    assert split(text.replace(" | ", " ")) == text.split(" | ")


def test_a_missing_blank_after_a_full_stop_does_not_join_sentences() -> None:
    assert split("He left.The rest stayed. “We go.”They went.") == [
        "He left.",
        "The rest stayed.",
        "“We go.”",
        "They went.",
    ]
