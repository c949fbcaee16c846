"""Fitting to the page: what may be made smaller in a profile so that a document takes less room, and in which order.

A step moves targets to the lower end of their own range, never beyond it; what the law leaves free goes down to a
choice of ours (`fit_gap`, `fit_signature_room` of `layout`). The order is from what nobody sees to what everybody does:

1. `cach_phan` the room above the parts of the document (Kính gửi, tên loại, headings, closing block);
2. `cach_doan` the distance between paragraphs (the law: at least 6 pt);
3. `cach_dong` the distance between lines (the law: at least single);
4. `cho_ky`    the room for the signature;
5. `co_chu`    the sizes of letters, of all components together (Mục V, footnote 1);
6. `le_trang`  the top and bottom margins (the law: at least 20 mm).

Our own profile already has the least of 2, 3 and 6; an office's overlay may not. What was computed from something that
moved (hanging indents, the label level with the title beside it, the height of the page number) is computed anew.
Left and right margins stay: the columns of heading and closing block are as wide as the text between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.errors import Defect
from generator.fonts.advances import ASCENT
from generator.profiles.model import Component, Profile, Requirement, Value
from generator.units import Length, Pt

Requirements = Mapping[str, Requirement]
Change = Callable[[Component, Profile], Mapping[str, Value]]
"""The new targets of a component by name of requirement; those that are as before may be left out."""

_SIGNATURE = ("chuc_vu_khac", "ho_ten_nguoi_ky")
_LABEL = "noi_nhan_nhan"
_HEADING_SIZES = ("quoc_hieu", "tieu_ngu", "dia_danh_thoi_gian")
# Components whose indents were measured in letters of their own size, and what the letters begin at.
_HANGING = {"kinh_gui": None, "kinh_gui_muc": "kinh_gui_nhan"}


@dataclass(frozen=True, slots=True)
class Step:
    """One way of taking less room. `said` is what the user is told of it, a whole sentence, given the new profile."""

    key: str
    applied: Callable[[Profile], Profile]
    said: Callable[[Profile], str]


def narrowed(profile: Profile, steps: Sequence[Step]) -> Profile:
    """The profile with these steps made. Raises Defect when a value would leave the range of the law."""
    made = profile
    for step in steps:
        made = step.applied(made)
    made = _settled(made, profile)
    if wrong := next(beyond(made, profile), None):
        raise Defect(f"Thu gọn trang làm trị số của «{wrong}» ra ngoài khoảng quy định.")
    return made


def effective(profile: Profile) -> tuple[Step, ...]:
    """The steps that would change anything in this profile, in their order."""
    return tuple(step for step in STEPS if step.applied(profile) != profile)


def beyond(made: Profile, profile: Profile) -> Iterator[str]:
    """The places where a profile asks for what `profile` does not admit, or states another range."""
    for place, requirement, before in _pairs(made, profile):
        if replace(requirement, target=before.target) != before or not before.admits(requirement.target):
            yield place


def _pairs(made: Profile, profile: Profile) -> Iterator[tuple[str, Requirement, Requirement]]:
    for name, before in profile.page.items():
        yield f"page.{name}", made.page[name], before
    for key, component in profile.components.items():
        for name, before in component.requirements.items():
            yield f"{key}.{name}", made.components[key][name], before


def _component_step(key: str, change: Change, said: Callable[[Profile], str]) -> Step:
    def applied(profile: Profile) -> Profile:
        changes = {name: change(component, profile) for name, component in profile.components.items()}
        return _with(profile, changes)

    return Step(key, applied, said)


def _with(profile: Profile, changes: Mapping[str, Mapping[str, Value]]) -> Profile:
    """The profile with other targets in some components."""
    components = dict(profile.components)
    for key, targets in changes.items():
        if targets:
            found = components[key]
            components[key] = replace(found, requirements=_retargeted(found.requirements, targets))
    return replace(profile, components=components)


def _retargeted(requirements: Requirements, targets: Mapping[str, Value]) -> dict[str, Requirement]:
    return {
        name: replace(requirement, target=targets[name]) if name in targets else requirement
        for name, requirement in requirements.items()
    }


def _length(requirements: Requirements, name: str) -> Length | None:
    """The target of a requirement where there is one and it is a length."""
    target = requirements[name].target if name in requirements else None
    return target if isinstance(target, Length) else None


def _in_style_of(component: Component, profile: Profile, *keys: str) -> bool:
    """Whether a component is written in the style of one of these, as its copy is."""
    return profile.style_of(component.key) in {profile.style_of(key) for key in keys}


def _gap(component: Component, profile: Profile) -> Mapping[str, Value]:
    least, before = profile.length("fit_gap"), _length(component.requirements, "before")
    if before is None or before <= least or component["before"].basis != "choice":
        return {}
    # The label of the recipients follows the title beside it, when all is done.
    is_free = "gap_above" not in component and not _in_style_of(component, profile, *_SIGNATURE, _LABEL)
    return {"before": least} if is_free else {}


def _paragraphs(component: Component, _: Profile) -> Mapping[str, Value]:
    least = component["gap_above"].min if "gap_above" in component else None
    before = _length(component.requirements, "before")
    if not isinstance(least, Length) or before is None or before <= least:
        return {}
    return {"gap_above": least, "before": least}


def _lines(component: Component, _: Profile) -> Mapping[str, Value]:
    return _to_min(component, "line")


def _signature(component: Component, profile: Profile) -> Mapping[str, Value]:
    least, before = profile.length("fit_signature_room"), _length(component.requirements, "before")
    if before is None or before <= least or not _in_style_of(component, profile, *_SIGNATURE):
        return {}
    return {"before": least}


def _sizes(component: Component, profile: Profile) -> Mapping[str, Value]:
    if component.key == "chuc_vu_khac":  # our choice: as the title in box 7a
        return {"size": _sizes(profile.component("quyen_han_chuc_vu"), profile).get("size", component["size"].target)}
    return _to_min(component, "size")


def _to_min(component: Component, name: str) -> Mapping[str, Value]:
    requirement = component.requirements.get(name)
    if requirement is None or requirement.min is None or requirement.target == requirement.min:
        return {}
    return {name: requirement.min}


def _margins(profile: Profile) -> Profile:
    least = {edge: profile.page[edge].min for edge in ("top", "bottom")}
    targets: dict[str, Value] = {edge: value for edge, value in least.items() if isinstance(value, Length)}
    return replace(profile, page=_retargeted(profile.page, targets))


def _settled(made: Profile, before: Profile) -> Profile:
    """The profile with what was computed from other values computed anew; as it was where none of them moved."""
    changes = {key: _hanging(made, before, key, origin) for key, origin in _HANGING.items()}
    labels = [key for key, component in before.components.items() if _in_style_of(component, before, _LABEL)]
    changes |= dict.fromkeys(labels, _level(made, before))
    made = _with(made, changes)
    tier = "-".join(f"{size.pt:g}" for key in _HEADING_SIZES if (size := _size(made, key)))
    page = made.page
    if page["heading_tier"].admits(tier):
        page = _retargeted(page, {"heading_tier": tier})
    layout = _retargeted(made.layout, _page_number(made, before))
    return replace(made, page=page, layout=layout)


def _size(profile: Profile, key: str) -> Length | None:
    return _length(profile.component(key).requirements, "size")


def _ratio(made: Profile, before: Profile, key: str) -> float:
    now, then = _size(made, key), _size(before, key)
    return now / then if now and then else 1.0


def _hanging(made: Profile, before: Profile, key: str, origin: str | None) -> Mapping[str, Value]:
    """Indents in proportion to the size. What stands before them is an own component (`origin`), or does not move."""
    ratio, requirements = _ratio(made, before, key), before.component(key).requirements
    left, first = _length(requirements, "left"), _length(requirements, "first_line")
    if ratio == 1.0 or left is None or first is None:
        return {}
    dash = left + first
    fixed = dash if origin is None else _length(before.component(origin).requirements, "left") or 0
    start, hang = fixed + (dash - fixed) * ratio, first * ratio
    return {"left": Length(round(start - hang)), "first_line": Length(round(hang))}


def _level(made: Profile, before: Profile) -> Mapping[str, Value]:
    """The space above «Nơi nhận:», whose letters stand on one line with those of the title beside it."""
    title, label = made.component("quyen_han_chuc_vu"), made.component(_LABEL)
    if title == before.component("quyen_han_chuc_vu"):
        return {}
    above = _length(title.requirements, "before")
    large, small = _size(made, title.key), _size(made, label.key)
    if above is None or large is None or small is None:
        return {}
    return {"before": Pt(round(above.pt + ASCENT * (large.pt - small.pt), 1))}


def _page_number(made: Profile, before: Profile) -> Mapping[str, Value]:
    """How far from the paper's edge the page number's line begins, so that the digits stay in the margin's middle."""
    middle, was = made.length("top") / 2, before.length("top") / 2
    raised = (was - before.length("header_distance")) * _ratio(made, before, "so_trang")
    distance = Length(round(middle - raised))
    return {} if (middle, raised) == (was, was - before.length("header_distance")) else {"header_distance": distance}


def _points(length: Value) -> str:
    return f"{length.pt:g}".replace(".", ",") if isinstance(length, Length) else str(length)


STEPS = (
    _component_step(
        "cach_phan",
        _gap,
        lambda profile: f"Khoảng trống phía trên các phần còn {_points(profile.length('fit_gap'))}\u00a0pt.",
    ),
    _component_step(
        "cach_doan",
        _paragraphs,
        lambda profile: (
            f"Khoảng cách giữa các đoạn còn {_points(profile.component('noi_dung')['gap_above'].target)}\u00a0pt."
        ),
    ),
    _component_step("cach_dong", _lines, lambda _: "Khoảng cách dòng còn dòng đơn."),
    _component_step(
        "cho_ky",
        _signature,
        lambda profile: f"Chỗ để ký còn {_points(profile.length('fit_signature_room'))}\u00a0pt.",
    ),
    _component_step(
        "co_chu",
        _sizes,
        lambda profile: (
            f"Cỡ chữ của lời văn còn {_points(profile.component('noi_dung')['size'].target)}, "
            "các thành phần khác giảm theo cho thống nhất."
        ),
    ),
    Step("le_trang", _margins, lambda profile: f"Lề trên và lề dưới còn {profile.length('top').mm:g}\u00a0mm."),
)
