"""The model that names are found with: spaCy's `ner` alone, loaded once a process, when its first text is at hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import cache, cached_property
from importlib.metadata import version
from pathlib import Path
from typing import Any

from flows.ner_moves import Found, NerMoves
from transforms.names import Name, Type

TYPES: dict[str, Type] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "WORK_OF_ART": "work",
    "LAW": "work",
    "PRODUCT": "product",
    "PER": "person",
    "MISC": "product",
}  # fmt: skip - the labels of OntoNotes, and those of CoNLL that other models give
CONFIDENCE: dict[Type, float] = {"person": 0.75, "place": 0.8, "organization": 0.4}
"""Of a model that states none: so many of the default model's spans are exactly right on news it was not trained on.

Means of four sets of articles, over which the share for organizations varies from .28 to .63.
"""
CONFIDENCE_OF_OTHERS = 0.4
"""Of events, works, products and groups, which were not measured: no better than the worst that was."""
TEXTS_AT_ONCE = 32
RENEWED_AFTER_CHARACTERS = 2_000_000
"""New words take memory: they are forgotten after so much text, and not at each article, which would cost a tenth."""
SIGNS = re.compile(r"[^\w\s]{50,}")
"""Brackets, quotes or dashes without end: spaCy's time grows with the square of their number, and none is a name."""
LEFT_OUT = ("tagger", "parser", "attribute_ruler", "lemmatizer", "senter", "morphologizer")


class SpacyRecognizer:
    """A spaCy model as a `transforms.names.Recognizer`."""

    def __init__(self, model: str) -> None:
        """`model`: the name of an installed package, or the path of a folder."""
        self.model = model
        self._zone = ExitStack()
        self._characters = 0

    @cached_property
    def _pipeline(self) -> Any:
        """Without what `ner` does not listen to. Numbers are multiplied by numpy, three times as fast as by blis."""
        import spacy  # takes a second
        from thinc.api import use_ops

        with use_ops("numpy", use_blis=False):
            pipeline = spacy.load(self.model, exclude=LEFT_OUT)
        for name, part in pipeline.pipeline:
            if "ner" not in getattr(part, "listening_components", ["ner"]):
                pipeline.remove_pipe(name)
        return pipeline

    @cached_property
    def _moves(self) -> NerMoves | None:
        return NerMoves(self._pipeline) if NerMoves.fits(self._pipeline) else None

    def load(self) -> None:
        """Reads the model, if that is not done: a second that no document's time should be spent on."""
        assert self._pipeline.has_pipe("ner"), f"{self.model} finds no names: it has {self._pipeline.pipe_names}"

    def find(self, texts: Sequence[str]) -> Iterable[Sequence[Name]]:
        """The names of each text. A text is read whole, so let it be a passage and not a book."""
        pipeline = self._pipeline
        if self._characters == 0:
            self._zone.enter_context(pipeline.memory_zone())
        found = [
            [
                Name(start, end, kind, self._method, CONFIDENCE.get(kind, CONFIDENCE_OF_OTHERS))
                for start, end, label in names
                if (kind := TYPES.get(label))
            ]
            for names in self._found([_without_long_signs(text) for text in texts])
        ]
        self._characters += sum(map(len, texts))
        if self._characters > RENEWED_AFTER_CHARACTERS:
            self._zone.close()
            self._characters = 0
        return found

    def _found(self, texts: Sequence[str]) -> Iterator[Sequence[Found]]:
        """By what is fastest for the model."""
        if self._moves:
            for begin in range(0, len(texts), TEXTS_AT_ONCE):
                yield from self._moves.find(texts[begin : begin + TEXTS_AT_ONCE])
        else:
            for doc in self._pipeline.pipe(texts):
                yield [Found(e.start_char, e.end_char, e.label_) for e in doc.ents]

    @cached_property
    def identity(self) -> str:
        """Which model it is, in which version; of a folder also as of when."""
        changed = max((file.stat().st_mtime_ns for file in Path(self.model).rglob("*")), default=0)
        return f"{self.model} {self._method} spacy-{version('spacy')} {changed}"

    @cached_property
    def _method(self) -> str:
        meta = self._pipeline.meta
        return f"{meta['lang']}_{meta['name']}-{meta['version']}"


def _without_long_signs(text: str) -> str:
    """The text with blanks in their place: every offset stays."""
    return SIGNS.sub(lambda signs: " " * len(signs[0]), text)


@cache
def recognizer(model: str) -> SpacyRecognizer | None:
    """The recognizer of this process; None when the setting is empty: names are not asked for."""
    return SpacyRecognizer(model) if model else None
