guide-title = Leitfaden
guide-intro = Danke für Ihre Zeit.
