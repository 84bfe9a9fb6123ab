"""Words, suffixes and names: the data of the analyzers, one module per language."""
