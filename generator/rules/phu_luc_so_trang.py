"""Page numbers of appendices, each numbered on its own (Phụ lục I, Phần I, Mục III, khoản 1, điểm đ)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.layout.location.model import Appendix, Line, Unit
from generator.layout.location.page_numbers import page_fields
from generator.rules.model import Pages, Subject, Verdict, fault, review, rule, skip

_FIRST = 1


@rule("PL06", "phu-luc-khong-danh-so-trang-rieng", "Số trang riêng của phụ lục", kinds=("van_ban", "kem_theo"))
def restarted(subject: Subject, unit: Unit) -> Iterator[Verdict]:
    if not unit.appendices:
        yield skip("Văn bản không có phụ lục.")
        return
    numbered = {field.section for field in page_fields(subject.document)}
    open_ones = [one for one in unit.appendices if not _restarts(subject, one) and numbered & set(one.sections)]
    if not open_ones:
        return
    pages = subject.pages
    for one in open_ones:
        shown = None if pages is None else _shown(subject, pages, unit.appendices, one)
        if shown is None:
            yield review(
                "Chưa biết phụ lục chiếm mấy trang nên chưa xét được số trang; xin xem lại: số trang của phụ lục phải "
                "đánh riêng theo từng phụ lục.",
                _head(one), component="phu_luc",
            )  # fmt: skip
        elif shown:
            yield fault(
                "Số trang của phụ lục phải đánh riêng theo từng phụ lục, bắt đầu từ 1; hiện đánh tiếp theo phần trước.",
                _head(one), requirement=subject.profile.component("phu_luc")["own_page_numbers"], component="phu_luc",
                hint="Đặt phụ lục vào một phần (section) riêng rồi cho số trang bắt đầu lại từ 1.",
            )  # fmt: skip


def _restarts(subject: Subject, one: Appendix) -> bool:
    section = subject.document.sections[one.sections[0]] if one.sections else None
    return one.starts_section and section is not None and section.page.number_start == _FIRST


def _shown(subject: Subject, pages: Pages, every: Sequence[Appendix], one: Appendix) -> bool | None:
    """Whether a page of the appendix shows a number; None when it is not known on which pages it stands."""
    first = _page(pages, one)
    if first is None:
        return None
    follower = every[at + 1] if (at := every.index(one)) + 1 < len(every) else None
    end = pages.count if follower is None else _page(pages, follower)
    if end is None:
        return None
    last = max(first, end - (follower is not None))
    hides_first = one.starts_section and subject.document.sections[one.sections[0]].page.has_title_page
    return last > first or not hides_first


def _page(pages: Pages, one: Appendix) -> int | None:
    line = _head(one)
    place = line.paragraph.place if line else None
    return None if place is None else pages.page_of.get((place.part, place.steps))


def _head(one: Appendix) -> Line | None:
    lines = (*((one.label,) if one.label else ()), *one.title, *one.reference)
    return lines[0] if lines else next((item.lines[0] for item in one.items if item.lines), None)
