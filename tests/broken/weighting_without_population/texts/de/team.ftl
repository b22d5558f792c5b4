team-title = Für Aktive
team-intro = Danke für Ihre Zeit.
team-only = Themen
T01 = Was ist am wichtigsten?
