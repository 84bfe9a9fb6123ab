"""A web service over an index, in FastAPI: hits as JSON, errors as 4xx.

Run it: POLICYSEARCH_INDEX=my.index uvicorn web:app
"""

import os
from dataclasses import asdict

import fastapi

import searcher

app = fastapi.FastAPI(title="policies")
try:
    policies = searcher.open(os.environ.get("POLICYSEARCH_INDEX", "policysearch.index"))
except searcher.IndexFault as fault:
    raise SystemExit(f"{fault}; then name it in POLICYSEARCH_INDEX") from None


@app.get("/search")
def search(q: str, language: str | None = None, page: int = 1) -> dict[str, object]:
    """Ten hits a page, with their languages counted. FastAPI calls it from many threads."""
    policies.reload()  # a newer build is picked up; searches under way end on theirs
    only = {"language": language} if language else {}
    try:
        found = policies.search(q, filters=only, facets=["language"], offset=10 * (page - 1))
    except (searcher.QueryError, searcher.UsageError) as error:
        raise fastapi.HTTPException(422, str(error)) from None
    return asdict(found)


@app.get("/section/{id:path}")
def section(id: str) -> searcher.Passage:
    """A section as it stands in its source."""
    try:
        return policies.section(id)
    except searcher.NotFound as error:
        raise fastapi.HTTPException(404, str(error)) from None
