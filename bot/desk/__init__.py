"""The desk: how the knowledge is changed while it answers, and how a change is taken back.

It brings the knowledge's files and the state together, and knows no Telegram.
"""
