"""What was sold, by which number it goes, and through which shop or channel."""
