"""The secretary's page and the HTTP API beside it: one process on this machine, for the people who sit at it.

`serve` starts it, `app` puts it together, `security` guards every request, `work` runs the heavy verbs on threads,
`previews` keeps drawn pages. `routes_pages` are the pages for people (templates in `pages/`, files in `static/`),
`routes_api` and `api_*` the API for programs, described by `openapi`, its errors told by `problems`.
"""
