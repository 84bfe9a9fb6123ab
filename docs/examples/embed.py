"""Search from a program: index the sample corpus, ask it, narrow by a facet, read a section.

Run it in the project's folder: .venv/bin/python docs/examples/embed.py
"""

import tempfile
from pathlib import Path

import corpus
import searcher

SAMPLE = Path(corpus.__file__).parent / "sample"

with tempfile.TemporaryDirectory() as folder:
    # Files and folders in; the report says what was added and what could not be read.
    report = searcher.build([SAMPLE], Path(folder) / "index")
    print(f"{report.documents} documents, {report.sections} sections")

    # A searcher can be kept open and shared by threads.
    with searcher.open(Path(folder) / "index") as policies:
        # Values of one filter are alternatives; the counts of a facet ignore its own filter.
        languages = {"language": ["en", "sv"]}
        question = "how long is data kept"
        found = policies.search(question, filters=languages, facets=["language"], limit=3)
        for hit in found.hits:
            print(f"{hit.rank}. {hit.title}: {hit.number or '-'} {hit.heading}")
            print("  ", hit.snippet)
            print("   matched:", [hit.snippet[start:stop] for start, stop in hit.highlights])
        for value in found.facets["language"]:
            print(f"{value.value}: {value.count} sections")

        # The whole section, as it stands in its source.
        print(policies.section(found.hits[0].id).text)
