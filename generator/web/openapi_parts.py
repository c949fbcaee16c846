"""The parts of the API's description that are not our schemas of documents: what is sent and answered besides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]


def named(name: str) -> Schema:
    """A reference to a schema of the description."""
    return {"$ref": f"#/components/schemas/{name}"}


def _object(required: Sequence[str] | None = None, /, **properties: Schema) -> dict[str, Any]:
    wanted = list(properties) if required is None else list(required)
    return {"type": "object", "properties": properties, "required": wanted}


def _list_of(items: Schema) -> Schema:
    return {"type": "array", "items": items}


_TEXT, _COUNT, _TIME = {"type": "string"}, {"type": "integer", "minimum": 0}, {"type": "string", "format": "date-time"}
_KEY: Schema = {"type": "integer", "minimum": 1, "maximum": 2**63 - 1}
# What stands in an address, by Starlette's name of its kind.
IN_PATH: Mapping[str, Schema] = {"int": {**_KEY, "maximum": 10**6}, "": {"type": "string", "pattern": "^[a-z0-9_]+$"}}
_VALUES: Schema = {"type": "object", "description": "Các ô của biểu mẫu, đúng như đã gõ; chưa cần đủ, chưa cần đúng."}
_BY: Schema = {
    "type": ["string", "null"], "maxLength": 100,
    "description": "Cửa sổ đang ghi, do nơi gọi tự đặt: cửa sổ đã ghi bản mới nhất thì được ghi tiếp.",
}  # fmt: skip
_VERSION: Schema = {
    "type": ["integer", "null"], "minimum": 1,
    "description": "Lần ghi mà nơi gọi đang sửa tiếp; khác với lần mới nhất thì không ghi (409). null là ghi đè.",
}  # fmt: skip
_SAVED = _object(version=_KEY, luc=_TIME, gio=_TEXT)
_DRAFT = _object(
    id=_KEY, loai=_TEXT, ten=_TEXT, values=_VALUES, version=_KEY, tao_luc=_TIME, sua_luc=_TIME,
    nhan_ban_tu={"type": ["integer", "null"]}, xoa_luc={"type": ["string", "null"], "format": "date-time"},
)  # fmt: skip
PARTS: Mapping[str, Schema] = {
    "problem": {
        **_object(
            ["type", "title", "status", "detail"],
            type=_TEXT, title=_TEXT, status={"type": "integer"}, detail=_TEXT, findings=_list_of(named("finding")),
            current=_object(version=_KEY, luc=_TIME),
        ),
        "description": "Điều gì không được và vì sao (RFC 9457).",
    },
    "finding": {
        "description": "Một điều cần nói; các trường như trong report, thêm path là đường tới trường của dữ liệu.",
        "type": "object",
        "required": ["code", "severity", "place", "message", "path"],
        "properties": {
            "code": _TEXT, "severity": {"enum": ["error", "warning", "info"]}, "place": _TEXT, "message": _TEXT,
            "path": _list_of({"type": ["string", "integer"]}),
        },
    },
    "types": _object(
        types=_list_of(_object(slug=_TEXT, name=_TEXT, abbreviation={"type": ["string", "null"]}))
    ),
    "session": _object(csrf=_TEXT),
    "schema_names": _object(schemas=_list_of(_TEXT)),
    "schema": {"type": "object", "description": "Một JSON Schema 2020-12."},
    "any_bundle": {"type": "object", "description": "Dữ liệu của một văn bản, có thể chưa đủ hoặc chưa đúng."},
    "validation": _object(valid={"type": "boolean"}, findings=_list_of(named("finding")), bundle={"type": "object"}),
    "preview": _object(
        page_count=_COUNT,
        pages=_list_of(_object(number=_COUNT, svg=_TEXT)),
        findings=_list_of(named("finding")),
        stood_in=_list_of(_TEXT),
        ms={"type": "number", "minimum": 0},
    ),
    "rebuilt": _object(
        documents=_list_of(
            _object(bundle={"type": "object"}, findings=_list_of(named("finding")), whole={"type": "boolean"})
        )
    ),
    "new_draft": {
        **_object(["loai", "values"], loai={"type": "string"}, values=_VALUES), "additionalProperties": False,
    },
    "save": {
        **_object(["values"], values=_VALUES, expected_version=_VERSION, by=_BY), "additionalProperties": False,
    },
    "saved": _SAVED,
    "draft": _DRAFT,
    "drafts": _object(drafts=_list_of(named("draft"))),
    "version": _object(version=_KEY, values=_VALUES, luc=_TIME, is_auto={"type": "boolean"}),
    "versions": _object(versions=_list_of(named("version"))),
}  # fmt: skip
