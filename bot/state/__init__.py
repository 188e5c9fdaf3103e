"""What must survive a restart: updates that are open, exchanges with readers, votes, gaps.

This room knows no Telegram objects (ids are integers here) and no knowledge files.
"""
