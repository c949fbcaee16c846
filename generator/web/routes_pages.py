"""The pages for people: which address is which page."""

from __future__ import annotations

from starlette.routing import Route

from generator.web import check_page, copies, draft_pages, help_page, home_page, organisation_pages, versions_page

_DRAFT = "/ban-thao/{id:int}"

routes = [
    Route("/", home_page.home, name="home"),
    Route("/ban-thao", draft_pages.new, methods=["POST"]),
    Route(_DRAFT, draft_pages.one),
    Route(_DRAFT, draft_pages.by_hand, methods=["POST"]),
    Route(f"{_DRAFT}/luu", draft_pages.save, methods=["POST"]),
    Route(f"{_DRAFT}/xem", draft_pages.look, methods=["POST"]),
    Route(f"{_DRAFT}/lam", draft_pages.make_now, methods=["POST"]),
    Route(f"{_DRAFT}/ten-goi", draft_pages.people, methods=["POST"]),
    Route(f"{_DRAFT}/nhan-ban", draft_pages.duplicate, methods=["POST"]),
    Route(f"{_DRAFT}/bo", home_page.throw_away, methods=["POST"]),
    Route(f"{_DRAFT}/lay-lai", home_page.bring_back, methods=["POST"]),
    Route(f"{_DRAFT}/phien-ban", versions_page.listed),
    Route(f"{_DRAFT}/phien-ban/{{version:int}}", versions_page.restore, methods=["POST"]),
    Route("/da-lam/{id:int}/{kind}", draft_pages.download),
    Route("/dan", draft_pages.pasted, methods=["POST"]),
    Route("/bang-chu", draft_pages.in_words, methods=["POST"]),
    Route("/kiem-tra", check_page.asked),
    Route("/kiem-tra", check_page.checked, methods=["POST"]),
    *copies.routes,
    Route("/vi-sao/{code}", help_page.why),
    Route("/co-quan", organisation_pages.listed),
    Route("/co-quan/moi", organisation_pages.new),
    Route("/co-quan/moi", organisation_pages.write, methods=["POST"]),
    Route("/co-quan/{name}", organisation_pages.edit),
    Route("/co-quan/{name}", organisation_pages.write, methods=["POST"]),
]
