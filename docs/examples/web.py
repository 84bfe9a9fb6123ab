"""A web service over an index, in FastAPI: hits as JSON, errors as 4xx.

Run it: pip install fastapi uvicorn; POLICYSEARCH_INDEX=my.index uvicorn web:app
"""

import logging
import os
from typing import Annotated

import fastapi

import searcher

PAGES = 1000
"""How many pages there are at most: a search goes no further than its first 10,000 hits."""
PRIVATE = {"path"}
"""What is told to nobody: where the files lie."""

app = fastapi.FastAPI(title="policies")
try:
    policies = searcher.open(os.environ.get("POLICYSEARCH_INDEX", "policysearch.index"))
except searcher.IndexFault as fault:
    raise SystemExit(f"{fault}; then name it in POLICYSEARCH_INDEX") from None


def newest() -> searcher.Searcher:
    """A newer build is picked up; searches under way end on theirs."""
    try:
        policies.reload()
    except searcher.IndexFault:
        logging.exception("the index that is open goes on answering")
    return policies


@app.get("/search", response_model_exclude={"hits": {"__all__": PRIVATE}})
def search(
    q: str, language: str | None = None, page: Annotated[int, fastapi.Query(ge=1, le=PAGES)] = 1
) -> searcher.Results:
    """Ten hits a page, with their languages counted. FastAPI calls it from many threads."""
    only, start = {"language": language}, 10 * (page - 1)
    try:
        return newest().search(q, filters=only, facets=["language"], offset=start)
    except (searcher.QueryError, searcher.UsageError) as error:
        raise fastapi.HTTPException(422, str(error)) from None


@app.get("/section/{id:path}", response_model_exclude=PRIVATE)
def section(id: str) -> searcher.Passage:
    """A section as it stands in its source."""
    try:
        return newest().section(id)
    except searcher.NotFound as error:
        raise fastapi.HTTPException(404, str(error)) from None
