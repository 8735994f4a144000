"""What a column of a second salesperson is called: 协同人, Co-owner, Rep 2, Secondary Rep."""

from __future__ import annotations

import re

SECOND = re.compile(
    r"(?:协同|协办|协作|协销|协助|合作|副|第二)(?:人|人员|销售|销售员|业务员|销售人员)|协销"
    r"|(?:业务员|销售|销售员|销售人员)(?:2|二|ii)"
    r"|co ?(?:owner|rep|seller|salesperson|sales rep)(?: name)?"
    r"|(?:second|secondary|2nd|overlay|supporting|assisting)(?: sales)? ?(?:rep|owner|person|salesperson|seller|agent)(?: name)?"
    r"|(?:sales ?)?(?:rep|person|owner|agent|seller) ?2|split with|shared with|credit shared with"
)
