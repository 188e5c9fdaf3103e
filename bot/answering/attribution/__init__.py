"""Who says what: the quotations of an article, credited from the prose around them.

`credits` is the door. Below it: `tokens` and `mentions` read a sentence, `names` and `roles` tell
who is who in the article, `noun_phrases`, `appositions` and `subjects` who does something in a
sentence, `verbs`, `clauses` and `matrix` who speaks in it, and `discourse` whom a pronoun means.
`speech` holds each language's words. Nothing here knows spans or questions.
"""
