"""Letters and words typed wrong (CH05), one name written two ways (CH06).

A syllable is called wrong only for what no Vietnamese syllable has: two tones, the tone beside its vowel (đựơc), a stop
at the end without sắc or nặng (thưc), ngh before a back vowel (nghành). Names and foreign words begin with a capital or
have a hyphen and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.layout.location.model import Line, Unit
from generator.rules._prose import KINDS, LOWER, UPPER, Passage, once, passages
from generator.rules.model import Subject, Verdict, fault, rule

_PAIR = 2
_OWN_RULES = ("quoc_hieu", "tieu_ngu")  # QH01 and TN01 report other words there
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u04ff]")
_LATIN = re.compile(r"[A-Za-zÀ-ỹ]")
_WORD = re.compile(r"[^\W\d_]+")
_TONED = "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
_NO_STOP = "ăâêôơưàằầèềìòồờùừỳảẳẩẻểỉỏổởủửỷãẵẫẽễĩõỗỡũữỹ"
_BACK_VOWELS = "aàáảãạăằắẳẵặâầấẩẫậoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữự"
_IMPOSSIBLE = re.compile(
    rf"[{_TONED}][{LOWER}]{{0,3}}[{_TONED}]"  # two tones
    rf"|[{_NO_STOP}](?:ch|[cpt])(?!\w)"  # a stop wants sắc or nặng
    r"|[ìíỉĩị]ê|[ừứửữự]ơ|[ùúủũụ]ô|[ỳýỷỹỵ]ê"  # the tone beside its vowel
    rf"|gh[{_BACK_VOWELS}]"
)
_SHORT_NAME = re.compile(rf"(?<![\w&])[{UPPER}]{{2,}}(?:&[{UPPER}]+)*(?![\w&])")
_JOINED = re.compile(
    rf"(?<!\w)(?P<kind>Hội đồng|Ban|Sở|Bộ|Phòng|Vụ|Cục|Ủy ban|Uỷ ban|Trung tâm|Trường) (?P<one>[{UPPER}]\w+ \w+)"
    rf"(?P<sep> - | – |, | và | & )(?P<two>[{UPPER}]\w+ \w+)"
)
_KIND = re.compile(r"(?:Hội đồng|Ban|Sở|Bộ|Phòng|Vụ|Cục|Ủy ban)(?!\w)")
_I_OR_Y = re.compile(r" [hklmstv][iíìỉĩịyýỳỷỹỵ](?!\w)")
_TO_I = str.maketrans("yýỳỷỹỵ", "iíìỉĩị")


@rule("CH05", "chu-go-sai", "Chữ gõ sai", kinds=KINDS)
def letters(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    data = subject.profile.words["chinh_ta"]
    for line in _lines(unit):
        yield from _lookalikes(line, data)
    wrong = _wrong_words(subject.profile.words)
    for passage in passages(unit):
        small = passage.words.lower()
        for found in wrong.finditer(passage.words) if any(one.lower() in small for one in data["sai"]) else ():
            right = data["sai"].get(found[0]) or data["sai"][found[0][0].lower() + found[0][1:]]
            right = right[0].upper() + right[1:] if found[0][0].isupper() else right
            yield fault(
                f"Viết đúng chính tả: «{right}»; hiện là «{found[0]}».",
                passage.lines,
                quoted=passage.near(*found.span()),
            )
        for start, end in _misspelt(passage.words):
            yield fault(
                f"«{passage.words[start:end]}» không phải là một tiếng của tiếng Việt: có thể thiếu, thừa hoặc "
                "đặt sai dấu.",
                passage.lines,
                quoted=passage.near(start, end),
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


def _misspelt(text: str) -> Iterator[tuple[int, int]]:
    """Where words in small letters stand that are no Vietnamese syllable."""
    for found in _IMPOSSIBLE.finditer(text):
        start, end = found.span()
        while start and (text[start - 1].isalnum() or text[start - 1] in "-/.&@_"):
            start -= 1
        while end < len(text) and (text[end].isalnum() or text[end] in "-/&@_"):
            end += 1
        if text[start:end].isalpha() and text[start:end].islower():
            yield start, end


@once
def _wrong_words(words: Mapping[str, Any]) -> re.Pattern[str]:
    wrong = words["chinh_ta"]["sai"]
    both = {*wrong, *(one[0].upper() + one[1:] for one in wrong)}
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(both, key=len, reverse=True))})(?!\w)")


@rule("CH06", "mot-ten-viet-nhieu-cach", "Cách viết thống nhất", kinds=KINDS)
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
        start = text.rfind(" ", 0, found.start()) + 1
        pair = text[start : found.end()]
        if pair.islower() and pair.replace(" ", "").isalpha():
            yield ("i", pair.translate(_TO_I)), pair, start, found.end()
