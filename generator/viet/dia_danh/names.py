"""Names of administrative units as words: the unit word told from the name, and the key under which names are equal."""

from __future__ import annotations

from typing import NamedTuple

from generator.viet.text import fold

# Every way of writing the word of a unit before its name, as `fold` gives it, and the kinds it may mean (see `lookup`).
_WORDS = {
    "tỉnh": "t", "thành phố": "cf", "thủ đô": "c", "huyện": "h", "quận": "q", "thị xã": "s", "thị trấn": "n",
    "xã": "x", "phường": "p", "đặc khu": "k",
    "tp": "cf", "tp.": "cf", "q": "q", "q.": "q", "h": "h", "h.": "h", "tx": "s", "tx.": "s", "tt": "n", "tt.": "n",
    "p": "p", "p.": "p",
}  # fmt: skip
_DASHES = dict.fromkeys(map(ord, "-\u2010\u2011\u2012\u2013\u2014\u2015"), " ")
_MARKS = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc`"), "")
_PLAIN = {**_DASHES, **_MARKS}
_ENDS = " .,;"


class UnitName(NamedTuple):
    """A name without its unit word, as a key; `kinds` are the kinds the word may mean, "" where none stands there."""

    key: str
    kinds: str


def key(name: str) -> str:
    """A key under which two writings of one name are equal: tones, dashes, apostrophes and idle zeros left aside."""
    words = fold(name).translate(_PLAIN).strip(_ENDS).split()
    return " ".join(str(int(word)) if word.isdecimal() else word for word in words)


def parsed(name: str) -> UnitName:
    """The unit word and the name of "Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "Quận 1", "Lâm Đồng"."""
    words = fold(name).replace(".", ". ").strip(_ENDS).split()
    for length in (2, 1):
        kinds = _KINDS.get(" ".join(words[:length]))
        if kinds and len(words) > length:
            return UnitName(key(" ".join(words[length:])), kinds)
    return UnitName(key(name), "")


_KINDS = {fold(word): kinds for word, kinds in _WORDS.items()}
