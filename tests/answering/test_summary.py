"""The gist of an article: which of its sentences, and in which order."""

from __future__ import annotations

import pytest

from bot.answering.retriever import Retriever
from bot.answering.summary import stands_alone
from bot.model import Article, Corpus, Passage, PassageKind, Source, Span, SpanKind
from tests.answering.conftest import PORT

TEXT, QUOTE, CAPTION = PassageKind.TEXT, PassageKind.QUOTE, PassageKind.CAPTION


def article(*texts: str, title: str = "Le barrage de Montclar", lang: str = "fr") -> Article:
    """An article of these paragraphs."""
    passages = tuple(Passage(number, TEXT, text) for number, text in enumerate(texts, 1))
    return Article("barrage", title, "2030", lang, Source("Le Courrier"), passages)


def summary(told: Article, **more: int) -> list[str]:
    return [span.text for span in Retriever(Corpus((told,))).summary(told, **more)]


DAM = article(
    "Le barrage de Montclar sera vidé au printemps pour la première fois depuis trente ans."
    " Il a été construit après les crues de 1957.",
    "Les pêcheurs craignent que la vidange du barrage ne tue les truites de la rivière."
    " Mais la préfecture promet de les déplacer à temps.",
    "Le club de voile cherche un autre plan d'eau pour ses élèves pendant les travaux."
    " Une buvette ouvrira en juillet.",
    "Les travaux du barrage dureront huit mois et coûteront quatre millions d'euros à la région."
    " Sur ce point, la région reste prudente. Qui paiera le reste ?",
    "La vidange du barrage de Montclar commencera en avril, si la préfecture donne son accord.",
)


def test_a_summary_is_of_whole_sentences_of_the_article_in_reading_order() -> None:
    retriever = Retriever(Corpus((DAM,)))
    told = retriever.summary(DAM)
    places = [(span.passage.number, span.start) for span in told]
    assert places == sorted(set(places))
    assert set(told) <= set(retriever.spans)
    assert len(told) == 3


def test_a_summary_begins_with_what_the_article_says_first_and_most() -> None:
    told = summary(DAM)
    assert told[0].startswith("Le barrage de Montclar sera vidé au printemps")
    assert not any("buvette" in sentence for sentence in told)


def test_sentences_that_lean_on_others_are_left_out() -> None:
    told = summary(DAM, most=5)
    assert not any(text.startswith(("Il ", "Mais ", "Sur ce", "Qui ")) for text in told)


def test_nothing_is_said_twice() -> None:
    said = "Le barrage de Montclar sera vidé au printemps pour la première fois depuis trente ans."
    told = summary(article(said, said, *(p.text for p in DAM.passages)))
    assert told.count(said) == 1


@pytest.mark.parametrize("number", [1, 2])
def test_of_an_article_of_one_or_two_sentences_all_are_told(number: int) -> None:
    texts = ["Il pleut.", "Et il neige."][:number]
    assert summary(article(*texts)) == texts


def test_where_few_sentences_stand_alone_others_are_told_too() -> None:
    told = summary(article("Il pleut.", "Et il neige.", "Mais il vente.", "Puis il gèle."))
    assert len(told) == 3


def test_an_article_of_captions_has_no_summary() -> None:
    caption = Passage(1, CAPTION, "Le barrage de Montclar, vu de la rive gauche, en mai.")
    told = Article("vues", "Vues", "2030", "fr", Source("Le Courrier"), (caption,))
    assert summary(told) == []


def test_a_sentence_too_long_for_a_message_is_none_of_a_summary() -> None:
    told = summary(article("Le barrage " + "déborde et " * 200 + "tient.", "Il pleut."))
    assert told == ["Il pleut."]


def test_a_longer_article_has_a_longer_summary_up_to_the_most() -> None:
    texts = [
        f"La commune numéro {n} ouvre une école de {n} classes en septembre." for n in range(60)
    ]
    told = article(*texts)
    assert len(summary(told)) == 5
    assert len(summary(told, most=3)) == 3


def test_quotations_are_credited_and_do_not_overlap_their_sentences() -> None:
    told = Retriever(Corpus((PORT,))).summary(PORT, most=5)
    quoted = {span.speaker for span in told if span.kind is SpanKind.QUOTE}
    assert quoted <= {"Anne Berger"}
    assert len({(span.passage.number, span.start) for span in told}) == len(told)


def test_of_several_articles_only_the_one_is_told() -> None:
    retriever = Retriever(Corpus((PORT, DAM)))
    assert {span.article.id for span in retriever.summary(DAM)} == {"barrage"}


@pytest.mark.parametrize(
    ("lang", "alone", "tied"),
    [
        (
            "fr",
            "Le maire a signé jeudi le contrat de vente du port.",
            [
                "Il a signé jeudi le contrat de vente du vieux port.",
                "Mais le maire a signé jeudi le contrat de vente du port.",
                "Pendant cette séance, le maire a signé le contrat de vente.",
                "Ces propos ont fait grand bruit dans toute la vieille ville.",
            ],
        ),
        (
            "en",
            "The mayor signed the contract for the sale of the port on Thursday.",
            [
                "He signed the contract for the sale of the port on Thursday.",
                "However, the mayor signed the contract for the sale on Thursday.",
                "In these circumstances the mayor signed the contract for the sale.",
            ],
        ),
        (
            "de",
            "Die Bürgermeisterin hat am Donnerstag den Vertrag über den Hafen unterzeichnet.",
            [
                "Sie hat am Donnerstag den Vertrag über den alten Hafen unterzeichnet.",
                "Aber die Bürgermeisterin hat am Donnerstag den Vertrag unterzeichnet.",
                "Bei dieser Sitzung hat die Bürgermeisterin den Vertrag unterzeichnet.",
            ],
        ),
        (
            "it",
            "Il sindaco ha firmato giovedì il contratto per la vendita del porto.",
            [
                "Ma il sindaco ha firmato giovedì il contratto per la vendita.",
                "In questa seduta il sindaco ha firmato il contratto per la vendita.",
                "Tuttavia il sindaco ha firmato giovedì il contratto per la vendita.",
            ],
        ),
        (
            "ru",
            "Мэр города подписал в четверг договор о продаже старого порта.",
            [
                "Он подписал в четверг договор о продаже старого порта в городе.",
                "Однако мэр города подписал в четверг договор о продаже порта.",
                "На этом заседании мэр города подписал договор о продаже порта.",
            ],
        ),
        (
            "uk",
            "Мер міста підписав у четвер договір про продаж старого порту.",
            [
                "Він підписав у четвер договір про продаж старого порту в місті.",
                "Проте мер міста підписав у четвер договір про продаж порту.",
                "На цьому засіданні мер міста підписав договір про продаж порту.",
            ],
        ),
    ],
)
def test_a_sentence_stands_alone_unless_it_begins_by_pointing_back(
    lang: str, alone: str, tied: list[str]
) -> None:
    assert stands_alone(sentence(alone, lang))
    assert [text for text in tied if stands_alone(sentence(text, lang))] == []


@pytest.mark.parametrize(
    "text",
    [
        "Jeudi soir.",
        "ont signé jeudi le contrat de vente du vieux port.",
        "Le maire signera-t-il jeudi le contrat de vente du port ?",
        "Voici ce que le maire a signé jeudi soir à Valmont :",
        "Le maire " + "et le préfet " * 20 + "signent jeudi.",
    ],
)
def test_fragments_questions_and_endless_sentences_do_not_stand_alone(text: str) -> None:
    assert not stands_alone(sentence(text, "fr"))


def sentence(text: str, lang: str) -> Span:
    told = article(text, lang=lang)
    return Span(told, told.passages[0], 0, len(text), SpanKind.SENTENCE)
