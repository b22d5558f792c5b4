other-title = كيف حالكم؟
other-intro = سؤال واحد فقط.
other-only = اليوم
O01 = كيف حالكم اليوم؟
O01-good = بخير
O01-bad = لست بخير
