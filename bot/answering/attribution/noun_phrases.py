"""Reads a noun phrase: a name, a pronoun, somebody's role, or a thing.

Reads one sentence; where in it a subject may stand is decided elsewhere.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from bot.answering.attribution.roles import role_end
from bot.answering.attribution.sentence import POSSESSIVES, Subject, mention_at
from bot.answering.attribution.speech import Gender
from bot.answering.attribution.tokens import matched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.attribution.appositions import Appositions
    from bot.answering.attribution.mentions import Mention
    from bot.answering.attribution.names import Names
    from bot.answering.attribution.roles import Roles
    from bot.answering.attribution.sentence import Sentence
    from bot.answering.attribution.speech import Speech
    from bot.answering.attribution.tokens import Token

_APOSTROPHES = ("'", "’")
_LONGEST_TITLE = 8
_LONGEST_ASIDE = 5


class NounPhrases:
    """Reads the noun phrases in the sentences of one article."""

    def __init__(
        self, speech: Speech, names: Names, roles: Roles, appositions: Appositions
    ) -> None:
        self._speech = speech
        self._words = speech.words
        self._names = names
        self._roles = roles
        self._appositions = appositions

    def at(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """The noun phrase that begins at token `at`, if one does."""
        if referring := self._latter(sentence, at) or self._pronoun(sentence, at):
            return referring
        if ahead := self._titled_ahead(sentence, at) or mention_at(sentence, at):
            return self.named(sentence, at, ahead, gender)
        token, aged = sentence.tokens[at], self._aged(sentence.tokens, at)
        if aged or self._speech.is_role(token.low):
            return self._role(sentence, at, aged or at, gender)
        determined = token.low in self._words.determiners
        if determined and not self.is_time(sentence, at + 1):
            return self._determined(sentence, at, gender)
        return None

    def _pronoun(self, sentence: Sentence, at: int) -> Subject | None:
        low = sentence.tokens[at].low
        if low not in self._words.subject_pronouns or self._is_article(sentence, at):
            return None
        return Subject(at, at + 1, pronoun=self._words.pronouns[low], human=True)

    def _aged(self, found: Sequence[Token], at: int) -> int | None:
        """Where the word stands that makes an age an epithet: die 34-Jährige, the 34-year-old."""
        numbered = any(token.text.isdigit() for token in found[at + 1 : at + 2])
        if not numbered or found[at].low not in self._words.determiners:
            return None
        places = range(at + 2, min(len(found), at + 4))
        return next((place for place in places if found[place].low in self._words.epithets), None)

    def _latter(self, sentence: Sentence, at: int) -> Subject | None:
        """«Ce dernier», where no noun follows: «ce dernier point»."""
        found = sentence.tokens
        end = at + matched(found, at, self._words.latter_phrases)
        if end == at:
            return None
        if any(t.is_word and not self._may_follow_subject(t) for t in found[end : end + 1]):
            return None
        gender = self._words.latter[tuple(token.low for token in found[at:end])]
        return Subject(at, end, pronoun=gender, human=True, latter=True)

    def _may_follow_subject(self, token: Token) -> bool:
        words = self._words
        verbs = words.saying | words.reflexives | words.negations | words.fillers
        return token.low in verbs | words.prepositions | words.that | words.conjunctions

    def _titled_ahead(self, sentence: Sentence, at: int) -> Mention | None:
        """The name to which a title leads: «Prime Minister X», «Labour councillor X»."""
        mention = next((each for each in sentence.mentions if each.start > at), None)
        while mention and mention.start - at <= _LONGEST_TITLE:
            between = sentence.tokens[at : mention.start]
            if not all(map(self._leads, between)):
                return None
            if mention.titled and self._appositions.is_person(mention) and self._is_led(between):
                return mention
            mention = next((m for m in sentence.mentions if m.start > mention.start), None)
        return None

    def _leads(self, token: Token) -> bool:
        """Whether a word may stand in a title before a name."""
        words = self._words
        if token.low in words.saying or token.low in words.conjunctions:
            return False
        low = token.low in words.attributes | words.institutions | words.of
        marks = token.text == "." or token.text in POSSESSIVES or token.text in _APOSTROPHES
        return token.is_capitalised or low or marks or self._speech.is_role(token.low)

    def _is_led(self, between: Sequence[Token]) -> bool:
        """Whether what stands before a name is a title in capitals, or such a role as has none."""
        bare = self._words.attributes | self._words.institutions
        return between[0].is_capitalised or between[0].low in bare

    def _is_article(self, sentence: Sentence, at: int) -> bool:
        following = sentence.tokens[at + 1 : at + 2]
        return sentence.tokens[at].low in self._words.determiners and any(
            token.is_word and not self.opens(token) and token.low not in self._words.saying
            for token in following
        )

    def opens(self, token: Token) -> bool:
        """Whether a word begins another phrase than the noun phrase before it."""
        words = self._words
        return (
            token.low in words.determiners | words.prepositions | words.pronouns.keys() | words.that
        )

    def is_time(self, sentence: Sentence, at: int) -> bool:
        """Whether a time or a number stands there: (le) lundi, (les) 12."""
        found = sentence.tokens[at : at + 2]
        return any(token.low in self._words.times or token.text.isdigit() for token in found[:1])

    def named(
        self, sentence: Sentence, start: int, mention: Mention, gender: Gender | None
    ) -> Subject:
        """The subject that a name is, or belongs to: Smith’s adviser."""
        if owned := self._owned(sentence, start, mention, gender):
            return owned
        if self._is_coordinated(sentence, mention):
            group = self._group(sentence, mention)
            return Subject(start, mention.end, human=True, group=group)
        name = self._names.resolve(mention, gender)
        return Subject(start, mention.end, name=name, human=True)

    def _group(self, sentence: Sentence, mention: Mention) -> tuple[str | None, ...]:
        """The one mentioned and the next, whom «et» joins."""
        following = (each for each in sentence.mentions if each.start > mention.start)
        return tuple(map(self._names.resolve, (mention, *islice(following, 1))))

    def _owned(
        self, sentence: Sentence, start: int, mention: Mention, gender: Gender | None
    ) -> Subject | None:
        """Whoever an ’s makes the subject: Smith’s adviser Jane Doe."""
        found, end = sentence.tokens, mention.end
        if end + 1 >= len(found) or found[end].text not in POSSESSIVES:
            return None
        if head := self._head(found, end + 1):
            return self._role(sentence, start, head, gender)
        named = mention_at(sentence, end + 1)
        if named and self._appositions.is_person(named):
            return self.named(sentence, start, named, gender)
        return Subject(start, end + 1)

    def _head(self, found: Sequence[Token], at: int) -> int | None:
        """Where the role stands to which only words like «former» lead from token `at`."""
        while at < len(found) and not self._speech.is_role(found[at].low):
            if found[at].low not in self._words.attributes:
                return None
            at += 1
        return at if at < len(found) else None

    def _is_coordinated(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether «et» joins another person to the one mentioned."""
        found, end = sentence.tokens, mention.end
        joined = end + 1 < len(found) and found[end].low in self._words.conjunctions
        return joined and self._is_somebody(sentence, end + 1)

    def _is_somebody(self, sentence: Sentence, at: int) -> bool:
        found = sentence.tokens
        if found[at].low in self._words.determiners and at + 1 < len(found):
            at += 1
        return mention_at(sentence, at) is not None or self._speech.is_role(found[at].low)

    def _determined(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject:
        """A phrase that a determiner opens: somebody's role, perhaps with the name, or a thing."""
        found = sentence.tokens
        if demonym := self._demonym(found, at):
            return demonym
        if owned := self._possessed(found, at):
            return self._role(sentence, at, owned, gender)
        first = self._appositions.after_titles(sentence, at + 1)
        for head in range(first, min(len(found), first + 3)):
            low = found[head].low
            if low in self._words.institutions or not found[head].is_word:
                break
            mention = mention_at(sentence, head)
            if mention and self._is_attribute(found, mention):
                continue
            if mention and role_end(found, first, self._speech) >= head:
                return self._qualified(sentence, at, head, mention, gender)
            if self._speech.is_role(low):
                return self._role(sentence, at, head, gender)
            if low in self._words.prepositions:
                break
        return self._unknown_role(sentence, at, gender) or Subject(at, at + 1)

    def _demonym(self, found: Sequence[Token], at: int) -> Subject | None:
        """«Le Bernois», which stands for somebody named before as a pronoun does."""
        if at + 1 >= len(found) or found[at].low not in self._words.definite:
            return None
        word, after = found[at + 1], found[at + 2 : at + 3]
        shown = self._words.articles.get(found[at].low, Gender.EITHER)
        alone = not any(t.is_capitalised or t.text in POSSESSIVES for t in after)
        demonym = self._speech.is_demonym(word.low) and word.is_capitalised and not word.is_acronym
        return Subject(at, at + 2, pronoun=shown, human=True) if demonym and alone else None

    def _possessed(self, found: Sequence[Token], at: int) -> int | None:
        """The role to which an ’s leads from a determiner: the company’s chief executive."""
        for mark in range(at + 2, min(len(found), at + _LONGEST_ASIDE)):
            if found[mark].text in POSSESSIVES:
                return self._head(found, mark + 1)
            if not found[mark].is_word or found[mark].low in self._words.prepositions:
                return None
        return None

    def _is_attribute(self, found: Sequence[Token], mention: Mention) -> bool:
        """Whether capitals only qualify the role after them: the Labour councillor."""
        after = found[mention.end : mention.end + 1]
        role = any(self._speech.is_role(t.low) and t.low not in self._words.saying for t in after)
        return role and not self._appositions.is_person(mention)

    def _unknown_role(self, sentence: Sentence, at: int, gender: Gender | None) -> Subject | None:
        """A name apposed to what is no role that we know: «Son binôme, Marc X, …»."""
        found = sentence.tokens
        if at + 1 == len(found) or found[at + 1].low in self._words.institutions:
            return None
        mention = self._appositions.after_comma(sentence, role_end(found, at + 1, self._speech))
        return self.named(sentence, at, mention, gender) if mention else None

    def _qualified(
        self, sentence: Sentence, at: int, head: int, mention: Mention, gender: Gender | None
    ) -> Subject:
        """A full name after words that are not known as a role: la boulangère Marie Dupont."""
        if head == at + 1 and not mention.titled:
            return Subject(at, mention.end)  # an article makes capitals a thing: la Maison Blanche
        if " " not in mention.name and not mention.titled:
            return Subject(at, mention.end)
        return self.named(sentence, at, mention, gender)

    def _role(self, sentence: Sentence, at: int, head: int, gender: Gender | None) -> Subject:
        found = sentence.tokens
        people = (
            m.start for m in sentence.mentions if m.start > head and self._appositions.is_person(m)
        )
        end = min(role_end(found, head, self._speech), next(people, len(found)))
        if mention := self._appositions.of(sentence, head, end):
            return self.named(sentence, at, mention, gender)
        bare = self._speech.inflects_names and at == head
        definite = bare or found[at].low in self._words.definite
        if not definite or self._is_complemented(sentence, end):
            return Subject(at, end, human=True)
        phrase = " ".join(token.text for token in found[head:end])
        if name := self._roles.resolve(phrase, self._names):
            return Subject(at, end, name=name, human=True)
        shown = self._epithet(found, at, head, end, gender)
        return Subject(at, end, pronoun=shown, human=True, epithet=shown and found[head].low)

    def _epithet(
        self, found: Sequence[Token], at: int, head: int, end: int, verbal: Gender | None
    ) -> Gender | None:
        """The gender that «la diplomate» shows, where it means somebody named before."""
        words, word = self._words, found[head].low
        aged = end < len(found) and found[end].text.isdigit()
        said = words.former.get(found[head - 1].low) or (Gender.EITHER if aged else None)
        if epithet := self._speech.epithet(word):
            said = epithet[0]
        complemented = not aged and self._has_definite_complement(found[head + 1 : end])
        if said is None or complemented or self._roles.is_held(word, self._names):
            return None
        return words.articles.get(found[at].low) or verbal or said

    def _has_definite_complement(self, found: Sequence[Token]) -> bool:
        """«Le militant de la CGT» has one; «l’homme d’affaires» has not."""
        words = self._words
        definite = words.determiners | words.contractions
        complemented = any(token.low in words.of for token in found)
        return complemented and any(t.low in definite or t.is_capitalised for t in found)

    def _is_complemented(self, sentence: Sentence, end: int) -> bool:
        found = sentence.tokens
        if end >= len(found):
            return False
        named = mention_at(sentence, end) is not None or found[end].text in POSSESSIVES
        noun = self._speech.inflects_names and self._appositions.is_noun(found[end])
        return named or (noun and found[end].low not in self._words.prepositions)
