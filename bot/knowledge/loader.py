"""Provisional loader: replaced by the real one."""
from pathlib import Path
import unicodedata
import yaml
from bot.model import *

def load(directory: Path) -> Corpus:
    """Read DIR/articles/*.yaml, DIR/people.yaml and DIR/lexicon.yaml; raises KnowledgeError with every problem."""
    arts = []
    for f in sorted((directory / "articles").glob("*.yaml")):
        d = yaml.safe_load(f.read_text(encoding="utf8"))
        ps, section = [], None
        for n, p in enumerate(d["passages"], 1):
            p = {"text": p} if isinstance(p, str) else p
            section = p.get("section", section)
            kind = next(k for k in PassageKind if str(k) in p)
            ps.append(Passage(n, kind, unicodedata.normalize("NFC", p[kind]), section, p.get("speaker"), p.get("context"), p.get("credit")))
        arts.append(Article(str(d["id"]), d["title"], str(d["date"]), d.get("lang", "fr"), Source(**d["source"]), tuple(ps)))
    people, entries = [], []
    if (directory / "people.yaml").exists():
        people = [Person(p["name"], p.get("role"), tuple(p.get("aliases", ()))) for p in yaml.safe_load((directory / "people.yaml").read_text(encoding="utf8"))["people"]]
    if (directory / "lexicon.yaml").exists():
        entries = [Entry(p["term"], tuple(p.get("aliases", ()))) for p in yaml.safe_load((directory / "lexicon.yaml").read_text(encoding="utf8"))["entries"]]
    return Corpus(tuple(arts), tuple(people), tuple(entries), "")
