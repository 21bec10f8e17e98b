"""First version."""
from __future__ import annotations
from typing import Protocol
class LanguageModel(Protocol):
    """What is asked of py3langid's identifier."""
    def classify(self, text: str) -> tuple[str, float]:
        """The likeliest language (ISO 639-1) and its probability."""
def detect(text: str, model: LanguageModel) -> str | None:
    """TEMP."""
    if len(text) < 40: return None
    language, confidence = model.classify(text[:2000])
    return language if confidence > .9 else None
