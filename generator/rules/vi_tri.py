"""The places of the components to each other (Phụ lục I, Phần I, Mục I, khoản 6; Mục IV).

Only what no other rule tells: a type name or Kính gửi that does not stand between heading and content, a closing block
that does not stand below the content. Where locating found no content at all, the running text that belongs to nothing
is taken for it: it stands where content is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from generator.layout.location.heading_words import is_label, is_signature_data, is_wordless, mark
from generator.layout.location.model import Component, Item, Line, Recipient, Unit
from generator.layout.location.words import normal
from generator.layout.model import Paragraph, paragraphs
from generator.rules.model import Subject, Verdict, fault, rule, unseen

Position = tuple[int, int]
_BOUNDS = (
    ("duoi_phan_dau", "phía dưới phần đầu văn bản"),
    ("tren_noi_dung", "phía trên nội dung văn bản"),
    ("duoi_noi_dung", "phía dưới nội dung văn bản"),
)


@rule("TR13", "thanh-phan-sai-vi-tri", "Vị trí các thành phần")
def order(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    lists: Mapping[str, Any] = subject.profile.words["vi_tri"]
    every = [one for section in subject.document.sections for one in paragraphs(section.blocks)]
    places = {id(paragraph): at for at, paragraph in enumerate(every)}

    def at(line: Line) -> Position:
        return places.get(id(line.paragraph), -1), line.number

    heading = [at(unit[key].lines[0]) for key in lists["phan_dau"] if key in unit]
    content = [at(item.lines[0]) for item in unit.body if item.lines and item.role in lists["noi_dung"]]
    if heading and not content:
        content = _unclaimed(subject, unit, every, min(heading)[0])
    if not heading or not content:
        yield unseen("Chưa thấy đủ phần đầu và nội dung văn bản nên chưa xét được vị trí các thành phần.")
        return
    for name, words in _BOUNDS:
        wrong = [
            key for key in lists[name] if key in unit and _is_wrong(name, at(unit[key].lines[0]), min(heading), content)
        ]
        if wrong:
            boxes = dict.fromkeys(f"{lists['ten'][key]} (ô số {subject.profile.component(key).box})" for key in wrong)
            yield fault(
                f"Theo sơ đồ bố trí, {' và '.join(boxes)} phải ở {words}; hiện chưa đúng vị trí.",
                unit[wrong[0]].lines[:1],
                requirement=subject.profile.page["places_from"],
                component=wrong[0],
            )


def _is_wrong(bound: str, place: Position, heading: Position, content: Sequence[Position]) -> bool:
    if bound == "duoi_phan_dau":
        return place < heading
    return place > content[0] if bound == "tren_noi_dung" else place < content[-1]


def _unclaimed(subject: Subject, unit: Unit, every: Sequence[Paragraph], start: int) -> list[Position]:
    """The running text of the unit that is part of nothing located."""
    claimed = {id(line.paragraph) for other in subject.reading.units for line in _claimed(other)}
    first = {id(other[other.order[0]].lines[0].paragraph) for other in subject.reading.units if other.order}
    first -= {id(unit[unit.order[0]].lines[0].paragraph)} if unit.order else set()
    found: list[Position] = []
    for number in range(start, len(every)):
        paragraph = every[number]
        if id(paragraph) in first:
            break
        text = normal(paragraph.text)
        is_own = id(paragraph) in claimed or len(paragraph.place.steps) > 1
        if not (is_own or is_wordless(text) or mark(text) or is_label(text) or is_signature_data(text)):
            found.append((number, 0))
    return found


def _claimed(unit: Unit) -> Iterator[Line]:
    parts: tuple[Iterable[Component | Item | Recipient], ...] = (
        unit.components.values(), unit.body, unit.addressees, unit.recipients,
    )  # fmt: skip
    for one in chain.from_iterable(parts):
        yield from one.lines
    for signer in unit.signers:
        yield from (*signer.titles, *signer.other_position, *((signer.name,) if signer.name else ()))
    for appendix in unit.appendices:
        yield from (*((appendix.label,) if appendix.label else ()), *appendix.title, *appendix.reference)
        for item in appendix.items:
            yield from item.lines
