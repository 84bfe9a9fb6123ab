"""A reader and an analyzer for policysearch, as a distribution of your own has them.

Its pyproject.toml names them; nothing is registered in code:

    [project.entry-points."policysearch.readers"]
    ini = "klingon_policies:read"

    [project.entry-points."policysearch.analyzers"]
    tlh = "klingon_policies:analyzer"
"""

from analyzers import Forms, WordAnalyzer
from corpus import Text


def read(raw: bytes) -> Text:
    """Policies in files that end in .ini: the title, then a section for each heading."""
    text = raw.decode("ascii")
    if "=" not in text:
        raise ValueError("no settings in it")  # the build reports it with the file, and goes on
    title, *lines = text.splitlines()
    body = "\n".join(f"## {line[1:-1]}" if line.startswith("[") else line for line in lines)
    return Text(body, "md", {"title": title.partition("=")[2], "language": "tlh"})


class Klingon(WordAnalyzer):
    """Words without the endings of the plural."""

    language = "tlh"
    description = "Klingon: plural endings stripped"
    version = 1  # raise it with any change of the terms, so that indexes are built again

    def forms(self, word: str) -> Forms:
        """The exact form of a word, and its stems, the likeliest first; that one is indexed."""
        exact = word.lower()
        return Forms(exact, (exact.removesuffix("mey").removesuffix("pu'"),))


def analyzer() -> Klingon:
    """What the entry point names."""
    return Klingon()
