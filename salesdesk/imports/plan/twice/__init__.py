"""Sales that several sheets tell, as a won opportunity, a contract, an order, or as a sum of a month: each counts once."""
