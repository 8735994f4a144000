"""The sample's contacts: who is spoken to at each customer, more of them the bigger the customer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from salesdesk.model import Contact
from salesdesk.rules.person_name import joined_name
from salesdesk.sample.plans import Scene
from salesdesk.search import search_key

_HOW_MANY = {"A": (2, 3, 3), "B": (1, 2, 2), "C": (1, 1, 2), "D": (1,)}
_BIRTHDAYS, _BIRTH_YEARS, _NOTES = 0.35, 0.5, 0.12


@dataclass(frozen=True, slots=True)
class ContactWords:
    """Names in parts; posts are (department, position, role in buying), the main contact's first; patterns of numbers and addresses."""

    surnames: tuple[str, ...]
    given: tuple[str, ...]
    posts: tuple[tuple[str, str, str], ...]
    mobile: str
    notes: tuple[str, ...]
    wechat: bool


ZH = ContactWords(
    surnames=tuple("陈 林 黄 蔡 杨 许 郭 何 罗 梁 宋 唐 韩 冯 于 董 萧 程 曹 袁 邓 傅 沈 曾 彭 吕 苏 卢 蒋 欧阳 司马".split()),
    given=tuple("建国 志强 海燕 丽华 文杰 雪梅 国栋 晓燕 立新 春生 佳琪 思远 明辉 玉兰 子涵 振华 秀英 一鸣 静 磊 洁 涛 颖".split()),
    posts=(
        ("采购部", "采购经理", "purchaser"),
        ("设备部", "设备主管", "evaluator"),
        ("总经办", "总经理", "decision_maker"),
        ("生产部", "生产主管", "user"),
        ("技术部", "技术总监", "influencer"),
        ("财务部", "财务经理", "budget_holder"),
        ("采购部", "采购员", "purchaser"),
    ),
    mobile="138 0000 {n:04d}",
    notes=("喜欢先看样机", "周一不便打扰", "报价要含税", "介绍过新客户"),
    wechat=True,
)

EN = ContactWords(
    surnames=tuple(
        "Adler Bennett Castillo Dawson Ellis Foster Grant Hughes Ito Jensen Khan Lopez Moreau Novak Owens Patel "
        "Quinn Rossi Silva Turner Ueda Vargas Walsh Xu Young Zimmer Baker Carter Duncan Fischer Garcia Hansen".split()
    ),
    given=tuple(
        "Alice Brian Carla David Elena Frank Greta Henry Irene James Karen Leo Monica Nathan Olivia Peter Rosa "
        "Simon Tara Victor Wendy Adam Beth Colin Diana Erik Fiona Gavin Helen Ivan Joan Kyle".split()
    ),
    posts=(
        ("Purchasing", "Purchasing Manager", "purchaser"),
        ("Maintenance", "Maintenance Lead", "evaluator"),
        ("Management", "General Manager", "decision_maker"),
        ("Production", "Production Supervisor", "user"),
        ("Engineering", "Head of Engineering", "influencer"),
        ("Finance", "Controller", "budget_holder"),
        ("Purchasing", "Buyer", "purchaser"),
    ),
    mobile="555-01{n:02d}",
    notes=("Wants to see a machine first", "Not on Mondays", "Asks for net prices", "Recommended us to others"),
    wechat=False,
)


def contacts(scene: Scene) -> Iterator[Contact]:
    """Give the contacts of all customers, in the order of the customers."""
    rng = scene.random("contacts")
    words = ZH if scene.world.country == "CN" else EN
    serial = 0
    for place, buyer in enumerate(scene.buyers):
        first = rng.choices((0, 1, 2), (6, 2, 2))[0]
        posts = [words.posts[first], *rng.sample([post for post in words.posts if post[2] != words.posts[first][2]], 3)]
        names: set[str] = set()
        for rank in range(rng.choice(_HOW_MANY[buyer.grade])):
            serial += 1
            given, surname = rng.choice(words.given), rng.choice(words.surnames)
            name = joined_name(given, surname) or surname
            if name in names:
                continue
            names.add(name)
            department, title, role = posts[rank]
            born = f"{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}" if rng.random() < _BIRTHDAYS else None
            yield Contact(
                name=name,
                customer_id=scene.ids.customers[place],
                department=department,
                title=title,
                buying_role=role,
                is_main=rank == 0,
                mobile=words.mobile.format(n=rng.randint(0, 9999) if words.wechat else rng.randint(0, 99)),
                email=f"contact{serial}@example.com",
                wechat=f"wx_{serial:04d}" if words.wechat and rng.random() < _BIRTH_YEARS else None,
                birthday=f"{rng.randint(1968, 1996)}-{born}" if born and rng.random() < _BIRTH_YEARS else born,
                owner_id=scene.ids.members[buyer.owner],
                note=rng.choice(words.notes) if rng.random() < _NOTES else None,
                search=search_key(name),
            )
