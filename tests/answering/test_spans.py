from __future__ import annotations

from bot.answering.attribution.names import People
from bot.answering.spans import cut
from bot.model import Article, Passage, PassageKind, Person, Source, Span

TEXT, QUOTE, CAPTION = PassageKind.TEXT, PassageKind.QUOTE, PassageKind.CAPTION


def spans(*passages: tuple[PassageKind, str, str | None]) -> tuple[Span, ...]:
    numbered = tuple(
        Passage(number, kind, text, speaker=speaker)
        for number, (kind, text, speaker) in enumerate(passages, start=1)
    )
    article = Article("essai", "Essai", "2024", "fr", Source("Essai"), numbered)
    return cut(article, People([Person("Irène Vasseur", "ministre", ("Vasseur",))]))


def shown(*passages: tuple[PassageKind, str, str | None]) -> list[tuple[str, str, str | None]]:
    return [(str(span.kind), span.text, span.speaker) for span in spans(*passages)]


def test_text_is_cut_into_sentences() -> None:
    """A text without quotations is its sentences, and nobody says them."""
    assert shown((TEXT, "Il pleut. Elle sort.", None)) == [
        ("sentence", "Il pleut.", None),
        ("sentence", "Elle sort.", None),
    ]


def test_quotation_follows_the_sentence_that_holds_it() -> None:
    """The sentence comes with its attribution, then the words alone; both have the speaker."""
    text = "Il pleut. «Nous partirons demain matin à l'aube», a dit Vasseur."
    assert shown((TEXT, text, None)) == [
        ("sentence", "Il pleut.", None),
        ("sentence", "«Nous partirons demain matin à l'aube», a dit Vasseur.", "Irène Vasseur"),
        ("quote", "Nous partirons demain matin à l'aube", "Irène Vasseur"),
    ]


def test_short_quotation_is_part_of_its_sentence() -> None:
    """Four words or fewer are no span of their own, and credit nobody."""
    text = "Irène Vasseur a parlé d'un «moment de vérité»."
    assert shown((TEXT, text, None)) == [("sentence", text, None)]


def test_sentences_of_a_quotation_are_spans() -> None:
    """A quotation of several sentences is shown whole or sentence by sentence."""
    text = "«Nous partirons demain matin. C'est décidé», a dit Irène Vasseur."
    assert shown((TEXT, text, None)) == [
        ("sentence", text, "Irène Vasseur"),
        ("quote", "Nous partirons demain matin. C'est décidé", "Irène Vasseur"),
        ("quote", "Nous partirons demain matin.", "Irène Vasseur"),
        ("quote", "C'est décidé", "Irène Vasseur"),
    ]


def test_quotation_comes_instead_of_the_sentence_that_it_fills() -> None:
    """A sentence that is a quotation, marks and all, is shown once: as the quotation."""
    text = "Irène Vasseur a conclu la séance. «Nous partirons demain matin. C'est décidé.»"
    assert shown((TEXT, text, None)) == [
        ("sentence", "Irène Vasseur a conclu la séance.", None),
        ("quote", "Nous partirons demain matin. C'est décidé.", "Irène Vasseur"),
        ("quote", "Nous partirons demain matin.", "Irène Vasseur"),
        ("quote", "C'est décidé.", "Irène Vasseur"),
    ]


def test_sentence_with_two_speakers_is_nobodys() -> None:
    """Its quotations keep their own speakers."""
    text = (
        "«Nous partirons demain matin tôt», dit Anne Petit, «mais pas sans nos amis», dit Luc Roux."
    )
    assert [each[2] for each in shown((TEXT, text, None))] == [None, "Anne Petit", "Luc Roux"]


def test_pulled_out_quotation_is_said_by_its_speaker() -> None:
    """The speaker is named as people.yaml has it, or as the article does."""
    assert shown((QUOTE, "C'est fini. Bien fini.", "vasseur"), (QUOTE, "Jamais", "Luc Roux")) == [
        ("quote", "C'est fini. Bien fini.", "Irène Vasseur"),
        ("quote", "C'est fini.", "Irène Vasseur"),
        ("quote", "Bien fini.", "Irène Vasseur"),
        ("quote", "Jamais", "Luc Roux"),
    ]


def test_caption_is_cut_into_captions() -> None:
    """A caption of several sentences is one span for each."""
    assert shown((CAPTION, "Irène Vasseur arrive. Il pleut.", None)) == [
        ("caption", "Irène Vasseur arrive.", None),
        ("caption", "Il pleut.", None),
    ]


def test_reading_order_without_two_spans_in_one_place() -> None:
    """Passages in order, then starts, then the longer span; and no place twice."""
    text = "«Nous partirons demain matin tôt.» «Et nous ne reviendrons plus», a dit Luc Roux."
    found = spans(
        (TEXT, text, None), (QUOTE, "Jamais. Plus jamais.", "Luc Roux"), (TEXT, "Fin.", None)
    )
    places = [(span.passage.number, span.start, -span.end) for span in found]
    assert places == sorted(set(places))


def test_no_span_is_empty() -> None:
    """White space and lone marks give nothing to show."""
    assert shown((TEXT, "   ", None), (QUOTE, " ", "Luc Roux"), (CAPTION, "\n", None)) == []
