"""How far a sale has come: stages and outcomes of deals, renewals, what was ordered and what was shipped."""
