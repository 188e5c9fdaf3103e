"""How long one question takes, string in, answers out, beside two ready-made search engines.

The others only rank sentences; the bot also understands, cites, and decides whether to answer.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import bm25s
import pytest
import Stemmer
import tantivy

from bot.answering.retriever import Retriever
from bot.answering.segmentation import sentences
from bot.knowledge.loader import load

if TYPE_CHECKING:
    from pytest_benchmark.fixture import BenchmarkFixture

    from bot.model import Corpus

SHIPPED = Path(__file__).parents[2] / "knowledge"
SIZES = {"one article": 0, "1e4 sentences": 10_000, "1e5 sentences": 100_000}
QUESTIONS = 50
TOP = 10

Ask = Callable[[str], object]


@pytest.fixture(scope="module", params=SIZES)
def size(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def asked(size: str, writer: Any) -> tuple[Corpus, list[str]]:
    """A corpus with the shipped lexicon, and questions over it."""
    shipped = load(SHIPPED)
    written = replace(writer.corpus(SIZES[size]), entries=shipped.entries)
    corpus = written if SIZES[size] else shipped
    return corpus, writer.questions(corpus, QUESTIONS)


def ours(corpus: Corpus) -> Ask:
    return Retriever(corpus).reply


def by_bm25s(corpus: Corpus) -> Ask:
    stemmer = Stemmer.Stemmer("french")
    retriever = bm25s.BM25()
    tokens = bm25s.tokenize(texts(corpus), stopwords="fr", stemmer=stemmer, show_progress=False)
    retriever.index(tokens, show_progress=False)
    most = min(TOP, len(tokens.ids))

    def ask(question: str) -> object:
        query = bm25s.tokenize([question], stopwords="fr", stemmer=stemmer, show_progress=False)
        return retriever.retrieve(query, k=most, show_progress=False)

    return ask


def by_tantivy(corpus: Corpus) -> Ask:
    schema = tantivy.SchemaBuilder().add_text_field("text", tokenizer_name="fr_stem").build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for text in texts(corpus):
        writer.add_document(tantivy.Document(text=[text]))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def ask(question: str) -> object:
        words = "".join(c if c.isalnum() else " " for c in question)
        return searcher.search(index.parse_query(words, ["text"]), TOP).hits

    return ask


def texts(corpus: Corpus) -> list[str]:
    return [
        passage.text[start:end]
        for article in corpus.articles
        for passage in article.passages
        for start, end in sentences(passage.text, article.lang)
    ]


@pytest.mark.parametrize("engine", [ours, by_bm25s, by_tantivy])
def bench_question(
    benchmark: BenchmarkFixture,
    size: str,
    asked: tuple[Corpus, list[str]],
    engine: Callable[[Corpus], Ask],
) -> None:
    corpus, questions = asked
    benchmark.group = size
    ask, turns = engine(corpus), itertools.cycle(questions)
    for question in questions:  # what is read when it is first needed, the lexicon above all
        ask(question)
    benchmark(lambda: ask(next(turns)))
