"""What must survive a restart: exchanges with readers, and their votes.

This room knows no Telegram objects (ids are integers here) and no knowledge files.
"""
