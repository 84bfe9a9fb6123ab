"""One module a language; each has `analyzer()`, found by its file name."""
