"""What all parts of policysearch share: the base of their errors."""


class Error(Exception):
    """Base of all errors that policysearch raises on purpose. The text is one line that says what
    was wrong and what to do."""
