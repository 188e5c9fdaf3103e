"""What must be known of one language to see who says something: `Speech`.

An instance is one file (`fr.py`, `en.py` …) of plain words in lower case, so that a language can
be added by somebody who only speaks it. Knows no sentence and no person.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bot.answering.attribution.speech.words import Epithet, Words


@dataclass(frozen=True)
class Speech:
    """One language's words around quoted speech. Lists are strings of words; phrases one a line.

    - `verbs` are finite forms of one person saying something, `participles` need one of the
      `auxiliaries` before them; `collective` and `plural_auxiliaries` those of several people.
    - `reflexive_auxiliaries` do so after one of the `reflexives` only, and else are passive.
    - `infinitives` and gerunds have the subject of what they hang on; `perfect` opens an
      infinitive of the past (avoir dit).
    - `passive` words make that the subject does not speak; `relays` are verbs (any form) of
      passing on somebody else's words, `denials` of denying or refusing to say what follows.
    - `modals` are verbs that say nothing when negated, unless a colon follows: n’a pas voulu.
    - `litotes` are verbs that say the more when negated: n’a pas caché.
    - `hearing` are words that make what comes after a colon somebody else's: a reçu, a lu.
    - `continuing` verbs go on with what the same person said before.
    - `fillers` are adverbs and clitics that may stand between a subject and its verb.
    - `he` and `she` are subjects, `him` and `her` stand after «selon» only.
    - `according` are the phrases that name the source right after them; `topical` those which do
      so only where they open a sentence; `according_to_him` and `according_to_her` hold a pronoun
      for it.
    - `utterances` are nouns whose «de X» names who spoke.
    - `boundaries` open a clause that may have another subject.
    - `determiners` open a noun phrase, `definite` ones that of somebody known; `prepositions`
      (with an article: `contractions`) govern one, so that it is no subject.
    - `that` opens what is said; after `whether` nobody has said it.
    - `of` and `role_links` open a role's complement: ministre de …, conseiller aux Etats.
    - `roles` are what people are, `institutions` what only seems to speak; a word that ends in
      one of `role_endings` is a role, too.
    - `synonyms` are roles that mean the same, `one = other` a line.
    - `personal` are relatives that mean people only: who.
    - `back` are words that open a sentence about the quotation before: Lo ha detto X.
    - `asides` are the marks before a clause within a quotation that tells who says it:
      «…, souligne X. …»; `own` are pronouns that make such a clause the speaker's own words.
    - `subject_first`: whether the subject may come before the verb after a quotation.
    - `splits`: whether a participle may stand far from its auxiliary.
    - `attributes` may stand before a role that has no determiner: former mayor X.
    - `opening_prepositions` are those that look otherwise with a capital: A Paris.
    - `demonyms` stand for somebody named before, as do words on `demonym_endings`: le Bernois;
      `newspapers` that look alike do not.
    - `adjective_endings` tell a role's adjectives (président ukrain-ien) from verbs.
    - `verb_endings` do so where nouns follow a role without a preposition.
    - `light_verbs` are phrases that say: faire savoir; `light_participles` need an auxiliary.
      «met/mit en garde» is «met en garde» and «mit en garde».
    - `verb_shapes` are endings of whatever verb stands between a quotation and its subject;
      `infinitive_shapes` those of an infinitive after it, `infinitive_markers` stand between.
    - `opening_participles` and `opening_infinitives` are endings of words like «Interrogé» that
      open a sentence, `openers` other such words that begin with a capital but name nobody.
    - `gerund_openers` stand before a gerund whose subject is that of the sentence: en disant.
    - `pro_drop`: whether a verb without a subject has the one of the sentence before.
    - `ages` follow a number after a name: 43 ans.
    - `epithets` are words for somebody just named, `one = roles of which it may be said` a line,
      `*` for any; `his_epithets` and `her_epithets` show the gender, too.
    - `his_former` and `her_former` tell that a role after them is no more: l’ancien trésorier.
    - `his_latter` and `her_latter` are words for the last person named: ce dernier.
    - `nouns` are words that end like verbs and are none.
    - `capital_nouns`: whether common nouns begin with a capital, too.
    - `inflects_names`: whether a name after a preposition has another ending.
    """

    code: str
    verbs: str
    roles: str
    institutions: str
    he: str
    she: str
    mister: str
    madam: str
    determiners: str
    prepositions: str
    according: str
    relatives: str
    conjunctions: str
    boundaries: str
    fillers: str
    times: str
    negations: str = ""
    participles: str = ""
    auxiliaries: str = ""
    reflexive_auxiliaries: str = ""
    reflexives: str = ""
    collective: str = ""
    plural_auxiliaries: str = ""
    infinitives: str = ""
    gerunds: str = ""
    perfect: str = ""
    passive: str = ""
    denials: str = ""
    relays: str = ""
    litotes: str = ""
    modals: str = ""
    hearing: str = ""
    continuing: str = ""
    topical: str = ""
    according_to_him: str = ""
    according_to_her: str = ""
    utterances: str = ""
    definite: str = ""
    contractions: str = ""
    of: str = ""
    role_links: str = ""
    that: str = ""
    whether: str = ""
    titles: str = ""
    role_endings: tuple[str, ...] = ()
    feminine_endings: tuple[str, ...] = ()
    synonyms: str = ""
    subject_first: bool = False
    splits: bool = False
    adjective_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()
    inflects_names: bool = False
    capital_nouns: bool = False
    opening_participles: tuple[str, ...] = ()
    opening_infinitives: tuple[str, ...] = ()
    openers: str = ""
    gerund_openers: str = ""
    pro_drop: bool = False
    ages: str = ""
    epithets: str = ""
    his_epithets: str = ""
    her_epithets: str = ""
    his_latter: str = ""
    her_latter: str = ""
    his_former: str = ""
    her_former: str = ""
    nouns: str = ""
    personal: str = ""
    back: str = ""
    asides: str = ""
    own: str = ""
    attributes: str = ""
    demonyms: str = ""
    demonym_endings: tuple[str, ...] = ()
    newspapers: str = ""
    opening_prepositions: str = ""
    him: str = ""
    her: str = ""
    light_verbs: str = ""
    light_participles: str = ""
    verb_shapes: tuple[str, ...] = ()
    infinitive_shapes: tuple[str, ...] = ()
    infinitive_markers: str = ""
    masculine_articles: str = ""
    feminine_articles: str = ""

    @cached_property
    def words(self) -> Words:
        """All lists as sets."""
        return Words(self)

    def is_role(self, word: str) -> bool:
        """Whether the word (in lower case) says what somebody is."""
        roles = self.words.roles
        if word in roles or ("-" in word and word.rpartition("-")[2] in roles):
            return True
        epithets = self.words.epithets
        return word in epithets or word.endswith(self.role_endings)

    def epithet(self, word: str) -> Epithet | None:
        """What the word (in lower case) shows as an epithet; SPD-Politikerin is Politikerin."""
        epithets = self.words.epithets
        return epithets.get(word) or epithets.get(word.rpartition("-")[2])

    def is_demonym(self, word: str) -> bool:
        """Whether the word (in lower case) tells where somebody is from."""
        if word in self.words.newspapers:
            return False
        return word in self.words.demonyms or word.endswith(self.demonym_endings)
