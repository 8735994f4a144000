"""A name beside a model: 名称 and 型号 are of one product, and the name is what it is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.parts_of_words import are_organisations
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning
from salesdesk.sheets.texts import text_of
from salesdesk.text import mark

_MODEL = mark("Recognise", "“{heading}” beside it says of which model: it is the product's name.")
_OF_NAMED = mark("Recognise", "The model of what stands beside it with its name.")
_NAME = frozenset({"名称", "品名规格"})
_MODELS = frozenset({"型号", "产品型号", "规格型号", "机型"})
_PRESENT, _CALLED, _SURE = 0.5, 0.7, 0.9


def with_models(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Let 名称 be the name of the product beside a column of models, which then tells it apart."""
    name = next((one for one in columns if one.heading.words in _NAME and one.profile.texts >= _PRESENT), None)
    models = [one for one in columns if one.heading.words in _MODELS]
    if (
        name is None
        or not models
        or are_organisations(name.sample)
        or any(one.score(Meaning.PRODUCT) >= _CALLED for one in columns if one not in (name, *models))
    ):
        return tuple(columns)
    found = {name.index: replace(name, uses=(Use(Meaning.PRODUCT, _SURE, None),), said=_MODEL.fill(heading=models[0].heading.text))}
    meaning = Meaning.PRODUCT_ID if len(models) == 1 and number_it(name, models[0]) else Meaning.IGNORED
    found |= {one.index: replace(one, uses=(Use(meaning, _SURE, None),), said=_OF_NAMED) for one in models}
    return tuple(found.get(one.index, one) for one in columns)


def number_it(name: Column, models: Column) -> bool:
    """Tell whether each model is that of one name, so that it tells products apart; DN50 is the size of several."""
    whose: dict[str, str] = {}
    pairs = [(text_of(model), text_of(called)) for model, called in zip(models.sample, name.sample, strict=True)]
    return all(whose.setdefault(model, called) == called for model, called in pairs if model)
