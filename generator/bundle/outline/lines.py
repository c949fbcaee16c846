"""One line of the outline: what its opening makes of it.

Reads: a line without white space at its ends. Gives: its level, label, sign and words. A line of no known form is
plain, and so is one whose opening stands after a backslash. Only the line itself is looked at; whether a number opens a
title is for `titles`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# From large to small (Phụ lục I, Phần I, Mục II, khoản 6, điểm c); 1.1., 1.1.1. are KHOAN + 1, + 2.
PHAN, CHUONG, MUC, TIEU_MUC, DIEU, LA_MA, KHOAN = range(7)
DIEM, GACH, CONG, PLAIN = range(KHOAN + 10, KHOAN + 14)

MAX_WORDS = 25
"""A title has no more words than this (see the package)."""

_LETTER = r"[^\W\d_]"
# White space, or nothing at all before a letter: "1.Mục đích" is a slip, "15.000 người" is not a number of a khoản.
_GAP = rf"(\s+|(?={_LETTER}))"
_ORDINALS = "nhất|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười"
_HEADING = re.compile(
    rf"((?i:(phần|chương|mục|tiểu\s+mục))\s+(?:[IVXLC]+|\d{{1,3}}|(?i:thứ\s+(?:{_ORDINALS})))(?!\w)[.:]?)(?:(\s+)(.+))?"
)
_DIEU = re.compile(rf"((?i:điều)\s+\d{{1,4}}[a-zđ]?[.:])([!.]?)(?:{_GAP}|$)")
# Not "V. I. Lê-nin": after the number of a section stands a word, not another initial.
_ROMAN = re.compile(rf"(X{{0,3}}(?:IX|IV|V?I{{0,3}})\.)([!.]?){_GAP}(?!{_LETTER}\.)")
_NUMBER = re.compile(rf"(\d{{1,3}}(?:\.\d{{1,3}})*\.)([!.]?){_GAP}")
_POINT = re.compile(rf"([a-zđ]\)){_GAP}")
_MARK = re.compile(rf"([-–—+]){_GAP}")
_LEVELS = {"phần": PHAN, "chương": CHUONG, "mục": MUC, "tiểu mục": TIEU_MUC}
_ENDS, _BLANK = tuple(".;:,"), "...."


class Line(NamedTuple):
    """A line taken apart; `is_literal` says that its first character was typed after a backslash."""

    level: int
    label: str
    sign: str
    gap: str
    words: str
    is_literal: bool = False


def read(line: str) -> Line:
    """The line, taken apart; label, sign, gap and words joined are the line."""
    if line[0] == "\\" and (line[1:2] == "|" or _labelled(line[1:])):
        return Line(PLAIN, "", "", "", line[1:], is_literal=True)
    return _labelled(line) or Line(PLAIN, "", "", "", line)


def could_be_title(words: str) -> bool:
    """Whether words have the form of a title: few, and without a closing mark; a dotted blank at the end is a word."""
    end = words.rstrip("*").rstrip()
    is_open = not end.endswith(_ENDS) or end.endswith(_BLANK)
    return bool(end) and is_open and len(words.split(None, MAX_WORDS)) <= MAX_WORDS


def _labelled(line: str) -> Line | None:
    """The line when it opens with a label; the first character tells which one to try."""
    first = line[:1]
    if first.isdigit():
        return _numbered(line)
    if first in "IVX" and first:
        return _with(LA_MA, _ROMAN.match(line), line)
    if line[1:2] == ")":
        return _unsigned(DIEM, _POINT.match(line), line)
    if first in "-–—+" and first:
        return _unsigned(CONG if first == "+" else GACH, _MARK.match(line), line)
    if first in "Đđ" and first:
        return _with(DIEU, _DIEU.match(line), line)
    return _heading(line) if first in "PpCcMmTt" and first else None


def _numbered(line: str) -> Line | None:
    match = _NUMBER.match(line)
    return _with(min(KHOAN + match[1].count(".") - 1, DIEM - 1), match, line) if match else None


def _with(level: int, match: re.Match[str] | None, line: str) -> Line | None:
    if match is None or (not match[3] and line[match.end() : match.end() + 1].islower()):
        return None
    return Line(level, match[1], match[2], match[3] or "", line[match.end() :])


def _unsigned(level: int, match: re.Match[str] | None, line: str) -> Line | None:
    return Line(level, match[1], "", match[2], line[match.end() :]) if match else None


def _heading(line: str) -> Line | None:
    """Phần, Chương, Mục, Tiểu mục alone on the line; or with a title on it, after "." or ":" or in capitals."""
    match = _HEADING.fullmatch(line)
    if match is None:
        return None
    label, name, gap, words = match.groups()
    if words and not ((label[-1] in ".:" or words.isupper()) and could_be_title(words)):
        return None
    return Line(_LEVELS[" ".join(name.lower().split())], label, "", gap or "", words or "")
