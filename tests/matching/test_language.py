"""The language of a text, told by its short words, and the lists that go with it."""

from __future__ import annotations

import re

import pytest

from matching.word_lists import WORDS
from matching.wording.language import language_of
from matching.wording.stems import stem
from matching.wording.tokens import read_tokens
from matching.wording.vocabulary import languages, vocabulary
from matching.wording.weights import STOP_WEIGHT, UNLISTED, background_weight
from tests.case_files import cases

CODES = {
    "arabic": "ar",
    "czech": "cs",
    "dutch": "nl",
    "finnish": "fi",
    "french": "fr",
    "german": "de",
    "hebrew": "he",
    "hungarian": "hu",
    "italian": "it",
    "polish": "pl",
    "romanian": "ro",
    "russian": "ru",
    "spanish": "es",
    "turkish": "tr",
}
REPORTS = {case.name.partition("-")[2]: re.split(r"\n----\n", case.source) for case in cases("matches")}


@pytest.mark.parametrize("name", CODES)
def test_a_report_tells_its_language(name: str) -> None:
    assert [language_of(report) for report in REPORTS[name]] == [CODES[name]] * 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The port was closed for the night and nobody knew who had the keys to it.", "en"),
        ("Hamnen stängdes och det var ingen som visste vem som hade nycklarna till den.", "sv"),
        ("Havnen blev lukket, og der var ikke nogen, der vidste, hvem der havde nøglerne til den.", "da"),
        ("Havnen ble stengt, og det var ikke noen som visste hvem som hadde nøklene til den etter dette.", "no"),
        ("O porto foi fechado e não havia ninguém que soubesse quem tinha as chaves dele.", "pt"),
        ("Порт закрили, і ніхто не знав, у кого були ключі від нього, та що з ним буде далі.", "uk"),
        ("Το λιμάνι έκλεισε και δεν υπήρχε κανείς που να ξέρει ποιος είχε τα κλειδιά του.", "el"),
    ],
)
def test_a_sentence_tells_its_language(text: str, code: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text", ["", "12:30", "Kelmorin", "港口关闭了。", "Sadam suleti ööseks ja mitte keegi ei teadnud miks."]
)
def test_what_is_too_short_or_unknown_has_no_language(text: str) -> None:
    assert language_of(text) == ""


@pytest.mark.parametrize("language", sorted(languages()))
def test_common_words_weigh_less_than_rare_ones(language: str) -> None:
    words = vocabulary(language)
    assert all(background_weight(word, language) == STOP_WEIGHT for word in words.stop)
    assert words.negations
    for share, common in words.common.items():
        for word in common:
            for word_stem in read_tokens(word, language).stems:
                assert background_weight(word_stem, language) < UNLISTED, (share, word)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("de", "Regierung Regierungen"),
        ("fr", "gouvernement gouvernements"),
        ("es", "trabajador trabajadores"),
        ("it", "cittadino cittadini cittadina"),
        ("ru", "правительство правительства правительством"),
        ("pl", "prezydent prezydenta prezydentem"),
        ("tr", "fabrika fabrikanın fabrikada"),
        ("ar", "حكومة الحكومة وبالحكومة"),
        ("he", "ממשלה הממשלה ובממשלה"),
        ("uk", "президент президента президентом"),
        ("fi", "satama sataman satamassa satamat"),
        ("cs", "ředitel ředitele ředitelem"),
        ("hu", "munkás munkások munkásoknak"),
        ("ro", "muncitor muncitori muncitorilor muncitorul"),
        ("el", "πρόεδρος πρόεδρο προέδρου"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, forms: str) -> None:
    assert len(set(read_tokens(forms, language).stems)) == 1


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "l’eau", "l'eau"),
        ("de", "Straße", "STRASSE"),
        ("de", "zwölf Boote", "12 Boote"),
        ("tr", "IŞIK", "ışık"),
        ("ar", "قَالَ", "قال"),
        ("he", "הַמֶּמְשָׁלָה", "הממשלה"),
        ("uk", "п’ять", "5"),
        ("el", "ΤΟΥΣ", "τους"),
    ],
)
def test_ways_to_write_one_thing_are_equal(language: str, one: str, other: str) -> None:
    assert read_tokens(one, language).forms == read_tokens(other, language).forms


def test_an_elided_word_is_a_word_of_its_own() -> None:
    assert read_tokens("qu’il parle d’eau", "fr").forms == ["qu", "il", "parle", "d", "eau"]


@pytest.mark.parametrize("name", ["related-en", "families-en", "countries-en"])
def test_lines_of_words_relate_different_words(name: str) -> None:
    lines = (WORDS / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line and not line.startswith("#"):
            words = line.split()
            assert line == line.lower()
            assert len(set(map(stem, words))) > 1, line
