other-title = Wie geht es Ihnen?
other-intro = Eine einzige Frage.
other-only = Heute
O01 = Wie geht es Ihnen heute?
O01-good = gut
O01-bad = schlecht
