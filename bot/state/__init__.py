"""What must survive a restart: updates not yet dealt with, exchanges with readers, their votes, gaps.

This room knows no Telegram objects (ids are integers here) and no knowledge files.
"""
