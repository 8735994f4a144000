"""The Incentives tab: payouts, plans, trials, rewards, and what incentives are founded on."""
