"""Learns the weights of the ranking and of the confidence from questions with known answers.

`python -m bot train DIR` reads a benchmark, asks its questions of the bot's own retriever, fits
two kinds of linear models, measures them by cross-validation over articles, and writes them where
`answering` reads them. Knows no Telegram; nothing of a benchmark is kept but the weights.
"""
