"""News agencies: their names in a line, as they sign reports and pictures. Knows nothing else."""

from __future__ import annotations

import re

# A line each, the longer before the shorter that it holds.
_NAMES = r"""
Keystone[-\ /]?(?:ATS|SDA)
Agence\ France[-\ ]Presse
Agence\ télégraphique\ suisse
Associated\ Press
Press\ Association
Deutsche\ Presse[-\ ]Agentur
Austria\ Presse\ Agentur
PA\ Media
Interfax[-\ ]Ukraine
Интерфакс[-\ ]Украина
Інтерфакс[-\ ]Україна
РИА\ Новости
РІА\ Новини
RIA\ Novosti
Getty\ Images
EFE
AFP
ATS
SDA
APA
DPA
dpa
EPA
ANSA
Ansa
Adnkronos
LaPresse
Askanews
AGI
Belga
Reuters
REUTERS
Thomson\ Reuters
Bloomberg
Anadolu
Xinhua
Kyodo
Keystone
KEYSTONE
ТАСС
TASS
Tass
Интерфакс
Interfax
Інтерфакс
Укринформ
Укрінформ
Ukrinform
УНИАН
УНІАН
UNIAN
AP
"""
_PICTURES = r"""
picture\ alliance
Picture\ Alliance
Imago
IMAGO
Shutterstock
iStock
Unsplash
Pexels
Wikimedia(?:\ Commons)?
Alamy
MAXPPP
Sipa
EyeEm
Depositphotos
"""


def _alternatives(listed: str) -> str:
    return "|".join(listed.split("\n")[1:-1])


AGENCY = rf"(?:{_alternatives(_NAMES)})(?![^\W_])"
"""A pattern of the name of an agency that writes reports."""
PICTURE_AGENCY = rf"(?:{_alternatives(_NAMES)}|{_alternatives(_PICTURES)})(?![^\W_])"
"""A pattern of the name of whoever lends pictures."""

_AGENCY = re.compile(rf"(?<![^\W_]){AGENCY}")
_INITIALS = r"[^\W\d_]{2,4}"
_SIGNATURE = re.compile(rf"\(?(?P<parts>{_INITIALS}(?:\s?[/,+]\s?{_INITIALS}){{0,3}})\)?\.?")
_SIGNED = {name.lower(): name for name in ("AFP", "ATS", "AP", "dpa", "SDA", "APA", "ANSA", "ТАСС")}


def agencies(text: str) -> list[re.Match[str]]:
    """Where agencies are named in a text, in order."""
    return list(_AGENCY.finditer(text))


def first_agency(text: str | None) -> str | None:
    """The first agency that a text names, as it is written there."""
    found = _AGENCY.search(text or "")
    return found[0] if found else None


def signature(text: str) -> tuple[str, ...] | None:
    """The agencies of a line that is a signature and nothing else, such as «afp/mbr» or «(ATS)».

    There may be none, as in «str/cgv/mbr». `None` for every other text.
    """
    match = _SIGNATURE.fullmatch(text.strip())
    parts = re.split(r"\s?[/,+]\s?", match["parts"]) if match else []
    names = tuple(_SIGNED[part.lower()] for part in parts if part.lower() in _SIGNED)
    initials = len(parts) > 1 and all(part.islower() for part in parts)
    return names if names or initials else None
