"""How long it takes to build what answers: all of it, and again with one article that changed.

A hundred articles of sixty paragraphs, each with a quotation in four, beside the shipped lexicon.
"""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING, Any

import pytest

from bot.knowledge.snapshot import Knowledge

if TYPE_CHECKING:
    from pathlib import Path

    from pytest_benchmark.fixture import BenchmarkFixture

ARTICLES, PARAGRAPHS = 100, 60
SENTENCES = (2, 3)
QUOTED = 4  # one paragraph in so many
ROUNDS = 9


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory, writer: Any) -> Path:
    path = tmp_path_factory.mktemp("knowledge")
    (path / "articles").mkdir()
    for number in range(ARTICLES):
        (path / "articles" / f"a{number}.yaml").write_bytes(article(f"a{number}", writer))
    return path


def article(name: str, writer: Any) -> bytes:
    lines = [f"id: {name}", f"title: {name}", "date: 2030", "source: {name: synthetic}"]
    lines += ["passages:", *(paragraph(number, writer) for number in range(PARAGRAPHS))]
    return "\n".join(lines).encode()


def paragraph(number: int, writer: Any) -> str:
    text = " ".join(writer.sentence() for _ in range(SENTENCES[number % 2]))
    said = f" «{writer.sentence()[:-1]}», a dit Anne Berger." if number % QUOTED == 0 else ""
    return f"  - {text}{said}"


def bench_open(benchmark: BenchmarkFixture, directory: Path) -> None:
    benchmark.pedantic(lambda: Knowledge.open(directory), rounds=2)


def bench_one_article_changed(benchmark: BenchmarkFixture, directory: Path, writer: Any) -> None:
    knowledge, numbers = Knowledge.open(directory), itertools.count()

    def change() -> tuple[tuple[dict[str, bytes]], dict[str, Any]]:
        name = f"a{next(numbers) * 10 % ARTICLES}"
        return ({f"articles/{name}.yaml": article(name, writer)},), {}

    benchmark.pedantic(
        lambda changes: asyncio.run(knowledge.build(changes)), setup=change, rounds=ROUNDS
    )
