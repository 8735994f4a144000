"""What words say on their own: headings, periods and units in Chinese and English, whatever table they stand in."""
