"""The words of the problems of a bundle: places, values and kinds as a secretary reads them.

A place is the path with its field's name: `kinh_gui[2] (Kính gửi, mục 2)`. Positions are counted from 1 in everything a
user reads. Codes are in `generator/codes.toml`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from unicodedata import category

from generator.bundle import schema
from generator.errors import Refused
from generator.findings import Finding, Severity
from generator.viet import text

_WHOLE = "toàn bộ dữ liệu"
_LONGEST_QUOTE = 80
_SIMPLE_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_UNSEEN = ("Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp")
_KINDS = {
    "string": "chữ trong dấu ngoặc kép",
    "integer": "số nguyên không có ngoặc kép",
    "number": "số",
    "array": "danh sách trong dấu [ ]",
    "object": "nhóm các trường trong dấu { }",
    "boolean": "true hoặc false",
    "null": "null (để trống)",
}
_KIND_ORDER = tuple(_KINDS)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a bundle, before its place is put into words. `path` counts positions from 0."""

    code: str
    path: schema.Path
    message: str
    quoted: str | None = None
    clause: str | None = None
    hint: str | None = None

    def finding(self, name: str | None = None, source: str | None = None) -> Finding:
        """As a finding; `name` is the schema that knows the titles, `source` the file when it is not the bundle."""
        return Finding(
            self.code, Severity.ERROR, place(self.path, name, source), self.message, self.quoted, self.clause, self.hint
        )


def refused(problems: Sequence[Finding], subject: str = "Dữ liệu") -> Refused:
    """The refusal that carries these problems."""
    return Refused(f"{subject} có {len(problems)} lỗi, chưa dùng được; xin sửa rồi làm lại.", problems)


def place(path: schema.Path, name: str | None = None, source: str | None = None) -> str:
    """A place in the user's own words."""
    words = _named(path, name)
    return f"{source}: {words}" if source else words


def _named(path: schema.Path, name: str | None) -> str:
    fields = [depth for depth, step in enumerate(path, start=1) if isinstance(step, str)]
    titled = schema.title(name, path[: fields[-1]]) if name and fields else None
    if titled is None:
        return dotted(path)
    items = [f"mục {step + 1}" for step in path[fields[-1] :] if isinstance(step, int)]
    return f"{dotted(path)} ({', '.join([titled, *items])})"


def dotted(path: schema.Path) -> str:
    """`nguoi_ky.chuc_vu`, `kinh_gui[2]`; a key that is no plain word in quotation marks."""
    written = ""
    for step in path:
        if isinstance(step, int):
            written += f"[{step + 1}]"
        elif _SIMPLE_KEY.fullmatch(step):
            written += f".{step}" if written else step
        else:
            written += f'["{quote(step)}"]'
    return written or _WHOLE


def quote(words: str) -> str:
    """Words of the user on one line, cut to a readable length, with signs that cannot be seen named by code point."""
    line = words.replace("\n", " ⏎ ").replace("\t", " ⇥ ")
    line = line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return "".join(f"⟨U+{ord(sign):04X}⟩" if category(sign) in _UNSEEN else sign for sign in line)


def quoted(value: Any) -> str:
    """Any value of a bundle on one line, as it is written in the file."""
    return quote(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def given(value: Any) -> str:
    """A value inside a sentence: `«05»`, `5`, `một danh sách`."""
    if isinstance(value, str):
        return f"«{quote(value)}»"
    if isinstance(value, Mapping):
        return "một nhóm các trường trong dấu { }"
    if isinstance(value, list):
        return "một danh sách trong dấu [ ]"
    return quoted(value)


def given_kind(value: Any) -> str:
    """A value inside a sentence about its kind: `chữ "300"`, `số 15`, `null`."""
    if isinstance(value, str):
        return f'chữ "{quote(value)}"'
    return f"số {value}" if isinstance(value, int | float) and not isinstance(value, bool) else given(value)


def kinds(names: Iterable[str]) -> str:
    """Kinds of JSON values inside a sentence: `chữ trong dấu ngoặc kép hoặc null (để trống)`."""
    known = [_KINDS[name] for name in sorted(names, key=_KIND_ORDER.index)]
    return " hoặc ".join([", ".join(known[:-1]), known[-1]] if len(known) > 1 else known)


def nearest(word: str, names: Mapping[str, str] | Iterable[str]) -> str | None:
    """The name a user most likely meant, by the name itself or by its title; None when nothing is near."""
    # Imported here: only a refusal needs it, and it costs a command 2 ms.
    import difflib

    titled = names if isinstance(names, Mapping) else dict.fromkeys(names, "")
    writings = {_bare(writing): name for name, words in titled.items() for writing in (words, name) if writing}
    found = difflib.get_close_matches(_bare(word), writings, n=1, cutoff=0.7)
    return writings[found[0]] if found else None


def _bare(word: str) -> str:
    return "".join(letter for letter in text.ascii(word).casefold() if letter.isalnum())
