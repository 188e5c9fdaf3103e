"""From a question to a `Reply`. (provisional)"""

from __future__ import annotations

from sklearn.feature_extraction.text import TfidfVectorizer

from bot.answering.spans import cut
from bot.model import Answer, Corpus, Reply, SmallTalk, Span, Turn


class Retriever:
    """Answers questions about one corpus."""

    def __init__(self, corpus: Corpus) -> None:
        self.corpus = corpus
        self.spans: tuple[Span, ...] = cut(corpus)
        self._vectorizer = TfidfVectorizer(strip_accents="unicode", sublinear_tf=True)
        self._matrix = self._vectorizer.fit_transform([s.text for s in self.spans])

    def reply(self, question: str, turn: Turn | None = None) -> Reply:
        """The reply to one question; `turn` is what the asker's last one was about."""
        if question.strip().lower() in {"bonjour", "hello", "salut"}:
            return Reply(question, False, 0.0, small_talk=SmallTalk.GREETING, suggestions=self.suggestions())
        scores = (self._matrix @ self._vectorizer.transform([question]).T).toarray()[:, 0]
        best = sorted(range(len(scores)), key=lambda i: -scores[i])[:6]
        hits = tuple(Answer(self.spans[i], float(scores[i])) for i in best if scores[i] > 0)
        if not hits or hits[0].score < 0.15:
            return Reply(question, False, 0.0, closest=hits[:2], suggestions=self.suggestions())
        shown = tuple(h.span.key for h in hits)
        return Reply(question, True, min(1.0, hits[0].score), hits[:3], turn=Turn((), question, shown))

    def suggestions(self) -> tuple[str, ...]:
        """Up to three questions that this corpus answers."""
        return ("Combien de temps les ministres ont-ils parlé ?",)
