"""Letters and words typed wrong (CH05), one name written two ways (CH06).

A syllable is called wrong only for what no Vietnamese syllable has: two tones, the tone beside its vowel (đựơc), a stop
at the end without sắc or nặng (thưc), ngh before a back vowel (nghành). Names and foreign words begin with a capital or
have a hyphen and are left alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from generator.layout.location.model import Line, Unit
from generator.rules._prose import LOWER, UPPER, Passage, once, passages
from generator.rules.model import Subject, Verdict, fault, rule

_PAIR = 2
_OWN_RULES = ("quoc_hieu", "tieu_ngu")  # QH01 and TN01 report other words there
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ỹ]")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(rf"(?<![\w&/.-])[a-z]*[{LOWER[3:]}][{LOWER}]*(?![\w&/-])")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOPPED = re.compile(
    rf"^(?:ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdđghklmnpqrstvx])?(?P<vowels>[aăâeêioôơuưy{_TONES}]+)(?:ch|[cpt])$"
)
_MISPLACED = re.compile(rf"(?:i[{_TONES}]ê|ư[{_TONES}]ơ|u[{_TONES}]ô|y[{_TONES}]ê)")
_TWO_TONES = re.compile(rf"[{_TONES}].*[{_TONES}]")
_BACK = re.compile(r"^ngh[aăâoôơuư]|^gh[aăâoôơuư]")
_SHORT_NAME = re.compile(rf"(?<![\w&])[{UPPER}]{{2,}}(?:&[{UPPER}]+)*(?![\w&])")
_JOINED = re.compile(
    rf"(?<!\w)(?P<kind>Hội đồng|Ban|Sở|Bộ|Phòng|Vụ|Cục|Ủy ban|Uỷ ban|Trung tâm|Trường) (?P<one>[{UPPER}]\w+ \w+)"
    rf"(?P<sep> - | – |, | và | & )(?P<two>[{UPPER}]\w+ \w+)"
)
_KIND = re.compile(r"(?:Hội đồng|Ban|Sở|Bộ|Phòng|Vụ|Cục|Ủy ban)(?!\w)")
_I_OR_Y = re.compile(r"(?<!\w)([^\W\d_]+) ((?:h|k|l|m|s|t|v)[iíìỉĩịyýỳỷỹỵ])(?: ([^\W\d_]+))?(?!\w)")
_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


@rule("CH05", "chu-go-sai", "Chữ gõ sai")
def letters(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    data = subject.profile.words["chinh_ta"]
    for line in _lines(unit):
        yield from _lookalikes(line, data)
    wrong = _wrong_words(subject.profile.words)
    for passage in passages(unit):
        for found in wrong.finditer(passage.words):
            right = data["sai"].get(found[0]) or data["sai"][found[0][0].lower() + found[0][1:]]
            right = right[0].upper() + right[1:] if found[0][0].isupper() else right
            yield fault(
                f"Viết đúng chính tả: «{right}»; hiện là «{found[0]}».",
                passage.lines,
                quoted=passage.near(*found.span()),
            )
        for found in _MARKED.finditer(passage.words):
            if not _is_syllable(found[0]):
                yield fault(
                    f"«{found[0]}» không phải là một tiếng của tiếng Việt: có thể thiếu, thừa hoặc đặt sai dấu.",
                    passage.lines,
                    quoted=passage.near(*found.span()),
                    hint="Gõ lại chữ này.",
                )


def _lookalikes(line: Line, data: Mapping[str, Any]) -> Iterator[Verdict]:
    text = line.text
    if text.isascii():
        return
    for letter, right in data["chu_gan_giong"].items():
        if letter in text:
            yield fault(
                f"Chữ «{right}» phải là chữ {right} tiếng Việt (U+{ord(right):04X}); hiện là chữ «{letter}» "
                f"(U+{ord(letter):04X}) trông gần giống.",
                line,
            )
    if _FOREIGN.search(text):
        for found in _WORD.finditer(text):
            if _FOREIGN.search(found[0]) and _LATIN.search(found[0]):
                yield fault("Một chữ có lẫn chữ cái Hy Lạp hoặc Ki-rin trông giống chữ La-tinh.", line, quoted=found[0])
    if "õ" in text or "Õ" in text:
        for found in _WORD.finditer(text):
            if (right := data["con_lai"].get(found[0].lower())) is not None:
                right = right.upper() if found[0].isupper() else right
                yield fault(
                    f"Chữ còn sót khi chuyển từ phông cũ: phải là «{right}»; hiện là «{found[0]}».",
                    line,
                    quoted=found[0],
                )


def _lines(unit: Unit) -> Iterator[Line]:
    """The lines of components and body; tables hold names and codes and are left alone."""
    for key, component in unit.components.items():
        if key not in _OWN_RULES:
            yield from component.lines
    for item in unit.body:
        yield from item.lines
    for recipient in (*unit.addressees, *unit.recipients):
        yield from recipient.lines


@cache
def _is_syllable(word: str) -> bool:
    """Whether a word in small letters with a mark may be a Vietnamese syllable, for all that is certain."""
    letters = unicodedata.normalize("NFD", word)
    tones = [mark for mark in letters if mark in _TONES]
    # Breve, circumflex and horn are joined again to their letters, tones stay apart.
    bare = unicodedata.normalize("NFC", "".join(mark for mark in letters if mark not in _TONES))
    apart = "".join(unicodedata.normalize("NFC", part) if part[:1] not in _TONES else part for part in _split(letters))
    if _TWO_TONES.search(apart) or _MISPLACED.search(apart) or _BACK.search(bare):
        return False
    return not (_STOPPED.match(apart) and (not tones or tones[0] not in "\u0301\u0323"))


def _split(letters: str) -> Iterator[str]:
    """A letter with its breve, circumflex or horn; a tone by itself."""
    part = ""
    for mark in letters:
        if mark in _TONES:
            if part:
                yield part
            yield mark
            part = ""
        elif unicodedata.combining(mark):
            part += mark
        else:
            if part:
                yield part
            part = mark
    if part:
        yield part


@once
def _wrong_words(words: Mapping[str, Any]) -> re.Pattern[str]:
    wrong = words["chinh_ta"]["sai"]
    both = {*wrong, *(one[0].upper() + one[1:] for one in wrong)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(both, key=len, reverse=True))})(?!\w)")


@rule("CH06", "mot-ten-viet-nhieu-cach", "Cách viết thống nhất")
def one_name(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    ways: dict[tuple[str, ...], dict[str, list[tuple[Passage, int, int]]]] = {}
    for passage in passages(unit):
        for key, written, start, end in _written(passage.words):
            ways.setdefault(key, {}).setdefault(written, []).append((passage, start, end))
    for key, found in ways.items():
        # «Sở Nội vụ, Tài chính» and «Sở Nội vụ và Tài chính» may be bodies counted up: a hyphen must be among the ways.
        if len(found) < 2 or (len(key) > _PAIR and not any(re.search(" [-–&] ", one) for one in found)):
            continue
        rarest = min(found, key=lambda one: len(found[one]))
        passage, start, end = found[rarest][0]
        others = ", ".join(f"«{one}»" for one in found if one != rarest)
        yield fault(
            f"Một tên, một từ nên viết thống nhất trong cả văn bản; hiện có cả «{rarest}» và {others}.",
            passage.lines,
            quoted=passage.near(start, end),
        )


def _written(text: str) -> Iterator[tuple[tuple[str, ...], str, int, int]]:
    """What may be written in several ways: the key under which the ways are one, the way, where it stands."""
    for found in _SHORT_NAME.finditer(text):
        yield ("&", found[0].replace("&", "")), found[0], *found.span()
    for found in _JOINED.finditer(text):
        if not _KIND.match(found["two"]):  # «Bộ Công an, Bộ Quốc phòng» are two bodies
            yield (found["kind"], found["one"], found["two"]), found[0], *found.span()
    for found in _I_OR_Y.finditer(text):
        if found[0].islower():
            key = f"{found[1]} {found[2]}"
            yield ("i", key.translate(_TO_I)), key, found.start(), found.start() + len(key)
