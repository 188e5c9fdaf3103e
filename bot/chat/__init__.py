"""The Telegram edge: updates in, cited answers out.

This room knows Telegram, and asks the others for everything else: no YAML, no scikit-learn.
"""
