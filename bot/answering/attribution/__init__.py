"""Who says what: the quotations of an article, credited from the prose around them.

`credits` is the door. Below it: `tokens` and `mentions` read a sentence, `names` and `roles` tell
who is who in the article, `subjects`, `clauses` and `matrix` find who speaks in a sentence, and
`discourse` whom a pronoun means. `speech` holds each language's words. Nothing here knows spans
or questions.
"""
