"""Incentive pay as pure rules: each says itself as a sentence, and the same object computes, with its slices and its reasons."""
