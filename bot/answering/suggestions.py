"""Questions to offer: about the people quoted and the things named in given spans.

They are made here, not checked: whether they are answered is for `retriever` to see.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.languages import Language, language
from bot.answering.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.lexicon import Lexicon
    from bot.model import Span


def candidates(spans: Iterable[Span], lexicon: Lexicon, asker: Language) -> Iterator[str]:
    """Questions in the asker's language, none twice: by turns about a person and about a topic."""
    offered: set[str] = set()
    for span in spans:
        for question in _about(span, lexicon, asker):
            if question not in offered:
                offered.add(question)
                yield question


def _about(span: Span, lexicon: Lexicon, asker: Language) -> Iterator[str]:
    if span.speaker:
        yield asker.about_person.format(span.speaker)
    for mention in lexicon.mentions(read(span.text, language(span.article.lang))):
        if not mention.person:
            yield asker.about_topic.format(mention.name)
