"""Files become a `Corpus`, and a `Corpus` becomes the `Snapshot` that answers.

`loader` reads and checks; it imports neither scikit-learn nor Telegram, so that a check is quick.
`snapshot` builds and publishes. This room knows no Telegram.
"""
