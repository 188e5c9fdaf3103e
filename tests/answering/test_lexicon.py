"""People and entries are found by any of their names, in any of the languages."""

import pytest

from bot.answering.languages import language
from bot.answering.lexicon import Lexicon, longest
from bot.answering.reading import read
from bot.model import Entry, Person

LEXICON = Lexicon(
    people=[Person("Anne Berger", aliases=("Анна Бергер",)), Person("Luc Berger")],
    entries=[
        Entry("Otan", ("NATO", "НАТО", "Alliance atlantique")),
        Entry("alliance", ("union",)),
        Entry("Etats-Unis", ("US",)),
        Entry("guerre", ("war", "война")),
    ],
)


@pytest.mark.parametrize(
    ("text", "code", "concepts"),
    [
        ("les guerres de l'otan", "fr", ["=guerre", "=Otan"]),
        ("NATO wars", "en", ["=Otan", "=guerre"]),
        ("НАТО и войны", "ru", ["=Otan", "=guerre"]),
        ("Анна Бергер", "ru", ["@Anne Berger"]),
        ("Anne Berger", "fr", ["@Anne Berger"]),  # and not her namesake
        ("Mme Berger", "fr", ["@Anne Berger", "@Luc Berger"]),
        ("Anne", "fr", []),
        ("what the US wants", "en", ["=Etats-Unis"]),
        ("tell us", "en", []),
        ("es war einmal", "de", []),
    ],
)
def test_mentions(text: str, code: str, concepts: list[str]) -> None:
    assert [m.concept for m in LEXICON.mentions(read(text, language(code)))] == concepts


def test_names_within_names_are_found_and_the_longest_can_be_chosen() -> None:
    mentions = LEXICON.mentions(read("une alliance atlantique", language("fr")))
    assert [(m.name, m.start, m.end) for m in mentions] == [("Otan", 1, 3), ("alliance", 1, 2)]
    assert [(place, [m.name for m in found]) for place, found in longest(mentions)] == [
        ((1, 3), ["Otan"])
    ]


def test_a_name_of_one_language_is_looked_for_in_that_language_only() -> None:
    """Its stem may be a quite different word in another: «sell» and French «sel»."""
    lexicon = Lexicon([], [Entry("vendre", translations=(("en", ("sell",)),))])
    assert lexicon.mentions(read("they sell cars", language("en")))
    assert lexicon.mentions(read("du sel et du poivre", language("fr"))) == []


def test_a_name_whose_stem_is_a_stop_word_is_not_taken_for_that_word() -> None:
    lexicon = Lexicon([], [Entry("tuer", ("assassiner",))])
    assert lexicon.mentions(read("il a tué un loup", language("fr")))
    assert lexicon.mentions(read("tu es là", language("fr"))) == []


def test_related_words_are_concepts_or_stems_and_the_terms_among_them_work_both_ways() -> None:
    lexicon = Lexicon([], [Entry("coût", related=("financer", "prix")), Entry("prix", ("tarif",))])
    assert lexicon.related(["=coût"]) == ["financ", "=prix"]
    assert lexicon.related(["=prix"]) == ["=coût"]


@pytest.mark.parametrize(
    ("question", "code"), [("peace talks", "en"), ("pourparlers", "fr"), ("Friede", "de")]
)
def test_keywords_are_in_the_language_whose_names_they_are(question: str, code: str) -> None:
    peace = Entry("paix", translations=(("en", ("peace",)), ("de", ("Friede",))))
    talks = Entry("pourparlers", translations=(("en", ("talks",)),))
    assert Lexicon([], [peace, talks]).language(question).code == code


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("kriegsende", ["krieg", "ende"]),
        ("friedensvertrag", ["frieden", "vertrag"]),
        ("kriegskunst", []),
        ("ende", []),
    ],
)
def test_a_german_compound_is_parted_where_both_parts_are_names(
    word: str, parts: list[str]
) -> None:
    names = ("Krieg", "Ende", "Frieden", "Vertrag")
    lexicon = Lexicon([], [Entry(name, translations=(("de", (name,)),)) for name in names])
    assert lexicon.compound(word, language("de")) == parts
    assert lexicon.compound(word, language("fr")) == []
