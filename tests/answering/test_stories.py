"""Of articles that tell one story the newest answers, unless the question names a date."""

from __future__ import annotations

from bot.answering.retriever import Retriever
from bot.answering.stories import stories
from bot.model import Article, Corpus, Passage, PassageKind, Source

SHARED = "Les dockers de Valmont, en grève depuis lundi, bloquent le terminal de Sarvenne."


def report(date: str, *texts: str) -> Article:
    """One day's report on the strike."""
    passages = tuple(Passage(n, PassageKind.TEXT, text) for n, text in enumerate(texts, 1))
    return Article(f"greve-{date}", "La grève à Valmont", date, "fr", Source("x"), passages)


STRIKE = Retriever(
    Corpus(
        (
            report("2031-03-05", SHARED, "La grève des dockers de Valmont retient 12 navires."),
            report("2031-03-19", SHARED, "La grève des dockers de Valmont retient 43 navires."),
            Article(
                "neige",
                "La neige au col",
                "2031-04-01",
                "fr",
                Source("x"),
                (Passage(1, PassageKind.TEXT, "Le col est fermé par 2 mètres de neige."),),
            ),
        )
    )
)
QUESTION = "Combien de navires la grève des dockers retient-elle ?"


def test_the_newest_report_answers_and_the_older_one_is_told_to_differ() -> None:
    reply = STRIKE.reply(QUESTION)
    assert "43 navires" in reply.answers[0].span.text
    assert reply.older
    assert "12 navires" in reply.older.span.text
    assert reply.as_dict()["older"]["date"] == "2031-03-05"


def test_a_date_in_the_question_brings_the_report_of_that_day() -> None:
    reply = STRIKE.reply("Le 5 mars, combien de navires la grève des dockers retenait-elle ?")
    assert "12 navires" in reply.answers[0].span.text
    assert reply.older is None


def test_reports_that_agree_are_not_told_to_differ() -> None:
    same = "La grève des dockers de Valmont retient 12 navires."
    corpus = Corpus((report("2031-03-05", SHARED, same), report("2031-03-19", SHARED, same)))
    reply = Retriever(corpus).reply(QUESTION)
    assert reply.answers[0].span.article.date == "2031-03-19"
    assert reply.older is None


def test_the_scores_stay_in_order_when_the_newest_is_put_first() -> None:
    scores = [answer.score for answer in STRIKE.reply(QUESTION).answers]
    assert scores == sorted(scores, reverse=True)


def test_articles_are_of_one_story_by_others_too() -> None:
    assert stories(5, [(0, 2), (2, 4)]) == (0, 1, 0, 3, 0)
