"""Russian vocabulary of policies, where the likeliest reading of a word is not the meant one.

Sources: *Russkaya grammatika* (1980), volume 1, on voice (verbs in -ся of passive
meaning); the wording of Federal Law 152-FZ on personal data.
"""

from __future__ import annotations

_PREFERRED = """
политика данные аналитика право статья код метод клик мера вид условие сведение личный данный
текстовый языковой договорный основной
"""
PREFERRED = frozenset(_PREFERRED.split())
"""Lemmas that are the first reading of a word wherever they are a fair one."""

_PASSIVE = """
анализировать блокировать включать выполнять выдавать вычислять делать загружать защищать
заменять записывать запрашивать изменять использовать исполнять корректировать контролировать
направлять обезличивать обновлять обрабатывать определять осуществлять отображать отправлять
отслеживать передавать показывать получать прекращать предоставлять применять принимать
публиковать разглашать размещать раскрывать распространять регистрировать регулировать собирать
создавать сообщать сохранять требовать удалять указывать уничтожать уточнять учитывать хранить
шифровать
"""
PASSIVE = frozenset(_PASSIVE.split())
"""Imperfective verbs whose form in -ся is their passive: *данные собираются* is *собирать*."""

LOOKALIKES = str.maketrans("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ")
"""Latin letters that look like Russian ones."""
