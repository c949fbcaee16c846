"""*Vì sao?* at length: what a code means, where it is written, how it is mended in Word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from generator import api
from generator.web.answers import page


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading (`is_heading`) or a paragraph: its words, each with whether they are bold."""

    words: tuple[tuple[str, bool], ...]
    is_heading: bool = False


async def why(request: Request) -> Response:
    code = request.path_params["code"]
    try:
        found = api.explanation(code)
    except KeyError:
        raise HTTPException(404, f"Không có mã «{code[:20]}» nào.") from None
    return page(request, "vi_sao.html", one=found, passages=list(_passages(found.page)))


def _passages(markdown: str) -> Iterator[Passage]:
    """The little Markdown that our pages of help are written in: headings, paragraphs, bold words."""
    for line in markdown.split("\n"):
        text = line.strip()
        if text:
            bold = text.lstrip("#").strip().split("**")
            yield Passage(tuple((part, at % 2 == 1) for at, part in enumerate(bold) if part), text.startswith("#"))
