"""Files sent to be kept: the name a browser stores them under says what they are and can lead nowhere.

RFC 6266 and 5987: `filename` for old browsers, letters without marks; `filename*` as people write it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from starlette.responses import Response

from generator import api
from generator.register import file_stem

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
}
# What Windows or a path gives a meaning to, and what cannot be seen.
_UNFIT = re.compile(r'[\\/:*?"<>|.\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+')
_LONGEST = 80


def attachment(content: bytes, kind: str, name: str) -> Response:
    """A file to keep under a name that people read, as far as it may be one. `kind` is a key of `TYPES`."""
    plain = f"{file_stem(name)}.{kind}"
    words = _UNFIT.sub(" ", name.encode(errors="ignore").decode()).strip()
    shown = f"{words[:_LONGEST].rstrip() or 'van ban'}.{kind}"
    disposition = f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(shown, safe='')}"
    return Response(content, media_type=TYPES[kind], headers={"Content-Disposition": disposition})


def title(bundle: Mapping[str, Any]) -> str:
    """What to call the document of a valid bundle: its type and its subject."""
    kinds = {info.slug: info.name for info in api.types()}
    return f"{bundle.get('ten_loai') or kinds[bundle['loai']]} {bundle['trich_yeu']}"
