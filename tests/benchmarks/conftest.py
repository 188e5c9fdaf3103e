"""Made-up articles of any size: words by Zipf's law, the same at every run."""

from __future__ import annotations

import random
from itertools import accumulate

import pytest

from bot.model import Article, Corpus, Passage, PassageKind, Source

SENTENCES_A_PASSAGE = 4
PASSAGES_AN_ARTICLE = 25
WORDS = (8, 30)
CONSONANTS = "bcdfglmnprstv"
VOWELS = ("a", "e", "i", "o", "ou", "é")


class Writer:
    """Writes sentences and questions out of one vocabulary."""

    def __init__(self, vocabulary: int = 20_000, seed: int = 1) -> None:
        self._random = random.Random(seed)
        self._words = [self._word() for _ in range(vocabulary)]
        self._weights = list(accumulate(1 / rank for rank in range(1, vocabulary + 1)))

    def sentence(self) -> str:
        """A capital, eight to thirty words, a full stop."""
        text = " ".join(self._choose(self._random.randint(*WORDS)))
        return f"{text.capitalize()}."

    def corpus(self, sentences: int) -> Corpus:
        """Articles of a hundred sentences each."""
        texts = [
            " ".join(self.sentence() for _ in range(SENTENCES_A_PASSAGE))
            for _ in range(sentences // SENTENCES_A_PASSAGE)
        ]
        articles = range(0, len(texts), PASSAGES_AN_ARTICLE)
        return Corpus(tuple(self._article(n, texts[n : n + PASSAGES_AN_ARTICLE]) for n in articles))

    def questions(self, corpus: Corpus, n: int) -> list[str]:
        """Half a sentence each, from all over the corpus."""
        passages = [p.text for article in corpus.articles for p in article.passages]
        picked = (self._random.choice(passages).split(".")[0].split() for _ in range(n))
        return [" ".join(words[: max(4, len(words) // 2)]) + " ?" for words in picked]

    def _article(self, number: int, texts: list[str]) -> Article:
        passages = tuple(Passage(n, PassageKind.TEXT, text) for n, text in enumerate(texts, 1))
        title = " ".join(self._choose(6)).capitalize()
        return Article(f"a{number}", title, "2030", "fr", Source("synthetic"), passages)

    def _choose(self, n: int) -> list[str]:
        return self._random.choices(self._words, cum_weights=self._weights, k=n)

    def _word(self) -> str:
        syllables = (
            self._random.choice(CONSONANTS) + self._random.choice(VOWELS)
            for _ in range(self._random.randint(2, 4))
        )
        return "".join(syllables)


@pytest.fixture(scope="session")
def writer() -> Writer:
    """The one hand that writes all the corpora of a run."""
    return Writer()
