"""Which language a text is in: by its script or its commonest words where these leave no doubt, else by a model."""

from __future__ import annotations

import re
from typing import Protocol


class LanguageModel(Protocol):
    """What is asked of a model; py3langid's, loaded by the caller once a process, with true probabilities:

    `langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)`, out of `py3langid.langid`.
    """

    def classify(self, text: str, /) -> tuple[str, float]:
        """The likeliest language and its probability, 0 to 1."""


LEAST_CONFIDENCE = 0.6
_SAMPLE_LENGTH = 2000
_LEAST_LETTERS = 25

_LETTER = re.compile(r"[^\W\d_]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_HAN = re.compile("[\u3400-\u9fff]")
_LEAST_EASTERN_LETTERS = 8  # as much as a sentence of 25 letters in an alphabet

# The share of the letters that is enough. Japanese is written in kana and in the characters of China.
_SCRIPTS = ((_HANGUL, 0.4, "ko"), (_KANA, 0.15, "ja"), (_HAN, 0.6, "zh"))


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# English in every text and seldom elsewhere: `in`, `is`, `was` and `on` are words of its neighbours too.
_ENGLISH = _words("""
    the of and to that for with from this are were been have has had not but they their which would will it its by
""")
_FOREIGN = _words("""
    der das und nicht ist mit von zu den dem ein eine auf im sich auch des für wie
    le la les et du une est dans que qui pour pas sur au
    el los las por una del como il di che non della sono gli nel os um uma não da mais
    de het een van dat zijn voor niet te er och att det som på är av inte ett jag ikke og til har en
    nie się jest je že yang dan ng sa ang dey wey sey dem
""")
_LEAST_WORDS = 25
_LEAST_ENGLISH, _MOST_FOREIGN = 0.12, 0.02  # shares of all words

# py3langid shares the probability of short English between English and Nigerian Pidgin, which is known by its words.
_ENGLISH_LABELS = frozenset({"en", "pcm"})
_PIDGIN = _words("dey wey sey dem don una wetin abi")

# Labels of the model that name a member of a language with a two-letter code.
_MEMBERS = {"wuu": "zh", "yue": "zh", "ary": "ar", "arz": "ar", "sdh": "ku", "uzs": "uz"}


def detect(text: str, model: LanguageModel) -> str | None:
    """The ISO 639-1 code of the language that the middle of `text` is in; None when it is short or unclear.

    The middle, since pages begin and end with menus. The model is asked only when scripts and words leave doubt: a
    clear article in English never touches it.
    """
    sample = _middle(text)
    if _is_clearly_english(sample):
        return "en"
    letters = len(_LETTER.findall(sample))
    if letters >= _LEAST_EASTERN_LETTERS and not sample.isascii():
        for script, least, language in _SCRIPTS:
            if len(script.findall(sample)) >= least * letters:
                return language
    if letters < _LEAST_LETTERS:
        return None
    label, confidence = model.classify(sample)
    if label in _ENGLISH_LABELS and _PIDGIN.isdisjoint(sample.lower().split()):
        return "en" if confidence >= LEAST_CONFIDENCE / 2 else None
    language = _MEMBERS.get(label, label)
    return language if confidence >= LEAST_CONFIDENCE and len(language) == 2 else None


def _middle(text: str) -> str:
    start = max(0, (len(text) - _SAMPLE_LENGTH) // 2)
    return text[start : start + _SAMPLE_LENGTH]


def _is_clearly_english(sample: str) -> bool:
    words = sample.lower().split()
    if len(words) < _LEAST_WORDS:
        return False
    english = len(list(filter(_ENGLISH.__contains__, words)))
    foreign = 0 if _FOREIGN.isdisjoint(words) else len(list(filter(_FOREIGN.__contains__, words)))
    return english >= _LEAST_ENGLISH * len(words) and foreign <= _MOST_FOREIGN * len(words)
