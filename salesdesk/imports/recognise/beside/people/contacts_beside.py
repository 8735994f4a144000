"""Lists of people at companies: 姓名, or 客户名称 with a person in it, beside the column of the company."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from salesdesk.imports.recognise.columns.meanings import Column
from salesdesk.imports.recognise.language.parts_of_words import are_organisations
from salesdesk.imports.recognise.language.vocabulary import Use
from salesdesk.imports.recognise.terms import Meaning, TableKind, meanings
from salesdesk.text import mark

_AT = mark("Recognise", "Who it is at “{company}”, which stands beside it: a person to speak to.")
_OF = mark("Recognise", "The company of “{person}”.")

_PERSON = re.compile(r"(?:客户|用户|会员|好友|粉丝)(?:名称?|姓名|昵称)?$")
_COMPANY = re.compile(r"(?:所在|所属|工作|任职|客户)?(?:企业|公司|单位)(?:名称)?$")
_OF_PEOPLE = meanings("role phone mobile email wechat birthday gender")
_OF_RESULTS = meanings("amount quantity target day month employee_number hired_on salary pay_part score order_number course team")
_PRESENT, _NAMED, _SURE = 0.5, 0.8, 0.95
_EACH = 0.8


def with_contacts(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return the columns, people beside the companies where they work as contacts, and the companies as the customers."""
    people = any(one.score(meaning) >= _PRESENT for one in columns for meaning in _OF_PEOPLE)
    if not people or any(one.score(Meaning.AMOUNT) >= _PRESENT for one in columns):
        return tuple(columns)
    return _customers_by_name(columns) or _names(columns) or tuple(columns)


def _names(columns: Sequence[Column]) -> tuple[Column, ...] | None:
    """Take 姓名, each another one, for contacts where a company stands beside them and nothing says that they are the team's."""
    name = next((one for one in columns if min(one.score(Meaning.CONTACT), one.score(Meaning.MEMBER)) >= _PRESENT), None)
    company = next((one for one in columns if one is not name and one.score(Meaning.CUSTOMER) >= _NAMED), None)
    if name is None or company is None or name.profile.distinct < _EACH:
        return None
    if any(one.score(meaning) >= _PRESENT for one in columns if one is not name for meaning in _OF_RESULTS):
        return None
    return _told(columns, name, company)


def _customers_by_name(columns: Sequence[Column]) -> tuple[Column, ...] | None:
    """Take 客户名称 for people where 企业 stands beside it, and it is not called like one itself."""
    person = next((one for one in columns if _PERSON.match(one.heading.words) and one.score(Meaning.CUSTOMER) >= _PRESENT), None)
    company = next((one for one in columns if one is not person and _COMPANY.match(one.heading.words)), None)
    if person is None or company is None or company.score(Meaning.CUSTOMER) < _PRESENT or are_organisations(person.sample):
        return None
    return _told(columns, person, company)


def _told(columns: Sequence[Column], person: Column, company: Column) -> tuple[Column, ...]:
    of_person, of_company = _AT.fill(company=company.heading.text), _OF.fill(person=person.heading.text)
    told = {
        person.index: replace(person, uses=(Use(Meaning.CONTACT, _SURE, TableKind.CONTACTS),), suffix=None, said=of_person),
        company.index: replace(company, uses=(Use(Meaning.CUSTOMER, _SURE, None),), suffix=None, said=of_company),
    }
    return tuple(told.get(one.index, one) for one in columns)
