"""Results as a table, as in a notebook: which policies say how long data is kept, and where.

Run it in the project's folder: .venv/bin/python docs/examples/table.py
"""

# %% An index of the sample corpus, in a folder of its own.
import tempfile
from dataclasses import asdict
from pathlib import Path

import pandas

import corpus
import searcher

folder = tempfile.TemporaryDirectory()
index = Path(folder.name) / "index"
searcher.build([Path(corpus.__file__).parent / "sample"], index)
policies = searcher.open(index)

# %% The best section of each document, one a row.
found = policies.search("how long is data kept", group="document", cross_language=True)
columns = ["document", "language", "updated", "number", "heading", "lines", "sections", "score"]
table = pandas.DataFrame([asdict(hit) for hit in found.hits], columns=columns)
table["updated"] = pandas.to_datetime(table["updated"], format="ISO8601")
print(table.to_string(index=False))

# %% All sections that name cookies, however many, counted by language and year.
everything = pandas.DataFrame(asdict(hit) for hit in policies.scan("cookies OR кукилер OR cookie"))
everything["year"] = pandas.to_datetime(everything["updated"], format="ISO8601").dt.year
print(everything.pivot_table(index="language", columns="year", values="id", aggfunc="count"))

# %% Leave it closed.
policies.close()
folder.cleanup()
