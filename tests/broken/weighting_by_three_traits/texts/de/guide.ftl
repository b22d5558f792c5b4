guide-title = Leitfaden
guide-intro = Danke für Ihre Zeit.
guide-talk = Gespräch
G01 = Erzählen Sie.
    .probes = Seit wann?
