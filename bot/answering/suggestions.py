"""Questions to offer: about the people who are quoted and the proper names that are mentioned.

They are made here, not checked: whether they are answered is for `retriever` to see.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bot.answering.languages import language
from bot.answering.reading import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bot.answering.languages import Language
    from bot.answering.lexicon import Lexicon
    from bot.model import Span


def themes(spans: Iterable[Span], lexicon: Lexicon) -> tuple[str, ...]:
    """The concepts that spans speak of: who is quoted, then what is named, most often first."""
    spans = tuple(spans)
    quoted = Counter(f"@{span.speaker}" for span in spans if span.speaker)
    named = Counter(concept for span in spans for concept in _proper_names(span, lexicon))
    return tuple(concept for concept, _ in (*quoted.most_common(), *named.most_common()))


def about(concept: str, asker: Language) -> str:
    """What to ask about a person or a name, in the asker's language."""
    form = asker.about_person if concept.startswith("@") else asker.about_topic
    return form.format(concept[1:])


def _proper_names(span: Span, lexicon: Lexicon) -> Iterator[str]:
    """Entries whose term is capitalised: what is no proper name makes a poor question."""
    for mention in lexicon.mentions(read(span.text, language(span.article.lang))):
        if not mention.person and mention.name[:1].isupper():
            yield mention.concept
