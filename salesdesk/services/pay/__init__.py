"""Incentive pay as a manager works with it: plans, periods, payouts, differences, disputes, trials, rewards."""
