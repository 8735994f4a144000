"""The Reviews tab: reviews of a period, their calibration, what is improved, notes on people, templates."""
