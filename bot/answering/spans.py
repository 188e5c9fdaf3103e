"""Cuts a corpus into the spans that can be shown. (provisional)"""

from __future__ import annotations

import re

from bot.model import Corpus, PassageKind, Span, SpanKind


def cut(corpus: Corpus) -> tuple[Span, ...]:
    """Every span of the corpus, in reading order."""
    kinds = {
        PassageKind.TEXT: SpanKind.SENTENCE,
        PassageKind.QUOTE: SpanKind.QUOTE,
        PassageKind.CAPTION: SpanKind.CAPTION,
    }
    return tuple(
        Span(a, p, m.start(), m.end(), kinds[p.kind], p.speaker)
        for a in corpus.articles
        for p in a.passages
        for m in re.finditer(r"\S.*?(?:[.!?]+»?(?=\s+[«A-ZÀ-Ý])|$)", p.text, re.DOTALL)
    )
