"""What is read of a benchmark, and the tasks that it is cut into."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from bot.errors import SettingsError
from bot.learning.benchmark import Benchmark, Question, Task
from bot.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def kinds(questions: Iterable[Question]) -> dict[str, int]:
    """How many questions of each kind there are."""
    return Counter(question.kind for question in questions)


def tasks(towns: Path, name: str) -> list[Task]:
    """The tasks with a name."""
    return [task for task in Benchmark.read(towns).tasks(()) if task.name == name]


# --------------------------------------------------------------------------- reading


def test_passages_are_kept_by_article_and_answers_by_their_places(towns: Path) -> None:
    read = Benchmark.read(towns)

    assert [len(told) for told in read.passages.values()] == [4] * 6
    assert kinds(read.questions) == {"ans": 24, "near": 6, "far": 1}
    built = read.questions[0]
    ((start, end),) = built.places
    assert built.passage == "Valmont-0"
    assert read.passages["Valmont"][0].text[start:end] == "1950"


def test_only_what_the_passages_answer_has_a_passage(towns: Path) -> None:
    path = towns / "passages.jsonl"
    _, *rest = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(rest), encoding="utf-8")

    read = Benchmark.read(towns)

    assert kinds(read.questions) == {"ans": 23, "near": 7, "far": 1}
    assert all(bool(question.passage) == (question.kind == "ans") for question in read.questions)


def test_a_line_ends_where_json_says(towns: Path) -> None:
    path = towns / "passages.jsonl"
    text = path.read_text(encoding="utf-8").replace("Le pont", "Le\u2028pont", 1)
    path.write_text(text, encoding="utf-8")

    assert Benchmark.read(towns).passages["Valmont"][0].text.startswith("Le\u2028pont")


def test_the_name_is_the_title_of_the_readme_or_the_directory_s(towns: Path) -> None:
    assert Benchmark.read(towns).name == "towns"

    (towns / "README.md").write_text("\ufeff\n# Six towns, 2031\nMade up.\n", encoding="utf-8")
    assert Benchmark.read(towns).name == "Six towns, 2031"


@pytest.mark.parametrize(
    ("file", "line", "expected"),
    [
        ("passages.jsonl", "{", "an object with id, article, title and text"),
        ("passages.jsonl", "[]", "an object with id, article, title and text"),
        ("passages.jsonl", '{"id": "a"}', "an object with id, article, title and text"),
        ("questions.jsonl", '{"question": "?", "kind": "ans"}', "an object with question, article"),
        (
            "questions.jsonl",
            '{"question": "?", "article": "a", "kind": "far"}',
            "an object with question, article and kind (ans, unans_near, unans_far), of ans with",
        ),
    ],
)
def test_a_line_that_is_not_as_expected_is_named(
    towns: Path, file: str, line: str, expected: str
) -> None:
    path = towns / file
    path.write_text(f"\n{line}\n", encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        Benchmark.read(towns)
    assert str(caught.value).startswith(f"train: '{path}', line 2: expected {expected}")


def test_a_directory_without_a_benchmark_is_named(tmp_path: Path) -> None:
    path = tmp_path / "passages.jsonl"

    with pytest.raises(SettingsError) as caught:
        Benchmark.read(tmp_path)
    assert str(caught.value) == f"train: '{path}' cannot be read: No such file or directory"


# --------------------------------------------------------------------------- tasks


def test_the_whole_is_asked_what_the_benchmark_asks(towns: Path) -> None:
    (whole,) = tasks(towns, "all")

    assert whole.questions == Benchmark.read(towns).questions
    assert [len(article.passages) for article in whole.corpus.articles] == [4] * 6


def test_of_a_group_every_fifth_passage_is_left_out_and_what_it_answers_is_near(
    towns: Path,
) -> None:
    (group,) = tasks(towns, "eight")

    left_out = {"Rocheval-0", "Montclair-1", "Beaurive-2", "Sainte-Aude-3"}
    assert len(group.ids) == 20
    assert left_out.isdisjoint(group.ids.values())
    assert kinds(group.questions) == {"ans": 20, "near": 10}
    assert left_out.isdisjoint(question.passage for question in group.questions)


def test_one_article_is_asked_its_own_and_some_that_others_answer(towns: Path) -> None:
    single = tasks(towns, "one")

    assert len(single) == 6
    for task, town in zip(single, Benchmark.read(towns).passages, strict=True):
        assert kinds(task.questions) == {"ans": 4, "near": 1, "far": 2}
        assert {q.article for q in task.questions if q.kind != "far"} == {town}
        assert all(q.article != town for q in task.questions if q.kind == "far")


def test_a_span_is_right_if_it_holds_a_part_of_the_answer(towns: Path) -> None:
    (whole,) = tasks(towns, "all")
    article, question = whole.corpus.articles[0], whole.questions[0]
    built, mayor, *_ = article.passages

    def is_right(start: int, end: int) -> bool:
        return whole.is_right(Span(article, built, start, end, SpanKind.SENTENCE), question)

    start = built.text.index("1950")
    assert is_right(0, len(built.text))
    assert is_right(start + 3, len(built.text))
    assert not is_right(0, start)
    assert not is_right(start + 4, len(built.text))
    assert not whole.is_right(Span(article, mayor, 0, 99, SpanKind.SENTENCE), question)
