"""A question's language is guessed from its script and its small words."""

import pytest

from bot.answering.languages import LANGUAGES, Asked, guess, language
from bot.answering.text import words


@pytest.mark.parametrize(
    ("question", "code"),
    [
        ("Combien de temps la rencontre a-t-elle duré ?", "fr"),
        ("What did the minister say about it?", "en"),
        ("Wo fanden die Gespräche statt?", "de"),
        ("Che cosa chiede il ministro?", "it"),
        ("Что сказал министр?", "ru"),
        ("Що сказав міністр?", "uk"),
        ("Lavrov Otan", "fr"),
        ("", "fr"),
    ],
)
def test_guess(question: str, code: str) -> None:
    assert guess(question).code == code


def test_a_tag_may_carry_a_region_and_unknown_languages_are_read_as_french() -> None:
    assert language("de-CH").code == "de"
    assert language("no").code == "fr"


@pytest.mark.parametrize(
    ("question", "sort"),
    [
        ("Qui a signé ?", Asked.WHO),
        ("à quelle date ?", Asked.WHEN),
        ("Où est-ce ?", Asked.WHERE),
        ("cb de temps ?", Asked.HOW_LONG),
        ("How many people came?", Asked.HOW_MANY),
        ("Warum?", Asked.WHY),
        ("Quanto tempo è durato?", Asked.HOW_LONG),
        ("Где это было?", Asked.WHERE),
        ("Чому?", Asked.WHY),
    ],
)
def test_each_language_tells_the_sorts_of_questions(question: str, sort: Asked) -> None:
    assert sort in guess(question).asked(words(question))


def test_the_words_that_ask_are_told_by_their_places_the_longest_phrase_first() -> None:
    asked = language("fr").asked(words("Les débats ont duré combien de temps ?"))
    assert asked == {Asked.HOW_LONG: {4, 5, 6}}


def test_every_language_knows_every_sort_of_question() -> None:
    for spoken in LANGUAGES:
        assert set(spoken.asks) | set(spoken.hints) == set(Asked)
        assert set(spoken.evidence) | {Asked.WHERE} == set(Asked)


@pytest.mark.parametrize(
    ("code", "question", "sort"),
    [
        ("fr", "Quelle est la superficie du canton ?", Asked.SIZE),
        ("en", "What did the takeover cost?", Asked.MONEY),
        ("de", "Welche Folgen hat der Streik?", Asked.EFFECT),
        ("it", "Quale percentuale ha votato?", Asked.SHARE),
        ("ru", "Какова цена билета?", Asked.MONEY),
        ("uk", "Яка площа кантону?", Asked.SIZE),
    ],
)
def test_words_of_the_question_hint_at_its_sort(code: str, question: str, sort: Asked) -> None:
    spoken = language(code)
    assert sort in spoken.hinted(spoken.stem(words(question)))


@pytest.mark.parametrize(
    "forms",
    [
        "переговори переговорів переговорах переговорам",
        "санкції санкцій санкціями санкція",
        "сказав сказала сказати сказали",
        "рік року роки років",
        "київ києва києві",
        "війна війни війною війну",
    ],
)
def test_the_forms_of_a_ukrainian_word_have_one_stem(forms: str) -> None:
    assert len(set(language("uk").stem(forms.split()))) == 1


def test_french_participles_have_the_stem_of_their_verb_without_accents_too() -> None:
    assert len(set(language("fr").stem(words("trouver trouvé trouvée trouvées trouvee")))) == 1
