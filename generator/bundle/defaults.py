"""What a bundle leaves to its organisation, written into the bundle: signer by name, recipients, address.

Reads: a merged bundle, the regulation. Gives: the bundle complete in itself. Which fields of a type the organisation
fills when they are null, its schema says (`"x-mac_dinh": "co_quan"`). The bundle's `co_quan` keeps what concerns this
document only: the organisation's other signers, its units and default recipients stay in its file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import doctypes
from generator.bundle import co_quan, conform, messages, schema
from generator.bundle.messages import Problem
from generator.profiles.model import Profile
from generator.viet import text

_TAKEN = ("nguoi_ky", "don_vi", "noi_nhan_mac_dinh", "dia_chi")
_People = Mapping[str, Mapping[str, Any]]


def taken(data: Mapping[str, Any], signers: Sequence[Any], profile: Profile) -> tuple[dict[str, Any], list[Problem]]:
    """The bundle with everything its organisation gives, and what is wrong between the two.

    `signers` are the values of `nguoi_ky` of all sources, the weakest first: a name replaces, an object is laid over.
    An organisation not fit to be used gives nothing; what its schema says of it is said of the bundle later.
    """
    body = data.get(co_quan.FIELD)
    if not isinstance(body, Mapping) or conform.problems(co_quan.SCHEMA, body):
        return {**data, **_signer(signers, {})}, []
    if wrong := co_quan.contradictions(body):
        inside = [replace(problem, path=(co_quan.FIELD, *problem.path)) for problem in wrong]
        return {**data, **_signer(signers, {})}, inside
    people = {entry["ten_goi"]: entry for entry in co_quan.items(body, "nguoi_ky")}
    full = {**data, **_signer(signers, people), **_offered(data, body, profile)}
    full[co_quan.FIELD] = {key: value for key, value in body.items() if key not in _TAKEN}
    return full, [*_unknown_unit(full, body), *_no_recipients(full), *_unknown_signer(full, people)]


def _signer(signers: Sequence[Any], people: _People) -> dict[str, Any]:
    """The field `nguoi_ky`; a name that is nobody's stays, whatever is laid over it."""
    found: Any = None
    for part in signers:
        if isinstance(part, str):
            entry = people.get(part)
            found = part if entry is None else {key: value for key, value in entry.items() if key != "ten_goi"}
        elif not isinstance(part, Mapping):
            found = part
        elif not isinstance(found, str):
            found = {**(found if isinstance(found, Mapping) else {}), **part}
    return {"nguoi_ky": found} if signers else {}


def _offered(data: Mapping[str, Any], body: Mapping[str, Any], profile: Profile) -> dict[str, Any]:
    """The fields the type has, the bundle left out and the organisation gives."""
    offers = {"noi_nhan": _recipients(data, body, profile), "dia_chi": body.get("dia_chi")}
    return {key: offer for key, offer in offers.items() if offer is not None and _is_left_out(data, key)}


def _is_left_out(data: Mapping[str, Any], key: str) -> bool:
    """Whether the bundle does not say what is in a field that its type takes from the organisation then."""
    name = data.get("loai")
    if data.get(key) is not None or not isinstance(name, str) or name not in doctypes.slugs():
        return False
    return any(part.schema.get("x-mac_dinh") == co_quan.FIELD for part in schema.at(name, (key,)))


def _recipients(data: Mapping[str, Any], body: Mapping[str, Any], profile: Profile) -> list[str] | None:
    """The default recipients of a type with «Như trên» first and «Lưu: VT, <unit>» last (khoản 9, điểm b, d)."""
    lists = {entry.get("loai"): entry["noi_nhan"] for entry in co_quan.items(body, "noi_nhan_mac_dinh")}
    key = data["loai"] if data.get("loai") in lists else None
    if key not in lists:
        return None
    named = list(lists[key] or ())
    component = profile.component("noi_nhan_muc")
    first, last = (str(component[key].target) for key in ("first_item_with_kinh_gui", "last_item"))
    if data.get("kinh_gui") and text.fold(first) not in map(text.fold, named):
        named.insert(0, first)
    label = text.fold(last.partition(":")[0])
    if not any(text.fold(item).partition(":")[0].strip() == label for item in named if ":" in item):
        unit = data.get("don_vi_soan_thao")
        named.append(f"{last}, {unit}" if isinstance(unit, str) and unit else last)
    return named


def _no_recipients(data: Mapping[str, Any]) -> Iterator[Problem]:
    if _is_left_out(data, "noi_nhan"):
        message = "Thiếu trường «Nơi nhận», và cơ quan không khai nơi nhận mặc định cho loại văn bản này."
        hint = 'Thêm vào dữ liệu, ví dụ "noi_nhan": ["Như trên", "Lưu: VT"]; hoặc khai noi_nhan_mac_dinh của cơ quan.'
        yield Problem("DU10", ("noi_nhan",), message, hint=hint)


def _unknown_signer(data: Mapping[str, Any], people: _People) -> Iterator[Problem]:
    name = data.get("nguoi_ky")
    if not isinstance(name, str) or not name.strip():
        return
    near = messages.nearest(name, {key: entry["chuc_vu"] or "" for key, entry in people.items()})
    if near:
        hint = f"Có phải là «{near}» không?"
    elif people:
        known = (f"«{key}»" + (f" ({entry['chuc_vu']})" if entry["chuc_vu"] else "") for key, entry in people.items())
        hint = f"Cơ quan có: {', '.join(known)}."
    else:
        hint = "Khai người ký trong nguoi_ky của cơ quan, hoặc ghi đủ quyền hạn, chức vụ, họ tên trong dấu { }."
    message = f"Cơ quan không có người ký nào tên gọi là {messages.given(name)}."
    yield Problem("DU22", ("nguoi_ky",), message, messages.quote(name), hint=hint)


def _unknown_unit(data: Mapping[str, Any], body: Mapping[str, Any]) -> Iterator[Problem]:
    unit, units = data.get("don_vi_soan_thao"), co_quan.items(body, "don_vi")
    named = {entry["viet_tat"]: entry["ten"] for entry in units}
    if not units or not isinstance(unit, str) or not unit.strip() or unit in named:
        return
    near = messages.nearest(unit, named)
    hint = f"Có phải là «{near}» ({named[near]}) không?" if near else f"Cơ quan có: {', '.join(named)}."
    message = f"Cơ quan không có đơn vị soạn thảo nào viết tắt là {messages.given(unit)}."
    yield Problem("DU24", ("don_vi_soan_thao",), message, messages.quote(unit), hint=hint)
