"""The shipped questions: they fit the shipped articles, and are answered as well as they were."""

from __future__ import annotations

from pathlib import Path

from bot.cli import main
from bot.knowledge.questions import load_questions
from bot.knowledge.snapshot import Knowledge

SHIPPED = Path(__file__).parents[2] / "knowledge"
QUESTIONS = SHIPPED / "questions.yaml"
# A little below what `python -m bot eval knowledge/questions.yaml` tells: hardly one reply less.
LEAST = ("hit@1=0.64", "hit@3=0.84", "answered=0.92", "refused=0.73", "speaker=1")


def test_there_are_questions_of_every_language_and_some_without_answer() -> None:
    cases = load_questions(QUESTIONS)
    assert len(cases) >= 60
    assert {"en", "ru", "uk", "de", "it", "near", "dialogue"} <= {case.kind for case in cases}
    assert sum(not case.answerable for case in cases) >= 10


def test_the_best_answers_are_word_for_word_in_the_articles() -> None:
    articles = Knowledge.open(SHIPPED).current.corpus.articles
    texts = [passage.text for article in articles for passage in article.passages]
    best = [case.best for case in load_questions(QUESTIONS) if case.best]
    assert [words for words in best if not any(words in text for text in texts)] == []


def test_they_are_answered_no_worse_than_they_were() -> None:
    least = [option for figure in LEAST for option in ("--min", figure)]
    assert main(["eval", str(QUESTIONS), "--knowledge", str(SHIPPED), *least]) == 0
