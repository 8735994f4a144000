"""Lists of review results (姓名, 考核周期, 得分, 等级, 评语; also a column for each standard or month): taken as final reviews."""
