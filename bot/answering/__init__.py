"""The core: a question becomes a `Reply` of verbatim, cited spans.

Pure functions and fitted, immutable objects. This room knows no Telegram, no YAML, no disk and
no clock; scikit-learn is known to `index` alone.
"""
