"""Checking takes steps in proportion to the document: counted, for time is the machine's."""

from __future__ import annotations

import copy
import sys
from functools import cache
from types import FrameType
from typing import Any

import pytest
from support import documents

from generator import layout, profiles
from generator.api.check import page_facts
from generator.layout.location import units
from generator.rules import Subject, judge
from generator.rules.register import rules

SENTENCE = (
    "Các cơ quan, đơn vị căn cứ chức năng, nhiệm vụ được giao, chủ động triển khai thực hiện, báo cáo kết quả trước "
    "ngày 15 tháng 12 năm 2026 để tổng hợp, trình cấp có thẩm quyền xem xét, quyết định theo quy định, đợt"
)


@cache
def document(paragraphs: int) -> bytes:
    """A letter of so many paragraphs, each in words of its own so that nothing is remembered from another."""
    data = copy.deepcopy(documents.bundle("cong_van/day_du.json"))
    data["noi_dung"] = [f"{SENTENCE} {number}." for number in range(1, paragraphs)] + ["Xin cảm ơn./."]
    return documents.made(data).write()


def steps(work: Any) -> int:
    """How many calls of functions some work takes."""
    count = 0

    def seen(_frame: FrameType, event: str, _: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def of_stage(stage: str, paragraphs: int) -> int:
    profile, every = profiles.load("nd30_2020"), rules()
    content = document(paragraphs)
    if stage == "đọc":
        return steps(lambda: layout.read(content))
    read = layout.read(content)
    if stage == "nhận diện":
        return steps(lambda: units(read, profile))
    reading, facts = units(read, profile), page_facts(read)
    if stage == "trang":
        return steps(lambda: page_facts(read))
    return steps(lambda: judge(Subject(read, reading, profile, draw=lambda: facts), every))


@pytest.mark.parametrize("stage", ["đọc", "nhận diện", "trang", "xét"])
def test_twice_the_paragraphs_take_no_more_than_twice_the_steps(stage: str) -> None:
    of_stage(stage, 60)  # what is learnt once (lists, patterns) is learnt here
    few, more, many = (of_stage(stage, paragraphs) for paragraphs in (61, 121, 241))
    # From 61 to 121 paragraphs are 60 more, from 121 to 241 are 120: twice the growth, with a tenth for page ends.
    assert many - more <= 2.2 * (more - few)
