"""How an evaluation is told to people and to scripts: verdicts in, lines and objects out."""

from __future__ import annotations

import pytest

from bot import scorecard
from bot.errors import ShortfallError
from bot.evaluation import Score, Verdict, judge
from bot.model import Answer, Article, Case, Passage, PassageKind, Reply, Source, Span, SpanKind

TEXT = "Les deux ministres ont signé le traité à Genève mardi soir."
QUOTE = "Nous avons choisi la paix et la patience."


def verdict(case: Case, text: str | None = None, speaker: str | None = None) -> Verdict:
    """The verdict on an answer with this text, or on a refusal."""
    if text is None:
        return judge(case, Reply(case.question, answered=False, confidence=0.25))
    passage = Passage(1, PassageKind.TEXT, text)
    article = Article("traite", "Un traité", "2025", "fr", Source("Journal"), (passage,))
    answer = Answer(Span(article, passage, 0, len(text), SpanKind.QUOTE, speaker), 1.0)
    return judge(case, Reply(case.question, answered=True, confidence=0.75, answers=(answer,)))


WRONG = verdict(Case("1", "Où ?", "direct", ("Genève",), TEXT), QUOTE, "Anna Keller")
REFUSED = verdict(Case("2", "Qui ?", "direct", ("paix", "patience"), speaker="Anna Keller"))
RIGHT = verdict(Case("3", "Quand ?", "direct", ("mardi",)), TEXT)
ANSWERED = verdict(Case("4", "Et la neige ?", "near"), TEXT)
VERDICTS = [WRONG, REFUSED, RIGHT, ANSWERED]


def test_a_line_a_kind_a_last_one_for_all_and_then_what_went_wrong() -> None:
    assert (
        "\n".join(scorecard.lines(VERDICTS))
        == f"""\
kind      cases    hit@1    hit@3 answered  refused  speaker    right
direct        3    0.333    0.333    0.667        –        –    0.333
near          1        –        –        –    0.000        –    0.000
all           4    0.333    0.333    0.667    0.000        –    0.250

direct: Où ?
  came    {QUOTE} — Anna Keller
  wanted  {TEXT}

direct: Qui ?
  came    a refusal, confidence 0.25
  wanted  paix or patience — Anna Keller

near: Et la neige ?
  came    {TEXT}
  wanted  a refusal"""
    )


def test_on_a_terminal_a_text_is_cut_and_its_speaker_is_not() -> None:
    lines = list(scorecard.lines([WRONG], 50))

    assert lines[-2:] == [
        "  came    Nous avons choisi la … — Anna Keller",
        "  wanted  Les deux ministres ont signé le traité …",
    ]
    assert "  came    Nous avons choisi …" in "\n".join(scorecard.lines([WRONG], 1))


def test_a_kind_may_be_called_as_the_last_line_is() -> None:
    lines = list(scorecard.lines([verdict(Case("1", "?", "all"))]))

    assert [line.split()[:2] for line in lines[:3]] == [
        ["kind", "cases"],
        ["all", "1"],
        ["all", "1"],
    ]


def test_json_has_the_same_with_its_texts_whole() -> None:
    told = scorecard.as_dict(VERDICTS)

    assert told["all"] == {
        "cases": 4,
        "hit@1": 0.3333,
        "hit@3": 0.3333,
        "answered": 0.6667,
        "refused": 0.0,
        "speaker": None,
        "right": 0.25,
    }
    assert list(told["kinds"]) == ["direct", "near"]
    assert [miss["id"] for miss in told["misses"]] == ["1", "2", "4"]
    assert told["misses"][0] == {
        "id": "1",
        "kind": "direct",
        "question": "Où ?",
        "answered": True,
        "confidence": 0.75,
        "text": QUOTE,
        "speaker": "Anna Keller",
        "wanted": {"answerable": True, "gold": ["Genève"], "best": TEXT, "speaker": None},
    }
    assert (told["misses"][1]["text"], told["misses"][1]["speaker"]) == (None, None)


@pytest.mark.parametrize("text", ["hit@1=0.9", "right=1", "refused=0", "speaker=.5"])
def test_a_threshold_is_a_name_and_a_share(text: str) -> None:
    name, _, value = text.partition("=")

    assert scorecard.threshold(text) == (name, float(value))


@pytest.mark.parametrize(
    "text", ["hit@1", "hit@1=", "hit@2=0.9", "cases=1", "right=1.1", "right=nan"]
)
def test_what_is_no_threshold_is_told_with_what_is_one(text: str) -> None:
    with pytest.raises(ValueError, match="expected NAME=VALUE with NAME one of hit@1, ") as caught:
        scorecard.threshold(text)

    assert str(caught.value).endswith(f"VALUE from 0 to 1, but found {text!r}")


def test_a_line_for_each_figure_that_falls_short() -> None:
    score = Score(4, 0.75, 0.9, 0.9, 0.5, None, 0.7)

    scorecard.demand(score, [("hit@1", 0.75), ("right", 0.7)])
    with pytest.raises(ShortfallError) as caught:
        scorecard.demand(score, [("hit@3", 0.9), ("hit@1", 0.8), ("speaker", 0), ("refused", 1)])
    assert str(caught.value).splitlines() == [
        "hit@1: 0.7500, but at least 0.8 is wanted",
        "speaker: no question tells, but at least 0 is wanted",
        "refused: 0.5000, but at least 1 is wanted",
    ]
