"""Who signs by what right: `quyen_han` and `chuc_vu` read together as the lines of ô số 7a.

A line is marked (TM., Q., KT., TL., TUQ. before a name or a title) or a plain title, and only `chuc_vu` may be plain;
how the lines agree is `ladder`. Mere style (no space after the dot, "phụ trách" in a title) is left to the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.bundle import ladder, messages, schema
from generator.bundle.ladder import Line
from generator.bundle.messages import Problem
from generator.viet import text

_CHUC_VU: schema.Path = ("nguoi_ky", "chuc_vu")
_MARKED = re.compile(r"(TM|Q|KT|TL|TUQ)\s*\.\s*(\S.*)", re.IGNORECASE)
# Old and careless forms: T/M, K/T., TM without its dot.
_ALMOST = re.compile(r"(T[./ ]?M|K[./ ]?T|T[./ ]?U[./ ]?Q|T[./ ]?L|Q)[./:,]*\s+(\S.*)", re.IGNORECASE)
_OLD_FORM_IN_TITLE = re.compile(r"(T/M|K/T|T/L|T/UQ|TUQ/)|(TM|KT|TL|TUQ)\s")
_SPELLED = {"thay mặt": "TM.", "ký thay": "KT.", "thừa lệnh": "TL.", "thừa ủy quyền": "TUQ.", "quyền": "Q."}


def problems(data: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong between authority, title and organisation. `nguoi_ky` has the shape its schema asks for."""
    signer, organisation = data.get("nguoi_ky"), data.get("co_quan")
    if not isinstance(signer, Mapping):
        return
    lines = list(_lines(signer))
    if malformed := list(_malformed(lines)):
        yield from malformed
    elif not lines:
        hint = "Ghi chức vụ của người ký vào chuc_vu, ví dụ «Giám đốc»."
        yield Problem("DU38", _CHUC_VU, "Người ký chưa có chức vụ.", clause=ladder.CLAUSE, hint=hint)
    else:
        yield from ladder.order(lines)
        superior = organisation.get("nguoi_dung_dau") if isinstance(organisation, Mapping) else None
        if isinstance(superior, str):
            yield from ladder.head(lines, superior)


def _lines(signer: Mapping[str, Any]) -> Iterator[Line]:
    authority = signer.get("quyen_han")
    given: list[tuple[schema.Path, Any]] = [(("nguoi_ky", "quyen_han"), authority)]
    if isinstance(authority, list):
        given = [(("nguoi_ky", "quyen_han", index), item) for index, item in enumerate(authority)]
    for path, words in [*given, (_CHUC_VU, signer.get("chuc_vu"))]:
        if isinstance(words, str):
            match = _MARKED.fullmatch(words.strip())
            mark, title = (match[1].upper(), match[2]) if match else (None, words.strip())
            yield Line(path, words.strip(), mark, title)


def _malformed(lines: Sequence[Line]) -> Iterator[Problem]:
    for line in lines:
        if line.mark or (line.path == _CHUC_VU and not _OLD_FORM_IN_TITLE.match(line.text)):
            continue
        shown = messages.given(line.text)
        message = f"Quyền hạn của người ký phải mở đầu bằng TM., Q., KT., TL. hoặc TUQ.; ở đây là {shown}."
        right = _right_form(line.text)
        hint = f"Có phải là «{right}» không?" if right else "Người đứng đầu trực tiếp ký thì để quyen_han là null."
        yield Problem("DU37", line.path, message, messages.quote(line.text), ladder.CLAUSE, hint)


def _right_form(words: str) -> str | None:
    """What was most likely meant: `TM. Ủy ban nhân dân` for `T/M Ủy ban nhân dân`."""
    if match := _ALMOST.fullmatch(words):
        return f"{''.join(filter(str.isalpha, match[1])).upper()}. {match[2]}"
    for spelled, mark in _SPELLED.items():
        if text.fold(words).startswith(text.fold(spelled) + " "):
            return f"{mark} {' '.join(words.split()[len(spelled.split()) :])}"
    return None
