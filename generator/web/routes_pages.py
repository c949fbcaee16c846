"""The pages for people: which address is which page."""

from __future__ import annotations

from starlette.routing import Route

from generator.web import draft_pages, home_page

routes = [
    Route("/", home_page.home, name="home"),
    Route("/ban-thao", draft_pages.new, methods=["POST"]),
    Route("/ban-thao/{id:int}", draft_pages.one),
    Route("/ban-thao/{id:int}", draft_pages.by_hand, methods=["POST"]),
    Route("/ban-thao/{id:int}/luu", draft_pages.save, methods=["POST"]),
    Route("/ban-thao/{id:int}/xem", draft_pages.look, methods=["POST"]),
    Route("/ban-thao/{id:int}/lam", draft_pages.make_now, methods=["POST"]),
    Route("/ban-thao/{id:int}/nhan-ban", draft_pages.duplicate, methods=["POST"]),
    Route("/ban-thao/{id:int}/bo", home_page.throw_away, methods=["POST"]),
    Route("/ban-thao/{id:int}/lay-lai", home_page.bring_back, methods=["POST"]),
    Route("/ban-thao/{id:int}/ten-goi", draft_pages.people, methods=["POST"]),
    Route("/da-lam/{id:int}/{kind}", draft_pages.download),
    Route("/dan", draft_pages.pasted, methods=["POST"]),
]
