"""The first page: types to begin with, what was worked on last, a search through both that ignores diacritics."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from generator import api
from generator.bundle import schema
from generator.register import Draft
from generator.viet.text import ascii, fold
from generator.web import bodies
from generator.web.answers import page, run, see, store, when

_SHOWN, _SEARCHED = 12, 2_000


@dataclass(frozen=True, slots=True)
class Card:
    """A type to begin with; `said` tells what it is for where its name does not."""

    slug: str
    name: str
    abbreviation: str | None
    said: str


@dataclass(frozen=True, slots=True)
class Row:
    """A draft in the list."""

    id: int
    ten: str
    loai: str
    luc: str


async def home(request: Request) -> Response:
    asked = request.query_params.get("q", "")[:200]
    cards = [one for one in _cards() if _is_found(asked, one.name, one.abbreviation or "", one.said)]
    names = {one.slug: one.name for one in _cards()}
    drafts = await run(request, store(request).recent, _SEARCHED if asked.strip() else _SHOWN)
    rows = [_row(one, names) for one in drafts]
    found = [one for one in rows if _is_found(asked, one.ten, one.loai)][:_SHOWN]
    gone = request.query_params.get("da-bo", "")
    return page(
        request, "trang_dau.html", trang="soan", q=asked, types=cards, recent=found,
        gone=int(gone) if gone.isascii() and gone.isdigit() and len(gone) < 10 else None,
    )  # fmt: skip


async def throw_away(request: Request) -> Response:
    key = bodies.key(request, "id")
    await run(request, store(request).delete, key)
    return see(f"/?da-bo={key}")


async def bring_back(request: Request) -> Response:
    await run(request, store(request).undelete, bodies.key(request, "id"))
    return see("/")


def _cards() -> list[Card]:
    return [Card(one.slug, one.name, one.abbreviation, _said(one.slug)) for one in api.types()]


def _said(slug: str) -> str:
    return str(schema.load(slug).get("description", ""))


def _row(draft: Draft, names: dict[str, str]) -> Row:
    kind = draft.values.get("ten_loai") or names.get(draft.loai, draft.loai)
    return Row(draft.id, draft.ten, str(kind), when(draft.sua_luc))


def _is_found(asked: str, *texts: str) -> bool:
    """Whether every word asked for is in the texts; with its diacritics when it was typed with any."""
    there = " ".join(map(fold, texts))
    bare = ascii(there)
    return all(word in (bare if word == ascii(word) else there) for word in fold(asked).split())
