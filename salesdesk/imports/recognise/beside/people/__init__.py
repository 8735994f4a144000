"""Who is who in a row: who sold, who bought, whom one speaks with, whose part is what."""
