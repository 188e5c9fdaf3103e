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
    from bot.answering.lexicon import Lexicon, Mention
    from bot.model import Span


def themes(spans: Iterable[Span], lexicon: Lexicon) -> tuple[str, ...]:
    """The concepts that spans speak of: who is quoted, then what is named, most often first."""
    spans = tuple(spans)
    texts = (read(span.text, language(span.article.lang)) for span in spans)
    named = (concept for text in texts for concept in proper_names(lexicon.mentions(text)))
    return ranked(spans, named)


def ranked(spans: Iterable[Span], named: Iterable[str]) -> tuple[str, ...]:
    """Who is quoted in spans, then the concepts that are named there, most often first."""
    quoted = Counter(f"@{span.speaker}" for span in spans if span.speaker)
    counted = (*quoted.most_common(), *Counter(named).most_common())
    return tuple(concept for concept, _ in counted)


def about(concept: str, asker: Language) -> str:
    """What to ask about a person or a name, in the asker's language."""
    form = asker.about_person if concept.startswith("@") else asker.about_topic
    return form.format(concept[1:])


def proper_names(mentions: Iterable[Mention]) -> Iterator[str]:
    """Entries whose term is capitalised: what is no proper name makes a poor question."""
    for mention in mentions:
        if not mention.person and mention.name[:1].isupper():
            yield mention.concept
