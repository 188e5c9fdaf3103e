"""What a page says of its article to machines: JSON-LD, Open Graph, microdata, its address.

What it says there is taken as it is written. Knows nothing of the article's text but its heading.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.answering.text import words
from bot.knowledge.importing.agencies import first_agency
from bot.knowledge.importing.bylines import NAME, separate, without_by
from bot.knowledge.importing.characters import line
from bot.knowledge.importing.dates import of_machine
from bot.knowledge.importing.draft import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.html import HtmlElement

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review)", re.IGNORECASE)
_WRAPPED = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|/\*.*?\*/)\s*;?\s*$"
)
_MOST_NODES = 20_000
_TITLES = ("headline", "og:title", "dc.title", "dcterms.title", "twitter:title", "title")
_DATES = (
    *("article:published_time", "og:article:published_time", "article:published"),
    *("datepublished", "date", "pubdate", "publishdate", "publish-date", "publish_date"),
    *("publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date"),
    *("dcterms.created", "parsely-pub-date", "sailthru.date", "citation_publication_date"),
    *("article.published", "cxenseparse:recs:publishtime", "datecreated"),
)
_AUTHORS = (
    *("author", "article:author", "parsely-author", "sailthru.author", "dc.creator"),
    *("dcterms.creator", "byl", "cxenseparse:author", "twitter:data1:author"),
)
_SOURCES = ("og:site_name", "application-name", "publisher", "dc.publisher", "dcterms.publisher")
_ADDRESSES = ("og:url", "twitter:url", "parsely-link", "dc.identifier", "url")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description")
_LANGUAGES = ("og:locale", "dc.language", "dcterms.language", "content-language", "inlanguage")
_DATED_ADDRESS = re.compile(r"/((?:19|20|21)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?!\d)")
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_SITE = re.compile(r"\s+[|–—•·»:-]+\s+")
_AUTHORED = re.compile(r"(?<![a-z])(?:author|byline|auteur|autor|autore|signature)", re.IGNORECASE)
_NAMES = re.compile(rf"{NAME}(?:(?:\s*[,;&/]\s*|\s+(?:et|and|und|e|и|та|і)\s+){NAME}){{0,5}}")
_RIGHTS = re.compile(
    r"©\s*(?:(?:19|20|21)\d\d\s*,?\s*)?(?P<holder>[^\W\d_][^\d|.,;©–—]{2,60}?)\s*"
    r"(?:[|.,;©–—\d]|\s-\s|$)"
)
_TWO = 2
_LONGEST_NAMES = 300
_LONGEST_DATE = 100
_MOST_WORDS_OF_NAMES = 16
_PUBLISHED = re.compile(r"publi|posted|entry-date|created|erstell|pubblic", re.IGNORECASE)


def read_metadata(root: HtmlElement) -> tuple[Facts, str | None]:
    """The facts of a page, and how it describes its article."""
    page = _Page(root)
    return page.facts(), page.description()


class _Page:
    """One page's ways to tell a fact, the surest first."""

    def __init__(self, root: HtmlElement) -> None:
        self._root = root
        self._meta = _metas(root)
        self._nodes = list(_nodes(root))
        # Mere references to a node bear its id as well.
        named = [node for node in self._nodes if "name" in node]
        self._ids = {node["@id"]: node for node in named if isinstance(node.get("@id"), str)}
        self._article = self._article_node()

    def facts(self) -> Facts:
        """All that is told."""
        authors, agency = self._authors()
        lang, source = self._lang(), self._source()
        return Facts(
            title=self._title(source),
            date=self._date(lang or "fr"),
            author=", ".join(name for name in authors if name != source) or None,
            agency=agency,
            source=source,
            url=self._url(),
            lang=lang,
        )

    def description(self) -> str | None:
        """How the page sums its article up; often with the words of the lead."""
        return _text(self._article.get("description")) or self._first(_DESCRIPTIONS)

    def _first(self, keys: tuple[str, ...]) -> str | None:
        return next((value for key in keys for value in self._meta.get(key, ())), None)

    # ------------------------------------------------------------------------- the article node

    def _article_node(self) -> Mapping[str, Any]:
        """The first object in the page's JSON-LD that is an article, best with a headline."""
        articles = [node for node in self._nodes if _is_article(node)]
        headed = [node for node in articles if node.get("headline")]
        return (headed or articles or [{}])[0]

    def _resolved(self, value: Any) -> list[Any]:
        """The values under a key; a mere reference is what it refers to."""
        return [
            self._ids.get(each["@id"], each)
            if isinstance(each, dict) and isinstance(each.get("@id"), str) and "name" not in each
            else each
            for each in _listed(value)
            if each
        ]

    def _named(self, key: str, *, people: bool = False) -> list[str]:
        """The names that the article's JSON-LD has under a key; of `people` and agencies only."""
        found = self._resolved(self._article.get(key))
        names = [
            name
            for each in found
            for name in _listed(each.get("name") if isinstance(each, dict) else each)
            if not people or first_agency(_text(name)) or not _is_organization(each)
        ]
        return [text for name in names if (text := _text(name))]

    # -------------------------------------------------------------------------------- the facts

    def _title(self, source: str | None) -> str | None:
        """The heading that readers see; else what machines are told, without the site's name."""
        told = [
            _text(self._article.get("headline")),
            self._first(_TITLES),
            _text(self._head("title")),
        ]
        known = [_without_site(title, source) for title in told if title]
        headings = [
            _without_site(line(each.text_content()), source) for each in self._root.iter("h1")
        ]
        headings = [each for each in headings if each and words(each) != words(source or "")]
        for title in known:
            for heading in headings:
                # Above a title within the same element stands what it is about.
                if len(words(title)) > 1 and heading.endswith(title):
                    return title
        alike = (heading for heading in headings for title in known if _alike(title, heading))
        own = next(alike, headings[0] if len(headings) == 1 else None)
        return own or next(iter(known or headings), None)

    def _head(self, tag: str) -> str | None:
        element = next(self._root.iter(tag), None)
        return None if element is None else element.text_content()

    def _date(self, lang: str) -> str | None:
        told = [self._article.get("datePublished"), self._article.get("dateCreated")]
        told += [value for key in _DATES for value in self._meta.get(key, ())]
        told += self._times()
        dates = (
            date
            for each in told
            if isinstance(each, str) and (date := of_machine(each[:_LONGEST_DATE], lang))
        )
        found = next(dates, None)
        dated = _DATED_ADDRESS.search(self._url() or "")
        return found or (of_machine("-".join(dated.groups()), lang) if dated else None)

    def _times(self) -> list[str]:
        """The times of the page's text that are said to be of publication, before the others."""
        times = [each for each in self._root.iter("time") if each.get("datetime")]
        times.sort(key=lambda each: not _PUBLISHED.search(_called(each)))
        return [each.get("datetime", "") for each in times[:1]]

    def _authors(self) -> tuple[list[str], str | None]:
        """Who wrote the article, and for which agency."""
        told = self._named("author", people=True) or self._named("creator", people=True)
        told = told or self._metas_of(_AUTHORS)
        told = [each for each in told if not each.startswith("http")] or self._bylines()
        names = [without_by(each) for each in told]
        agency = next(
            filter(None, map(first_agency, [*names, *self._named("sourceOrganization")])), None
        )
        people = [separate(name) for name in dict.fromkeys(names)]
        return [name for name in people if name], agency

    def _metas_of(self, keys: tuple[str, ...]) -> list[str]:
        values = next((self._meta[key] for key in keys if key in self._meta), [])
        return [each for each in values if not each.startswith(("http", "@"))]

    def _bylines(self) -> list[str]:
        """Names in the elements that are called after authors."""
        for element in self._root.iter():
            if not isinstance(element.tag, str) or not _AUTHORED.search(_called(element)):
                continue
            text = element.text_content()
            if len(text) > _LONGEST_NAMES:
                continue
            text = without_by(line(text))
            if _NAMES.fullmatch(text) and 1 < len(text.split()) <= _MOST_WORDS_OF_NAMES:
                return [text]
        return []

    def _source(self) -> str | None:
        """The name of the site: as it is told, as it stands in the title, or as who has rights."""
        told = [*self._metas_of(("og:site_name",)), *self._named("publisher")]
        told += self._metas_of(_SOURCES)
        return next(iter(told), None) or self._site_in_title() or self._holder_of_rights()

    def _site_in_title(self) -> str | None:
        """What stands beside the heading in the page's title."""
        parts = _SITE.split(line(self._head("title") or ""))
        headings = [words(line(each.text_content())) for each in self._root.iter("h1")]
        if len(parts) == _TWO and any(words(part) in headings for part in parts):
            return next((part for part in parts if words(part) not in headings), None)
        return None

    def _holder_of_rights(self) -> str | None:
        """Who is named after a ©, last on the page."""
        texts = (text for text in self._root.itertext() if "©" in text)
        found = [match for text in texts if (match := _RIGHTS.search(line(text)))]
        return found[-1]["holder"].strip() if found else None

    def _url(self) -> str | None:
        canonical = [
            each.get("href") for each in self._root.iter("link") if each.get("rel") == "canonical"
        ]
        page = self._article.get("mainEntityOfPage")
        told = [*canonical, *self._metas_of(()), *self._meta_addresses(), self._article.get("url")]
        told.append(page.get("@id") if isinstance(page, dict) else page)
        return next((each for each in told if isinstance(each, str) and _is_address(each)), None)

    def _meta_addresses(self) -> list[str]:
        return [value for key in _ADDRESSES for value in self._meta.get(key, ())]

    def _lang(self) -> str | None:
        told = [
            self._root.get("lang"),
            self._root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        ]
        told += [self._root.get("xml:lang"), _text(self._article.get("inLanguage"))]
        told.append(self._first(_LANGUAGES))
        tags = (each.strip().replace("_", "-") for each in told if each)
        return next((tag for tag in tags if _LANG.fullmatch(tag)), None)


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """What the page's `meta` elements and microdata tell, by their names in small letters."""
    found: dict[str, list[str]] = defaultdict(list)
    for element in root.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("http-equiv")
        if key and (value := line(unescape(element.get("content", "")))):
            found[key.strip().lower()].append(value)
    for element in filter(_is_of_article, root.xpath("//*[@itemprop]")):
        inner = next(iter(element.xpath(".//*[@itemprop='name']")), element)
        told = inner.get("content") or inner.get("datetime") or inner.text_content()
        for key in element.get("itemprop").lower().split():
            if value := line(told):
                found[key].append(value)
    return found


def _is_of_article(element: HtmlElement) -> bool:
    """Whether what an element tells is told of the article, and not of its publisher, say."""
    scopes = (each.get("itemtype") for each in element.iterancestors())
    scope = next(filter(None, scopes), None)
    return scope is None or bool(_ARTICLES.fullmatch(scope.rpartition("/")[2]))


def _nodes(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects in the page's JSON-LD, outer ones first."""
    waiting = [
        _json(script.text or "")
        for script in root.iter("script")
        if "ld+json" in script.get("type", "").lower()
    ]
    for count, value in enumerate(waiting):
        if count > _MOST_NODES:
            return
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)


def _json(text: str) -> Any:
    try:
        return json.loads(_WRAPPED.sub("", text), strict=False)
    except (ValueError, RecursionError):
        return None


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _is_organization(value: Any) -> bool:
    return isinstance(value, dict) and any(
        "Organization" in str(t) for t in _listed(value.get("@type"))
    )


def _is_article(node: Mapping[str, Any]) -> bool:
    types = _listed(node.get("@type"))
    return any(isinstance(each, str) and _ARTICLES.fullmatch(each) for each in types)


def _text(value: Any) -> str | None:
    """A value of JSON-LD as a text; some pages escape it once more."""
    if not isinstance(value, str):
        return None
    return line(re.sub(r"<[^<>]*>", " ", unescape(value))) or None


def _called(element: HtmlElement) -> str:
    return " ".join(element.get(key, "") for key in ("class", "id", "itemprop", "rel"))


def _without_site(title: str, source: str | None) -> str:
    """A title without the name of the site behind it or before it."""
    if not source or len(source) > _LONGEST_NAMES:
        return title
    name = re.escape(source)
    behind = rf"(?:\s+[|–—•·»:-]+)?\s+{name}(?:\s+[|–—•·»:-]+\s.*)?"
    before = rf"{name}\s+[|–—•·»:-]+\s+"
    return re.sub(rf"^{before}|{behind}$", "", title, flags=re.IGNORECASE) or title


def _alike(title: str, heading: str) -> bool:
    ours, theirs = set(words(title)), set(words(heading))
    return len(ours & theirs) * 2 > max(len(ours), len(theirs))


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"\s", text)
