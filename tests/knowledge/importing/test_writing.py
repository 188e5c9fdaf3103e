"""Every article can be written, reads as the same article again, and looks as if by hand."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.importing import write_article
from bot.knowledge.importing.characters import clean, tidy
from bot.knowledge.loader import parse
from bot.model import Article, Passage, PassageKind, Source

texts = st.text(min_size=1, max_size=80).map(lambda text: tidy(clean(text)).strip()).filter(bool)
labels = texts.map(lambda text: " ".join(text.split())).filter(bool)
slugs = st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True) | st.just("null")
dates = st.dates().map(str)
sources = st.builds(
    Source,
    labels,
    st.none() | labels,
    st.none() | labels,
    st.sampled_from([None, "https://example.org/a?b=c#d"]),
)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article such as the loader may have read."""
    passages = []
    section = None
    for number in range(1, draw(st.integers(1, 6)) + 1):
        kind = draw(st.sampled_from(PassageKind))
        section = draw(st.just(section) | labels)
        spoken, shown = kind is PassageKind.QUOTE, kind is PassageKind.CAPTION
        passages.append(
            Passage(
                number,
                kind,
                draw(texts),
                section,
                draw(st.none() | labels) if spoken else None,
                draw(st.none() | labels) if spoken else None,
                draw(st.none() | labels) if shown else None,
            )
        )
    return Article(draw(slugs), draw(labels), draw(dates), "fr", draw(sources), tuple(passages))


@given(articles())
def test_what_is_written_reads_as_the_same_article(article: Article) -> None:
    assert parse([("articles/a.yaml", write_article(article))]).articles == (article,)


@given(st.text())
def test_cleaning_leaves_what_the_loader_accepts_and_is_done_once(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_a_file_looks_as_if_it_were_written_by_hand() -> None:
    article = Article(
        "port-2031-05",
        "Le «port» 😀",
        "2031-05",
        "fr",
        Source("La Gazette", agency="ATS"),
        (
            Passage(1, PassageKind.TEXT, 'Il a dit "non".'),
            Passage(2, PassageKind.TEXT, "Une ligne.\nUne autre.", "Un titre"),
            Passage(3, PassageKind.QUOTE, "Enfin", "Un titre", "Anne Berger", "mardi"),
            Passage(4, PassageKind.CAPTION, "Le port", "Autre titre", credit="ATS"),
        ),
    )
    assert write_article(article).decode() == (
        "id: port-2031-05\n"
        'title: "Le «port» 😀"\n'
        "date: 2031-05\n"
        "lang: fr\n"
        'source: {name: "La Gazette", agency: "ATS"}\n'
        "passages:\n"
        '  - "Il a dit \\"non\\"."\n'
        '  - section: "Un titre"\n'
        "    text: |\n"
        "      Une ligne.\n"
        "      Une autre.\n"
        '  - quote: "Enfin"\n'
        '    speaker: "Anne Berger"\n'
        '    context: "mardi"\n'
        '  - section: "Autre titre"\n'
        '    caption: "Le port"\n'
        '    credit: "ATS"\n'
    )
