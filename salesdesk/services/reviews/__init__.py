"""Performance reviews: templates, cycles, scorecards, calibration, talks, appeals, improvement."""
