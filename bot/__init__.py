"""Pourparlers: a bot that answers questions about news articles, word for word and cited.

The rooms, from the ground up; each imports only those before it:

- `model`, `errors`: the frozen values and the error tree that every room speaks.
- `answering`: a question becomes a `Reply`. Knows no Telegram, YAML, disk or clock.
- `knowledge`: files become a `Corpus`, a `Corpus` becomes a `Snapshot`.
- `state`: what must survive a restart.
- `chat`: the Telegram edge.
- `cli`, `batch`, `terminal`, `display`, `settings`, `logs`: the door.
"""
