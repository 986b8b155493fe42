"""The language of a text: told by its script or its commonest words, and left open where they do not tell."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.language import settled_language

# ruff: noqa: E501
TEXTS = {
    "en": "The lamps were back on the pier, and there was not a gull that had not come to look at them. It is said "
    "that the council will sell what it has left, but nobody knows to whom.",
    "de": "Die Lampen sind wieder auf der Mole, und es gibt keine Möwe, die nicht gekommen wäre. Man sagt, dass der "
    "Rat auch den Rest noch verkaufen wird, aber niemand weiß, an wen oder für wie viel.",
    "fr": "Les lampes sont de retour sur la jetée, et il n’y a pas une mouette qui ne soit pas venue les voir. On dit "
    "que le conseil vendra ce qui reste, mais personne ne sait à qui ni pour combien.",
    "es": "Las lámparas han vuelto al muelle y no hay una gaviota que no haya venido a verlas. Se dice que el concejo "
    "va a vender lo que queda, pero nadie sabe a quién ni por cuánto, y ya es muy tarde para todo.",
    "it": "Le lampade sono tornate sul molo e non c’è un gabbiano che non sia venuto a vederle. Si dice che il "
    "consiglio venderà anche quello che resta, ma nessuno sa a chi, né per quanto, e per la città è già tardi.",
    "pt": "As lâmpadas estão de volta ao cais e não há uma gaivota que não tenha vindo para as ver. Diz-se que o "
    "conselho também vai vender o que resta, mas ninguém sabe a quem, nem por quanto, e já é muito tarde.",
    "nl": "De lampen zijn terug op de pier en er is geen meeuw die niet is komen kijken. Ze zeggen dat de raad ook "
    "de rest nog wil verkopen, maar niemand weet aan wie, of voor hoeveel, en het is al laat.",
    "pl": "Lampy są znowu na molo i nie ma mewy, która by się nie zjawiła. Mówi się, że rada sprzeda także to, co "
    "jeszcze zostało, ale nikt nie wie komu ani za ile, a dla miasta jest już za późno.",
    "sv": "Lamporna är tillbaka på piren och det finns inte en mås som inte har kommit för att se dem. Man säger att "
    "rådet ska sälja det som är kvar också, men ingen vet till vem eller för hur mycket.",
    "da": "Lamperne er tilbage på molen, og der er ikke en måge, som ikke er kommet for at se dem. Man siger, at rådet "
    "også vil sælge noget af det, som nu er tilbage, men ingen ved til hvem eller for hvor meget.",
    "no": "Lampene er tilbake på moloen, og det er ikke en måke som ikke har kommet for å se dem. Man sier at rådet også "
    "skal selge noe av det som nå er igjen, men ingen vet til hvem eller hva de får for det, og hvor mye.",
    "fi": "Lamput ovat jälleen laiturilla, eikä ole lokkia, joka ei olisi tullut niitä katsomaan. Sanotaan, että "
    "valtuusto myy myös sen, mitä on vielä jäljellä, mutta kukaan ei tiedä kenelle, ja nyt se on jo myöhäistä.",
    "cs": "Lampy jsou zase na molu a není racka, který by se na ně nepřišel podívat. Říká se, že rada prodá i to, co "
    "ještě zbylo, ale nikdo neví, komu a za kolik, a pro město už je pozdě.",
    "hu": "A lámpák megint a mólón vannak, és nincs olyan sirály, amely ne jött volna el. Azt mondják, hogy a tanács "
    "azt is eladja, ami még maradt, de senki sem tudja, hogy kinek és mennyiért, és már késő van.",
    "ro": "Lămpile sunt din nou pe dig și nu este pescăruș care să nu fi venit să le vadă. Se spune că consiliul va "
    "vinde și ce a mai rămas, dar nimeni nu știe cui, nici pentru cât, iar pentru oraș este prea târziu.",
    "tr": "Lambalar yine iskelede ve onları görmeye gelmeyen bir martı bile yok. Meclisin kalanı da satacağı "
    "söyleniyor, ama kime ve ne kadar için olduğu belli değil; bu şehir için artık çok geç, her şey daha zor.",
    "ru": "Лампы снова на молу, и нет чайки, которая бы не прилетела на них посмотреть. Говорят, что совет продаст и "
    "то, что ещё осталось, но никто не знает, кому и за сколько, и для города это уже поздно.",
    "uk": "Лампи знову на молу, і немає чайки, яка б не прилетіла на них подивитися. Кажуть, що рада продасть і те, що "
    "ще залишилося, але ніхто не знає, кому та за скільки, і для міста це вже пізно.",
    "el": "Οι λάμπες είναι πάλι στον μόλο και δεν υπάρχει γλάρος που να μην ήρθε.",
    "he": "המנורות שוב על המזח, ואין שחף שלא בא לראות אותן בבוקר הזה בעיר.",
    "ar": "عادت المصابيح إلى الرصيف، ولا يوجد نورس لم يأت لرؤيتها. ويقال إن المجلس قد يبيع ما بقي من المصابيح بعد ذلك، "
    "ولكن لا أحد يعرف إلى من أو هل كان هذا في صالح المدينة التي هي على البحر.",
    "fa": "چراغ‌ها دوباره به اسکله برگشته‌اند و هیچ مرغی نیست که برای دیدن آن‌ها نیامده باشد. می‌گویند که شورا هر چه را که "
    "مانده است خواهد فروخت، اما کسی نمی‌داند به چه کسی و با چه قیمتی، و این برای شهر دیر شده است.",
    "zh": "灯又回到了码头上，没有一只海鸥不来看它们。据说议会还要把剩下的也卖掉，可是谁也不知道卖给谁，卖多少钱。",
    "ja": "ランプが埠頭に戻ってきた。見に来なかったカモメは一羽もいない。議会は残りも売るというが、誰に売るのかは誰も知らない。",
    "ko": "등불이 다시 부두로 돌아왔고 보러 오지 않은 갈매기는 한 마리도 없었다. 시의회가 남은 것도 팔 것이라고 하지만 아무도 모른다.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_a_text_tells_its_language(language: str) -> None:
    assert settled_language("", [TEXTS[language]]) == language


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The lamps",
        "Ada Quill, Bo Penn, Cy Ink, Dora van den Berg, Emil de la Cruz, Fay von Lampe, Gus Oil",
        "for lamp in lamps:\n    if lamp.oil is None:\n        raise OilError(lamp.name)\n    print(lamp.wick)",
        "2021 17 4,5 % 2022 18 4,7 % 2023 21 5,1 %",
        f"{TEXTS['de']} {TEXTS['en']}",
        "Ω Ω Ω = 12",
    ],
)
def test_too_little_evidence_is_no_language(text: str) -> None:
    assert settled_language("", [text]) == ""


@pytest.mark.parametrize("form", ["{}", "# Lamps\n\n{}", "<html><body><p>{}</p></body></html>"])
def test_every_form_of_source_is_asked(form: str) -> None:
    assert parse(form.format(TEXTS["de"])).language == "de"


def test_what_is_stated_stands_with_its_region() -> None:
    text = f'<html lang="de-AT"><body><p>{TEXTS["de"]}</p></body></html>'
    assert parse(text).language == "de-AT"


def test_a_template_in_another_language_is_overruled_by_a_long_text_only() -> None:
    page = '<html lang="en"><body><h1>Lampen</h1>{}</body></html>'
    assert parse(page.format(f"<p>{TEXTS['de']}</p>" * 3)).language == "de"
    assert parse(page.format("<p>Die Lampen und der Rat.</p>")).language == "en"


def test_a_language_that_cannot_be_told_is_never_overruled() -> None:
    assert parse(f'<html lang="nds"><body>{"<p>" + TEXTS["de"] + "</p>"}</body></html>').language == "nds"


def test_neighbours_do_not_contradict_each_other() -> None:
    assert parse(f'<html lang="nn"><body>{"<p>" + TEXTS["no"] + "</p>"}</body></html>').language == "nn"
    assert parse(f'<html lang="nb"><body>{("<p>" + TEXTS["da"] + "</p>") * 3}</body></html>').language == "nb"


def test_code_is_no_evidence() -> None:
    code = f"<pre>{TEXTS['en'] * 4}</pre>"
    assert parse(f"<html><body>{code}<p>{TEXTS['de']}</p></body></html>").language == "de"
