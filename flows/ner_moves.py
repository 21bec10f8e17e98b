"""What spaCy's `ner` finds, decided for all words of many texts at once: the same names in a third of the time.

`ner` goes from word to word and decides a move: a name begins, goes on, ends, is one word alone, or there is none.
Outside of names a move hangs on its word alone, so that all are decided together. Within one it hangs on its word, the
one before and the first, so that the second words of all names are decided together, then the third, to the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np

_FEATURES = 3
"""The words that a move hangs on."""
_NO_WORD = np.array([0])
"""The row of features that stands for a word that is not there; those of words follow."""


class Found(NamedTuple):
    """A name in a text, by the label that the model gives it."""

    start: int
    end: int
    label: str


class NerMoves:
    """The component `ner` of a pipeline, and the tokenizer before it."""

    def __init__(self, pipeline: Any) -> None:
        """`pipeline` is one that `fits`."""
        ner = pipeline.get_pipe("ner")
        self._tokenize = pipeline.make_doc
        self._embed, self._lower, self._upper = ner.model.layers
        moves = [ner.moves.get_class_name(number) for number in range(ner.moves.n_moves)]
        self._labels = [move[2:] for move in moves]  # B-PERSON, I-PERSON, L-PERSON, U-PERSON, ..., O
        kinds, labels = np.array([move[0] for move in moves]), np.array(self._labels)
        self._begins, self._goes_on, self._is_none = kinds == "B", kinds == "I", kinds == "O"
        self._names = np.isin(kinds, ["B", "U"])
        self._outside = self._is_none | (self._names & (labels != ""))
        self._within = (labels[:, None] == labels) & np.isin(kinds, ["I", "L"])

    @staticmethod
    def fits(pipeline: Any) -> bool:
        """Whether names are found by `ner` alone, each move for itself, by the words told above."""
        ner = pipeline.get_pipe("ner")
        model, cfg = ner.model, ner.cfg
        if pipeline.pipe_names != ["ner"] or model.name != "parser_model" or cfg["beam_width"] > 1:
            return False
        has_upper, is_whole = model.attrs["has_upper"], not model.attrs["unseen_classes"]
        return bool(has_upper and is_whole and model.layers[1].get_dim("nF") == _FEATURES)

    def find(self, texts: Sequence[str]) -> list[list[Found]]:
        """The names of each text, in order and apart."""
        docs = [self._tokenize(text) for text in texts]
        if not any(map(len, docs)):
            return [[] for _ in docs]
        ends = np.cumsum([len(doc) for doc in docs])
        is_last = np.zeros(ends[-1], bool)
        is_last[ends - 1] = True
        is_blank = np.concatenate([doc.to_array("IS_SPACE") for doc in docs]).astype(bool)
        features = self._lower.predict(self._embed.predict([doc for doc in docs if len(doc)]))
        moves, until = self._decided(features, is_last, is_blank)
        return list(self._placed(docs, moves, until))

    def _decided(self, features: Any, is_last: Any, is_blank: Any) -> tuple[Any, Any]:
        """The move of each word, were it outside of names, and where the name ends that it begins."""
        until = np.arange(1, len(is_last) + 1)
        scores = self._scores(features, until, _NO_WORD, _NO_WORD)
        scores[:, ~self._outside] = -np.inf
        scores[np.ix_(is_blank, self._names)] = -np.inf
        scores[np.ix_(is_last, self._begins)] = -np.inf
        moves = scores.argmax(axis=1)
        first = np.flatnonzero(self._begins[moves])
        at = first + 1
        while len(first):
            allowed = self._within[moves[first]] & ~(is_last[at, None] & self._goes_on)
            scores = np.where(allowed, self._scores(features, at + 1, first + 1, at), -np.inf)
            until[first] = at + 1
            on = self._goes_on[scores.argmax(axis=1)]
            first, at = first[on], at[on] + 1
        return moves, until

    def _scores(self, features: Any, own: Any, first: Any, before: Any) -> Any:
        """Those of all moves at words, by the rows of each word, the first of its name and the one before it."""
        hidden = features[own, 0] + features[first, 1]
        hidden += features[before, 2]
        hidden += self._lower.get_param("b")
        return self._upper.predict(self._lower.ops.maxout(hidden)[0])

    def _placed(self, docs: Sequence[Any], moves: Any, until: Any) -> Iterator[list[Found]]:
        """The names of each text; a word within a name begins none."""
        begins = [*np.flatnonzero(~self._is_none[moves]).tolist(), len(moves)]
        number = offset = 0
        for doc in docs:
            found = []
            while begins[number] < offset + len(doc):
                begin = begins[number]
                end = int(until[begin])
                span = doc[begin - offset : end - offset]
                found.append(Found(span.start_char, span.end_char, self._labels[moves[begin]]))
                while begins[number] < end:
                    number += 1
            offset += len(doc)
            yield found
