"""What an answer's rank and confidence are made of."""

from __future__ import annotations

import pytest

from bot.answering import explaining
from bot.answering.explaining import as_dict, explain
from bot.answering.retriever import Retriever
from bot.model import Article, Corpus, Passage, PassageKind, Source

ASKED = "Que dit Anne Berger du port de Valmont ?"


def test_the_shares_come_to_the_score_and_the_signs_to_the_probabilities(
    retriever: Retriever, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(explaining, "LEAST", 0.0)
    reply = retriever.reply(ASKED)

    (told,) = explain(retriever, reply)

    assert [reasons.span for reasons in told.reasons] == [answer.span for answer in reply.answers]
    for reasons in told.reasons:
        assert sum(share.worth for share in reasons.shares) == pytest.approx(reasons.score)
    logit = sum(sign.right for sign in told.signs)
    assert told.judgement.right == reply.confidence
    assert 1 / (1 + 2.718281828459045**-logit) == pytest.approx(reply.confidence)
    assert not told.by_rule


def test_a_piece_that_is_shown_for_a_longer_one_is_explained_by_what_made_that_score(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(explaining, "LEAST", 0.0)
    text = "«Le chantier du tunnel durera neuf ans», a déclaré Luc Roy, son directeur, mardi."
    article = Article(
        "t", "Tunnel", "2030", "fr", Source("x"), (Passage(1, PassageKind.TEXT, text),)
    )
    retriever = Retriever(Corpus((article,)))
    reply = retriever.reply("Combien de temps durera le chantier du tunnel ?")

    (told,) = explain(retriever, reply)

    assert told.reasons
    for reasons in told.reasons:
        assert sum(share.worth for share in reasons.shares) == pytest.approx(reasons.score)


def test_the_largest_shares_come_first_and_the_smallest_not_at_all(retriever: Retriever) -> None:
    question = "Quelle prime la direction accorde-t-elle aux dockers ?"

    (told,) = explain(retriever, retriever.reply(question))

    worth = [abs(share.worth) for share in told.reasons[0].shares]
    assert worth == sorted(worth, reverse=True)
    assert min(worth) >= explaining.LEAST
    intercept, *signs = told.signs
    assert intercept.name == "intercept"
    assert [sign.worth for sign in signs] == sorted((s.worth for s in signs), reverse=True)
    assert signs[-1].worth >= explaining.LEAST


def test_the_voice_comes_last(retriever: Retriever) -> None:
    (told,) = explain(retriever, retriever.reply(ASKED))

    *_, voice = told.reasons[0].shares
    assert (voice.name, voice.worth) == ("voice", 1.2)


def test_what_a_rule_decides_is_told_so(retriever: Retriever) -> None:
    (told,) = explain(retriever, retriever.reply("Que dit Anne Berger ?"))

    assert told.by_rule
    assert told.judgement.right == 0.9


def test_a_refusal_is_explained_by_what_came_closest(retriever: Retriever) -> None:
    reply = retriever.reply("Le syndicat a-t-il planté des arbres à Zurich ?")
    told = as_dict(reply, explain(retriever, reply))

    assert not reply.answered
    assert told["closest"]
    assert all(answer["explain"]["shares"] for answer in told["closest"])


@pytest.mark.parametrize("question", ["bonjour", "xyzzy plugh", ""])
def test_where_nothing_is_found_there_is_nothing_to_explain(
    retriever: Retriever, question: str
) -> None:
    assert explain(retriever, retriever.reply(question)) == []


def test_a_greeting_before_a_question_is_no_part_of_it(retriever: Retriever) -> None:
    question = "Quelle prime la direction accorde-t-elle ?"

    (told,) = explain(retriever, retriever.reply(f"Bonjour ! {question}"))

    assert told.question.endswith(question)


def test_each_part_of_a_message_is_explained_by_itself(retriever: Retriever) -> None:
    reply = retriever.reply("Quelle prime la direction accorde-t-elle ? Que dit Paul Morel ?")
    told = explain(retriever, reply)

    assert reply.together == 2
    assert [each.question for each in told] == [
        "Quelle prime la direction accorde-t-elle ?",
        "Que dit Paul Morel ?",
    ]
    assert [each.reasons[0].span for each in told] == [a.span for a in reply.answers]
