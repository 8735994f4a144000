"""The Plans page of the Goals tab."""
