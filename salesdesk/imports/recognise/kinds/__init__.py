"""Which kind of table a set of columns is, and which ones are no tables of sales; `rules` has a rule for each kind."""
