### Interface texts of Vielstimmig: Arabic, machine translation from German.
### Wording without grammatical gender of the reader: verbal nouns instead of commands.

## Program

app-name = Vielstimmig
app-synthetic = بيانات غير حقيقية
lang-name = العربية
home-heading = الاستبيانات المفتوحة
home-empty = لا يوجد حاليًا أي استبيان مفتوح.
home-staff = تسجيل دخول الموظفين والموظفات

## Frame

app-skip = الانتقال إلى المحتوى
app-help = مساعدة
app-privacy = حماية البيانات
app-imprint = بيانات الناشر
app-accessibility = سهولة الوصول
app-contact = التواصل
app-menu-display = طريقة العرض والقراءة بصوت عالٍ
app-withdraw = حذف إجاباتي
app-test_banner = هذا اختبار. لا تُحتسب الإجابات.
app-saved = تم الحفظ
title-step = { $n }/{ $total }: { $label } – { $survey }
title-neutral = استبيان
title-error_prefix = خطأ:
footer-language = اللغة

## Language

lang-heading = اختيار اللغة
lang-button = اللغة
lang-current = اللغة: { $name }
lang-change = تغيير اللغة
lang-listen = الاستماع: { $name }
lang-suggested = مقترحة
lang-missing = لغتي غير موجودة هنا
lang-missing-text = يمكنك الاتصال بنا أو زيارتنا.
lang-missing-which = ما اللغة التي تلزمك؟
lang-unreviewed = لم تُراجَع هذه الترجمة بعد من شخص لغته الأم العربية.
lang-machine = تُرجم هذا النص بواسطة الحاسوب.
lang-fallback = هذا الجزء متوفر باللغة الألمانية فقط.
lang-simple-name = الألمانية المبسّطة
lang-second = عرض لغة ثانية

## Welcome

start-who = الجهة التي تسأل: { $org }
start-minutes = { $n ->
    [zero] يستغرق ذلك أقل من دقيقة.
    [one] يستغرق ذلك نحو دقيقة واحدة.
    [two] يستغرق ذلك نحو دقيقتين.
    [few] يستغرق ذلك نحو { $n } دقائق.
    [many] يستغرق ذلك نحو { $n } دقيقة.
   *[other] يستغرق ذلك نحو { $n } دقيقة.
  }
survey-minutes-range = { $to ->
    [zero] يستغرق ذلك نحو { $from } إلى { $to } دقيقة.
    [one] يستغرق ذلك نحو { $from } إلى { $to } دقيقة.
    [two] يستغرق ذلك نحو { $from } إلى { $to } دقيقة.
    [few] يستغرق ذلك نحو { $from } إلى { $to } دقائق.
    [many] يستغرق ذلك نحو { $from } إلى { $to } دقيقة.
   *[other] يستغرق ذلك نحو { $from } إلى { $to } دقيقة.
  }
start-until = يمكنك المشاركة حتى { $date }.
start-questions = { $n ->
    [zero] لا توجد أسئلة
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالًا
   *[other] { $n } سؤال
  }
start-begin = بدء الاستبيان
start-continue_code = المتابعة باستخدام رقمي
start-read_all = قراءة كل الأسئلة أولًا
start-skip_ok = يمكنك ترك أي سؤال بلا إجابة.
start-closed = انتهى هذا الاستبيان.
start-not_yet = يبدأ هذا الاستبيان في { $date }.
start-full = أجاب عدد كافٍ من الناس. شكرًا جزيلًا.
start-another_person = شخص آخر يريد الإجابة

## Consent

consent-heading = هل لديك رغبة في المشاركة؟
consent-voluntary = المشاركة طوعية. يمكنك التوقف في أي وقت.
consent-no_name = لا نسأل عن اسمك أو عنوانك.
consent-who_sees = هذه الجهة وحدها ترى الإجابات: { $org }.
consent-strict = لا يستطيع أحد أن يرى من أرسل أي إجابات. لا يمكن العثور على إجاباتك إلا برقمك.
consent-confidential = لا يقرأ إجاباتك إلا أشخاص ملزمون بالسرية. لا ننشر شيئًا يدل عليك.
consent-no_effect = لا تغيّر إجاباتك شيئًا في تصريح إقامتك أو في مساعداتك المالية أو في سكنك.
consent-no_help = لا يمكننا حل المشاكل الشخصية من خلال هذا الاستبيان. هنا يمكن الحصول على المساعدة: { $link }
consent-delete = يظهر لك رقم. به يمكنك حذف إجاباتك حتى { $date }. إذا حُلِّلت الإجابات قبل ذلك، فلن يكون الحذف ممكنًا.
consent-more = قراءة كل شيء عن حماية البيانات
consent-yes = نعم، أشارك
consent-no = لا، لا أشارك
consent-declined = شكرًا جزيلًا. لم يُحفظ أي شيء.
consent-error = يُرجى اختيار نعم أو لا
consent-age = هل عمرك { $n } سنة أو أكثر؟
consent-age-no = عمرك أقل من العمر المطلوب لهذا الاستبيان.
consent-sensitive = الأسئلة التالية عن هذا الموضوع: { $topic }. يمكنك تركها بلا إجابة.
consent-sensitive-yes = إظهار الأسئلة
consent-sensitive-no = تخطي هذه الأسئلة
consent-sensitive-heading = أسئلة عن مواضيع حساسة
consent-sensitive-text = الأسئلة التالية شخصية جدًا. القانون يحمي هذه البيانات حماية خاصة. اختيار «إظهار الأسئلة» يعني موافقتك على أن نستخدم إجاباتك عن هذه الأسئلة. يمكنك أيضًا تخطي هذه الأسئلة. لن يضرّك ذلك في شيء.
consent-quote = هل يجوز لنا استخدام كلماتك من دون ذكر اسمك؟
consent-contact = هل يجوز لنا التواصل معك مرة أخرى؟

## Entries stored separately

form-detached-why = نحفظ هذه البيانات بشكل منفصل عن إجاباتك. لا يمكن الربط بينهما.
form-detached-add = إضافة بيانات
form-detached-skip = المتابعة دون إضافة بيانات
form-detached-saved = تم حفظ بياناتك.
form-detached-consent-label = نعم، أوافق

## Navigation

nav-continue = متابعة
nav-back = رجوع
nav-later = التوقف والمتابعة لاحقًا
nav-send = إرسال إجاباتي
nav-change = تغيير
nav-change_for = تغيير: { $question }
nav-close = إغلاق
nav-print = طباعة
nav-copy = نسخ
nav-copied = تم النسخ
nav-yes = نعم
nav-no = لا
nav-or = أو
nav-optional = اختياري

## Progress and question

q-progress = السؤال { $n } من نحو { $total }
q-progress_nototal = السؤال { $n }
q-topic = الموضوع: { $name }
q-why = لماذا نسأل عن ذلك؟
q-explain = ماذا يعني ذلك؟
q-one = يُرجى اختيار إجابة واحدة
q-many = يمكنك اختيار عدة إجابات
q-max = { $n ->
    [zero] لا يمكن اختيار أي إجابة
    [one] يمكنك اختيار إجابة واحدة على الأكثر
    [two] يمكنك اختيار إجابتين على الأكثر
    [few] يمكنك اختيار { $n } إجابات على الأكثر
    [many] يمكنك اختيار { $n } إجابة على الأكثر
   *[other] يمكنك اختيار { $n } إجابة على الأكثر
  }
q-sensitive-line = هذا السؤال عن موضوع حساس. إجابتك عنه تعني موافقتك على أن نستخدم هذه الإجابة. يمكنك ترك السؤال بلا إجابة.
q-none = لا شيء من ذلك
q-other = شيء آخر:
q-text-other = شيء آخر، وهو
q-group-other = خيارات أخرى
q-dk = لا أعرف
q-pnts = أفضّل عدم الإجابة
q-na = لا ينطبق عليّ
q-clear = حذف إجابتي
q-rank-intro = العدد الأقصى للاختيارات: { $n }. الأهم أولًا.
q-rank-place = المرتبة { $n }
q-rank-up = نقل «{ $item }» إلى الأعلى
q-rank-down = نقل «{ $item }» إلى الأسفل
q-rank-remove = إزالة «{ $item }»
q-rank-moved = «{ $item }» الآن في المرتبة { $n }
q-text-lang = يمكنك الكتابة بلغتك.
q-text-noname = يُرجى عدم كتابة أسماء أو عناوين أو أرقام هواتف.
q-text-max = { $n ->
    [zero] لا يمكن كتابة أي حرف
    [one] حرف واحد على الأكثر
    [two] حرفان على الأكثر
    [few] { $n } أحرف على الأكثر
    [many] { $n } حرفًا على الأكثر
   *[other] { $n } حرف على الأكثر
  }
q-text-left = { $n ->
    [zero] لم يبقَ أي حرف
    [one] بقي حرف واحد
    [two] بقي حرفان
    [few] بقيت { $n } أحرف
    [many] بقي { $n } حرفًا
   *[other] بقي { $n } حرف
  }
q-text-over = { $n ->
    [zero] لا توجد أحرف زائدة
    [one] حرف واحد زائد
    [two] حرفان زائدان
    [few] { $n } أحرف زائدة
    [many] { $n } حرفًا زائدًا
   *[other] { $n } حرف زائد
  }
q-num-unit = الوحدة: { $unit }
q-year = السنة
q-month = الشهر
q-day = اليوم
q-year-hint = مثلًا { $year } (حسب التقويم المستخدم في ألمانيا)
q-only_year = أعرف السنة فقط
q-place-area = أين مكان سكنك؟
q-place-town = المدينة أو البلدة
q-place-outside = ليس في هذه المنطقة
q-select = اختيار
q-not_answered = بلا إجابة
q-reminder = هذا السؤال ما زال بلا إجابة. يمكنك المتابعة أيضًا دون إجابة.
q-go_on = المتابعة دون إجابة
q-answer_now = الإجابة الآن

## Months: as a choice in a list, not for whole dates

date-month-1 = يناير (كانون الثاني)
date-month-2 = فبراير (شباط)
date-month-3 = مارس (آذار)
date-month-4 = أبريل (نيسان)
date-month-5 = مايو (أيار)
date-month-6 = يونيو (حزيران)
date-month-7 = يوليو (تموز)
date-month-8 = أغسطس (آب)
date-month-9 = سبتمبر (أيلول)
date-month-10 = أكتوبر (تشرين الأول)
date-month-11 = نوفمبر (تشرين الثاني)
date-month-12 = ديسمبر (كانون الأول)

## Errors in answers

err-heading = هناك مشكلة
err-count = { $n ->
    [zero] لا توجد إجابات تحتاج إلى تعديل
    [one] إجابة واحدة تحتاج إلى تعديل
    [two] إجابتان تحتاجان إلى تعديل
    [few] { $n } إجابات تحتاج إلى تعديل
    [many] { $n } إجابة تحتاج إلى تعديل
   *[other] { $n } إجابة تحتاج إلى تعديل
  }
err-prefix = خطأ:
err-choose = يُرجى اختيار إجابة: { $question }
err-required = يُرجى كتابة إجابة: { $question }
err-choose_yesno = يُرجى اختيار نعم أو لا
err-unknown-option = يُرجى اختيار إحدى الإجابات المعروضة: { $question }
err-max = { $n ->
    [zero] عدد الإجابات المختارة أكبر من المسموح. لا يمكن اختيار أي إجابة
    [one] عدد الإجابات المختارة أكبر من المسموح. يمكنك اختيار إجابة واحدة على الأكثر
    [two] عدد الإجابات المختارة أكبر من المسموح. يمكنك اختيار إجابتين على الأكثر
    [few] عدد الإجابات المختارة أكبر من المسموح. يمكنك اختيار { $n } إجابات على الأكثر
    [many] عدد الإجابات المختارة أكبر من المسموح. يمكنك اختيار { $n } إجابة على الأكثر
   *[other] عدد الإجابات المختارة أكبر من المسموح. يمكنك اختيار { $n } إجابة على الأكثر
  }
err-none_and = يُرجى اختيار إجابات، أو اختيار «{ $none }»
err-other_text = يُرجى كتابة المقصود بعبارة «شيء آخر»
err-number = يُرجى كتابة عدد، مثلًا { $ex }
err-range = يُرجى كتابة عدد من { $min } إلى { $max }
err-at-least = يُرجى كتابة عدد لا يقل عن { $min }
err-at-most = يُرجى كتابة عدد لا يزيد على { $max }
err-whole = يُرجى كتابة عدد بلا فاصلة عشرية
err-decimals = { $n ->
    [zero] يُرجى كتابة عدد بلا أرقام بعد الفاصلة
    [one] يُرجى كتابة رقم واحد على الأكثر بعد الفاصلة
    [two] يُرجى كتابة رقمين على الأكثر بعد الفاصلة
    [few] يُرجى كتابة { $n } أرقام على الأكثر بعد الفاصلة
    [many] يُرجى كتابة { $n } رقمًا على الأكثر بعد الفاصلة
   *[other] يُرجى كتابة { $n } رقم على الأكثر بعد الفاصلة
  }
err-year = يُرجى كتابة السنة بأربعة أرقام، مثلًا { $year }
err-year-from = يُرجى كتابة سنة ابتداءً من { $year }
err-year-until = يُرجى كتابة سنة لا تتجاوز { $year }
err-year_future = لا يمكن أن تكون السنة في المستقبل
err-year_convert = السنة { $typed } هي { $a }/{ $b } في التقويم المستخدم في ألمانيا. هل هذا هو المقصود؟
err-month = يُرجى اختيار شهر
err-month-incomplete = يُرجى اختيار الشهر وكتابة السنة
err-future-date = لا يمكن أن يكون التاريخ في المستقبل
err-too_long = { $n ->
    [zero] طول النص مناسب
    [one] النص أطول من المسموح بحرف واحد
    [two] النص أطول من المسموح بحرفين
    [few] النص أطول من المسموح بعدد { $n } أحرف
    [many] النص أطول من المسموح بعدد { $n } حرفًا
   *[other] النص أطول من المسموح بعدد { $n } حرف
  }
err-text-too-long = { $n ->
    [zero] طول النص مناسب.
    [one] نصك أطول من المسموح بحرف واحد. يُرجى تقصيره. كل ما كتبته ما زال موجودًا.
    [two] نصك أطول من المسموح بحرفين. يُرجى تقصيره. كل ما كتبته ما زال موجودًا.
    [few] نصك أطول من المسموح بعدد { $n } أحرف. يُرجى تقصيره. كل ما كتبته ما زال موجودًا.
    [many] نصك أطول من المسموح بعدد { $n } حرفًا. يُرجى تقصيره. كل ما كتبته ما زال موجودًا.
   *[other] نصك أطول من المسموح بعدد { $n } حرف. يُرجى تقصيره. كل ما كتبته ما زال موجودًا.
  }
err-rank_double = تم اختيار «{ $item }» مرتين
err-rank-gap = هناك مرتبة فارغة. يُرجى اختيار المرتبة 1 أولًا، ثم المرتبة 2 وهكذا
err-email = يُرجى كتابة عنوان بريد إلكتروني، مثلًا { "\u2066" }name@example.org{ "\u2069" }
err-code = أحد الأرقام خطأ. يُرجى التحقق من الرقم كاملًا.
err-code_unknown = لم نجد هذا الرقم.
err-rate = { $n ->
    [zero] محاولات كثيرة جدًا. يُرجى الانتظار أقل من دقيقة.
    [one] محاولات كثيرة جدًا. يُرجى الانتظار دقيقة واحدة.
    [two] محاولات كثيرة جدًا. يُرجى الانتظار دقيقتين.
    [few] محاولات كثيرة جدًا. يُرجى الانتظار { $n } دقائق.
    [many] محاولات كثيرة جدًا. يُرجى الانتظار { $n } دقيقة.
   *[other] محاولات كثيرة جدًا. يُرجى الانتظار { $n } دقيقة.
  }

## Errors of a page

err-session = مرّ وقت طويل من دون نشاط. إجاباتك محفوظة.
err-session_code = للمتابعة يُرجى إدخال رقمك.
err-expired_form = يُرجى إرسال هذه الصفحة مرة أخرى.
err-already_sent = سبق إرسال إجاباتك.
err-cookies = متصفحك لا يسمح بملفات تعريف الارتباط (الكوكيز). من دونها لا يعمل الاستبيان.
err-offline = لا يوجد إنترنت. يُرجى المحاولة مرة أخرى.
err-form-other-survey = هذه الصفحة تخص استبيانًا آخر. يُرجى فتح استبيانك من جديد.
err-draft-expired = انتهى الوقت المخصص لهذا الاستبيان
err-draft-expired-text = لم نعد نجد إجاباتك السابقة. ما كتبته في هذه الصفحة معروض في الأسفل. يُرجى البدء من جديد، وعندها سننقل ما كتبته.
err-draft-restart = البدء من جديد
err-closed-heading = انتهى هذا الاستبيان
err-closed-typed-text = لم نتمكن من حفظ ما كتبته في هذه الصفحة. النص معروض في الأسفل ويمكنك نسخه.
err-400-text = أرسل متصفحك شيئًا لم نتمكن من قراءته. يُرجى الرجوع والمحاولة مرة أخرى.
err-403-text = لا يمكنك فتح هذه الصفحة. ربما يلزم تسجيل الدخول أولًا.
err-404 = الصفحة غير موجودة
err-404-text = ربما يوجد خطأ في العنوان. أو أن الصفحة لم تعد موجودة.
err-405 = لا يمكن فتح هذه الصفحة بهذه الطريقة.
err-too_large = هذا النص طويل جدًا.
err-too-large-text = لم يُحفظ منه شيء. يُرجى الرجوع وتقصير النص وإرساله مرة أخرى.
err-429-text = تصل من اتصالك حاليًا طلبات كثيرة جدًا. يُرجى الانتظار قليلًا ثم المحاولة مرة أخرى.
err-500 = حدث خطأ عندنا. ما سبق إرساله محفوظ.
err-500-text = يُرجى المحاولة مرة أخرى بعد بضع دقائق. عند التواصل معنا يُرجى ذكر رقم الخطأ هذا: { $incident }
err-503 = نعمل حاليًا على الصفحة. يُرجى المحاولة مرة أخرى عند الساعة { $time }.
err-back-to-survey = العودة إلى الاستبيان

## Save and resume

save-heading = رقمك
save-text = بهذا الرقم يمكنك المتابعة حتى { $date }.
save-keep = يُرجى كتابة الرقم أو تصويره.
save-secret = كل من لديه هذا الرقم يمكنه رؤية إجاباتك.
save-group = الأرقام { $a }، { $b }، { $c }، { $d }
saved-until = محفوظ حتى { $date }
code-16 = 16 رقمًا
code-copy-hint = عند الضغط على الرقم يمكنك نسخه.
later-heading = المتابعة لاحقًا
later-text = إجاباتك حتى الآن محفوظة. لم تُرسل بعد. للمتابعة يلزمك هذا الرقم.
later-send-now = إرسال ما أجبت عنه حتى الآن
later-send-now-text = لا رغبة لديك في المتابعة؟ يمكنك إرسال ما أجبت عنه حتى الآن. بعد ذلك لا يمكن تغيير أي شيء.
resume-heading = متابعة
resume-intro = يُرجى إدخال رقمك. بعدها يمكنك المتابعة من حيث توقفت.
resume-label = رقمك (16 رقمًا)
resume-button = متابعة
resume-welcome = { $n ->
    [zero] أهلًا بعودتك. لم تتم الإجابة عن أي سؤال بعد.
    [one] أهلًا بعودتك. تمت الإجابة عن سؤال واحد.
    [two] أهلًا بعودتك. تمت الإجابة عن سؤالين.
    [few] أهلًا بعودتك. تمت الإجابة عن { $n } أسئلة.
    [many] أهلًا بعودتك. تمت الإجابة عن { $n } سؤالًا.
   *[other] أهلًا بعودتك. تمت الإجابة عن { $n } سؤال.
  }

## Check, thanks, withdraw

check-heading = مراجعة الإجابات وإرسالها
check-text = لم يُرسل أي شيء بعد.
check-show = إظهار إجاباتي
check-empty = لم تتم الإجابة عن أي سؤال بعد.
check-not-shown = لم نطرح عليك هذا السؤال
ended-heading = ينتهي الاستبيان هنا بالنسبة إليك
ended-nothing-stored = لم نحفظ أي شيء.
thanks-heading = وصلت إجاباتك. شكرًا جزيلًا.
thanks-code = رقمك:
thanks-code_text = بهذا الرقم يمكنك حذف إجاباتك حتى { $date }. إذا حُلِّلت الإجابات قبل ذلك، فلن يكون الحذف ممكنًا.
thanks-next = ماذا يحدث بعد ذلك
thanks-results = ستكون النتائج هنا ابتداءً من { $date }: { $url }
thanks-help = أين يمكن الحصول على المساعدة
thanks-leave = إغلاق وإزالة الآثار
thanks-detached-link-offers = إضافة عرض أو خدمة
thanks-detached-link-contacts = ترك بيانات التواصل
thanks-another = بدء الاستبيان لشخص آخر
wd-heading = حذف إجاباتي
wd-intro = يُرجى إدخال رقمك. نعثر به على إجاباتك.
wd-label = رقمك
wd-found = وجدنا إجابات بتاريخ { $date }.
wd-summary = { $n ->
    [zero] لا توجد إجابات محفوظة بهذا الرقم.
    [one] توجد إجابة واحدة محفوظة بهذا الرقم.
    [two] توجد إجابتان محفوظتان بهذا الرقم.
    [few] توجد { $n } إجابات محفوظة بهذا الرقم.
    [many] توجد { $n } إجابة محفوظة بهذا الرقم.
   *[other] توجد { $n } إجابة محفوظة بهذا الرقم.
  }
wd-undo-warning = لا يستطيع أحد استعادة الإجابات المحذوفة.
wd-confirm = حذف نهائي
wd-cancel = عدم الحذف
wd-done = حُذفت إجاباتك في { $date }.
wd-not-possible = لا يمكننا حذف أي شيء بهذا الرقم. ربما الرقم غير صحيح. أو ربما حُذفت الإجابات أو حُلِّلت من قبل.
wd-too_late = حُلِّلت إجاباتك من قبل. لم يعد حذفها ممكنًا.

## Accessibility

a11y-heading = بيان سهولة الوصول
a11y-report = الإبلاغ عن عائق

## Answer scales, low to high: each set belongs together

scale-agree-1 = لا أوافق إطلاقًا
scale-agree-2 = لا أوافق إلى حدّ ما
scale-agree-3 = أوافق جزئيًا ولا أوافق جزئيًا
scale-agree-4 = أوافق إلى حدّ ما
scale-agree-5 = أوافق تمامًا
scale-important-1 = غير مهم إطلاقًا
scale-important-2 = غير مهم إلى حدّ ما
scale-important-3 = متوسط
scale-important-4 = مهم إلى حدّ ما
scale-important-5 = مهم جدًا
scale-satisfied-1 = عدم رضا تام
scale-satisfied-2 = عدم رضا إلى حدّ ما
scale-satisfied-3 = رضا جزئي وعدم رضا جزئي
scale-satisfied-4 = رضا إلى حدّ ما
scale-satisfied-5 = رضا تام
scale-often-1 = أبدًا
scale-often-2 = نادرًا
scale-often-3 = أحيانًا
scale-often-4 = كثيرًا
scale-often-5 = دائمًا
scale-good-1 = سيئ جدًا
scale-good-2 = سيئ إلى حدّ ما
scale-good-3 = متوسط
scale-good-4 = جيد إلى حدّ ما
scale-good-5 = جيد جدًا

## Charts and tables

chart-n = { "\u2066" }n ~ { $n }{ "\u2069" }
chart-base = الأساس (عدد من أجابوا تقريبًا): { $n }
chart-source = المصدر: { $survey }، { $organisation }
chart-date = البيانات حتى تاريخ { $date }
chart-identity = الشكل { $id } · الأرقام { $data }
chart-priorities-title = ما هو مهم ومدى حسن سيره
chart-priorities-quality = مدى حسن سير الأمور (المتوسط، { $ends })
chart-priorities-share = نسبة الأشخاص الذين يعدّون المجال أولوية
chart-priorities-means = متوسط جميع المجالات
chart-priorities-lines = الخطوط عبر الرسم: متوسط جميع المجالات في كل استطلاع. يُظهر المحوران الجزء الذي تقع فيه القيم فقط.
chart-priorities-whiskers = الخطوط الدقيقة عند العلامات: هامش (95%) عند { $n } إجابة على الأقل
chart-priorities-not-placed = غير مرسوم (أقل من { $n } إجابة)
chart-quadrant = التصنيف
chart-quadrant-act_first = نبدأ به أولًا
chart-quadrant-secure = نحافظ عليه
chart-quadrant-watch = نراقبه
chart-quadrant-goes_well = يسير جيدًا
chart-field = مجال العمل
chart-survey = الاستطلاع
chart-ends = { $low } إلى { $high }
chart-asked-some = لم يُطرح السؤال على الجميع
chart-asked-chosen = لم يُطرح السؤال على الجميع، بل على من اختاروا هذا الموضوع من قبل في الغالب
chart-asked-without = { $audience }: لم يُسأل نحو { $n }
pack-rank-and-part = المرتبة · الإشارات
chart-rank = المرتبة
chart-ranks-title = { $title }: المرتبة في الاستطلاعين
chart-ranks-base = المرتبة حسب عدد الأشخاص الذين ذكروا الأمر؛ وما ذُكر بالعدد نفسه يتقاسم المرتبة
chart-ranks-change = مراتب أعلى أو أدنى
chart-ranks-far = الخطوط السميكة: أعلى (خط متصل) أو أدنى (خط متقطع) بعدد { $n } من المراتب على الأقل في الاستطلاع الثاني
chart-ranks-close = إذا تقاربت مرتبتان فإن الترتيب بينهما لا يدل على الكثير.
chart-ranks-most = المعروض { $shown } من أصل { $all } إجابة: تلك التي نالت أفضل مرتبة في أحد الاستطلاعين
chart-gap-head = الفارق
chart-participation-day = الإجابات المرسلة كل يوم
chart-participation-week = الإجابات المرسلة كل أسبوع
chart-participation-month = الإجابات المرسلة كل شهر
chart-participation-languages-week = الإجابات المرسلة حسب الأسبوع واللغة
chart-participation-languages-month = الإجابات المرسلة حسب الشهر واللغة
chart-participation-rounded = الأعداد مقرّبة إلى الأسفل إلى مضاعفات الخمسة؛ وما دون { $n } لا يُعرض، ولا يغيب عدد واحد بمفرده أبدًا.
chart-participation-weeks = يبدأ الأسبوع يوم الاثنين، والتاريخ المذكور هو يومه الأول.
chart-period-day = اليوم
chart-period-week = الأسبوع ابتداءً من
chart-period-month = الشهر
chart-left-out = خارج الأساس: { $reasons }
chart-blank = بلا إجابة
chart-not-asked = لم يُطرح السؤال
chart-withheld = غير معروض: عدد الإجابات قليل جدًا
chart-withheld-mark = { "." }
chart-bracket-note = الأرقام بين قوسين: عدد قليل من الأشخاص
chart-several = كان من الممكن اختيار عدة إجابات
chart-overlap = يمكن أن ينتمي الشخص إلى المجموعتين معًا.
chart-status-running = الاستبيان ما زال مفتوحًا
chart-status-closed = انتهى الاستبيان
chart-status-final = انتهى الاستبيان، والأرقام نهائية
chart-synthetic = بيانات غير حقيقية
chart-not-representative = تُظهر النتائج وجهة نظر الأشخاص الذين شاركوا. وهي لا تمثّل الجميع.
chart-percent = { $n }{ "\u200E" }%{ "\u200E" }
chart-mean = المتوسط: { $mean }
chart-mean-head = المتوسط
chart-group = المجموعة
chart-less-than = أقل من { $n }
chart-audience-share = النسبة في كل مجموعة
chart-points-difference = الفرق بالنقاط المئوية
chart-points-head = النقاط
chart-total = المجموع
chart-combined = البقية مجتمعة
chart-only = فقط { $group }
chart-nearly = جميع الأرقام معدّلة قليلًا لحماية من أجابوا. الرقم 0 يعني: لا أحد أو عدد قليل جدًا.
chart-clear-difference = فرق واضح في هذا الاستبيان
chart-clear-bold = بخط عريض: فرق واضح في هذا الاستبيان.
chart-no-clear-difference = لا يوجد فرق واضح
chart-unreviewed = لم تُراجَع الترجمة بعد
chart-other-answers = إجابات أخرى

# رسوم بيانية حسب المجموعات ومن المحادثات ومن شارك
chart-took-part = من شارك؟ { $survey }
chart-parts = كل شريط هو سؤال بإجابة واحدة لكل شخص. مجموع الأجزاء 100%.
chart-without-panel = أقل من { $n } شخصًا، لذلك لا تظهر على حدة: { $groups }
chart-heard = ما طُرح في المحادثات: { $guide }
chart-talks = المحادثات
chart-talks-base = عدد المحادثات: { $n }. نَعُدّ المحادثات لا الأشخاص.
chart-talks-exact = في { $n } من { $all }
chart-talks-least = في { $n } على الأقل من { $all }
chart-talks-individual = أصوات فردية
chart-talks-individual-why = أصوات فردية: في أقل من خمس محادثات، أو أن العدد قد يدلّ على أشخاص بعينهم.
chart-number-and-voice = الرقم والصوت: ما هو صعب بشكل خاص
chart-number-and-voice-base = نسبة الأشخاص في كل استطلاع · عدد المحادثات التي طُرح فيها الموضوع
chart-topic = الموضوع
chart-statement-and-voice = الخلاصة وصوت
chart-contradicts = متناقض
chart-contradicts-why = متناقض: ضمن المراتب الـ{ $first } الأولى في أحد الاستطلاعات ولكن لا يكاد يُذكر في المحادثات، أو في محادثات كثيرة ولكن ليس ضمن المراتب الـ{ $low } الأولى في أي استطلاع.

## Workshop pack

pack-title = ورقة عمل: { $field }
pack-who = تأتي هذه الأرقام من:
pack-audience = { $survey }: نحو { $n } إجابة، حتى تاريخ { $date }
pack-audience-few = { $survey }: إجابات قليلة، حتى تاريخ { $date }
pack-no-snapshot = { $survey }: لا توجد نتائج بعد
pack-figure = الشكل { $n }: { $title }
pack-compared = الاستطلاعان جنبًا إلى جنب
pack-answer = الإجابة
pack-row = العبارة
pack-people = الأشخاص (تقريبًا)
pack-share = النسبة
pack-difference = الفرق بالنقاط
pack-judgement = التقدير
pack-withheld = غير معروض
pack-withheld-why = «غير معروض» يعني: عدد الأشخاص هنا قليل جدًا، أو يمكن من خلاله حساب رقم صغير آخر.
pack-voices = بكلماتهم
pack-method = كيف نشأت هذه الأرقام
pack-method-list = يُعرض فقط ما تم تحديده مسبقًا: كل سؤال للجميع معًا، وبحسب خصائص قليلة. لا توجد إحصاءات أخرى.
pack-method-noise = تم تغيير كل رقم قليلًا لحماية المشاركين، ودائمًا بالطريقة نفسها: من يسأل مرتين يحصل على الرقم نفسه.
pack-method-thresholds = توجد نتائج ابتداءً من { $least } إجابة، ويُعرض السؤال ابتداءً من { $base } أشخاص. الأرقام الأقل من { $threshold } تظهر كصفر. الأرقام بين قوسين تأتي من أقل من { $bracket } شخصًا.
pack-period = جرى الاستطلاع من { $from } إلى { $to }.
pack-period-from = يجري الاستطلاع منذ { $from }.
pack-period-to = يجري الاستطلاع حتى { $to }.
pack-languages = لغات الاستطلاع: { $languages }
pack-questions = عدد الأسئلة: { $n }

## Reports and their parts

audience-actors = المهنيون والمتطوعون
audience-people = المهاجرون
talks-actors = مقابلات مع مختصين
talks-people = مقابلات مع مهاجرين
voice-actor = شخص مختص
voice-person = شخص مهاجر
voice-translated = ترجمة
voice-original = اللغة الأصلية: { $language }
voice-translated-into = ترجمة إلى: { $language }
pack-only-in = بهذه اللغة فقط: { $language }

figure-quality = كيف تسير الأمور؟ { $field }
figure-hurdles = أكبر العوائق: { $field }
figure-needs = ما الذي نحتاج إليه: { $field }

pack-kind-handout = ورقة عمل
pack-kind-moderator = ورقة لإدارة الورشة
pack-kind-poster = ملصق
pack-kind-cards = بطاقات
pack-draft = مسودة
pack-fact-office = الجهة الناشرة
pack-fact-date = الأرقام حتى تاريخ
pack-fact-translation = الترجمة
pack-stamp = حتى تاريخ { $date } · البيانات { $data }
pack-figure-number = الشكل { $n }
pack-figures-all = عن كل الأشكال في هذه الصفحة: { $notes }
pack-on-figures = عن الأشكال
pack-clear = واضح
pack-not-clear = غير واضح
pack-too-few = عدد قليل جدًا
pack-audience-head = من

say-priority-actors = من المهنيين والمتطوعين يعدّون هذا الموضوع من المواضيع التي يجب فيها عمل الكثير.
say-priority-people = من المهاجرين يعدّون هذا الموضوع من المواضيع التي يجب فيها عمل الكثير.
say-hurdle-actors = من المهنيين والمتطوعين يذكرون هذا العائق: «{ $name }».
say-hurdle-people = من المهاجرين يذكرون هذا العائق: «{ $name }».
say-need-actors = من المهنيين والمتطوعين يقولون ما الذي نحتاج إليه: «{ $name }».
say-need-people = من المهاجرين يقولون ما الذي نحتاج إليه: «{ $name }».
say-other-actors = المهنيون والمتطوعون: { $percent }.
say-other-people = المهاجرون: { $percent }.
say-base-actors = عدد من سُئلوا من المهنيين والمتطوعين: نحو { $n }
say-base-people = عدد من سُئلوا من المهاجرين: نحو { $n }
say-base-some = لم يُطرح السؤال على الجميع
say-few = 0 أو عدد قليل جدًا
card-few = لا أحد أو عدد قليل جدًا
say-nothing = لا يمكننا بعد عرض أرقام عن هذا الموضوع.
say-nothing-text = عدد من أجابوا قليل جدًا. لذلك يهمّ اليوم أكثر ما تعرفونه وما تعيشونه بأنفسكم.
diff-more-actors = يذكر المهنيون والمتطوعون «{ $name }» أكثر ({ $more }) من المهاجرين ({ $less }): فرق واضح في هذا الاستبيان.
diff-more-people = يذكر المهاجرون «{ $name }» أكثر ({ $more }) من المهنيين والمتطوعين ({ $less }): فرق واضح في هذا الاستبيان.
diff-none-audiences = لا يوجد فرق واضح بين المهنيين والمتطوعين والمهاجرين.
diff-some-cannot = حيث أجاب عدد كافٍ من الناس، لا يوجد فرق واضح بين المهنيين والمتطوعين والمهاجرين. أما الأرقام بين قوسين فلا يمكننا قول ذلك عنها.
diff-cannot = لا يمكننا القول إن كان المهنيون والمتطوعون والمهاجرون يرون الأمر بشكل مختلف: عدد من أجابوا قليل جدًا.
diff-groups = لا تذكر كل المجموعات «{ $name }» بالقدر نفسه: { $first } { $more }، { $second } { $less }؛ فرق واضح في هذا الاستبيان.
diff-none-groups = لا يوجد فرق واضح بين مجموعات المهاجرين.
diff-cannot-groups = لا يمكننا القول إن كانت مجموعات المهاجرين تختلف: عدد من أجابوا قليل جدًا.

pack-today = ما موضوعنا اليوم؟
pack-today-text = قرأتم ما قاله كثير من الناس. المهم الآن ما ستفعلونه به:
pack-question-1 = ما هي أكبر التحديات عندنا؟
pack-question-2 = ماذا نريد أن نفعل، ومن يشارك، وما هي الخطوة الأولى؟
pack-own-thoughts = أفكاري الخاصة
pack-see = هكذا يرى المشاركون الأمر
pack-missing = ما الذي ينقص؟
pack-groups = من يرى الأمر بشكل مختلف؟
pack-think = ما رأيكم؟
pack-think-text = أي رقم يفاجئكم؟ ماذا عشتم بأنفسكم؟
pack-offers = ما هو موجود الآن
pack-known = عروض
pack-examples = أمثلة جيدة
pack-room = اكتبوا ما تعرفونه.
pack-notes = ملاحظات
pack-who-heading = من شارك؟
pack-talks = { $guide }: { $n }
pack-method-box = كانت المشاركة طوعية. تُظهر النتائج وجهة نظر الأشخاص الذين شاركوا، وهي لا تمثّل الجميع. جميع الأرقام معدّلة قليلًا لحماية من أجابوا؛ الرقم 0 يعني: لا أحد أو عدد قليل جدًا. لا نعرض ما يخص عددًا قليلًا جدًا من الأشخاص. الأرقام بين قوسين تأتي من أقل من { $bracket } شخصًا.

mod-goal = الهدف
mod-goal-text = في نهاية الورشة عن «{ $field }» توجد ثلاثة اقتراحات مكتوبة على الأقل، ولكل منها شخص أو جهة مسؤولة وخطوة أولى.
mod-schedule = البرنامج (بالدقائق): { $n }
mod-minutes = الدقائق
mod-step = الخطوة
mod-how = كيف
mod-step-1 = الوصول
mod-step-1-how = ترحيب، الهدف، جولة قصيرة: الاسم وجملة عن الموضوع. توزيع ورقة العمل.
mod-step-2 = أرقام وأصوات
mod-step-2-how = قراءة الصفحتين 2 و3 من ورقة العمل معًا. ما الذي يفاجئ؟ ما الذي ينقص؟ بلا نقاش بعد.
mod-step-3 = التحديات
mod-step-3-how = عرض البطاقات، واختيار أهم ثلاثة تحديات في مجموعات صغيرة وإكمالها، ثم تقديمها.
mod-step-4 = الاقتراحات
mod-step-4-how = لكل تحدٍّ تم اختياره: ما الذي يساعد؟ من يستطيع فعله؟ الكتابة في النموذج.
mod-step-5 = الترتيب حسب الأهمية
mod-step-5-how = يلصق الجميع نقاطًا على الملصق. قراءة النتيجة بصوت عالٍ.
mod-step-6 = الختام
mod-step-6-how = كتابة المسؤولين والخطوات الأولى. القول متى يأتي الرد.
mod-material = المواد
mod-material-1 = ورقة العمل للجميع، وباللغات الأخرى أيضًا
mod-material-2 = الملصق على الحائط، ومجموعة بطاقات على كل طاولة
mod-material-3 = نقاط لاصقة: ثلاث لكل شخص
mod-material-4 = أقلام وورق وشريط لاصق
mod-material-5 = نموذج النتائج: خمس نسخ
mod-material-6 = ساعة يراها الجميع
mod-roles = الأدوار
mod-roles-1 = الإدارة: تنتبه إلى الوقت والهدف
mod-roles-2 = الكتابة: تملأ النموذج
mod-roles-3 = الترجمة: تجلس مع من يحتاج إليها
mod-roles-4 = المضيف: يرحب ويقول ماذا يحدث بالنتائج
mod-result = ما الذي يجب أن ينتج
mod-result-text = ثلاثة اقتراحات على الأقل مع مسؤولين وخطوة أولى. تُكتب أيضًا الآراء المختلفة.
mod-facts = الأرقام وراء ورقة العمل
mod-hurdles = العوائق
mod-needs = ما الذي نحتاج إليه
mod-contradictions = هنا تختلف وجهات النظر
mod-contradiction = «{ $name }»: المهنيون والمتطوعون { $actors }، المهاجرون { $people }. ما السبب؟
joint-title = الرقم والصوت
joint-statements = الخلاصات
joint-only-told = «{ $name }»: في محادثات كثيرة، لكنه ليس في المقدمة في أي استبيان. لماذا؟
joint-hardly-told = «{ $name }»: في المقدمة في أحد الاستبيانات، لكنه نادر في المحادثات. لماذا؟
mod-weak = نقاط ضعيفة
mod-weak-self = من شارك قرر ذلك بنفسه.
mod-weak-small = الأرقام بين قوسين: عدد قليل من الأشخاص. يجب استخدامها بحذر.
mod-weak-withheld = بعض الأرقام غير معروضة لأن عدد الأشخاص قليل جدًا.
mod-weak-routed = لم يحصل الجميع على كل سؤال: عدد الأشخاص مكتوب فوق كل جدول.
mod-weak-base = يختار المهنيون والمتطوعون إجابات أكثر. لذلك انظروا أيضًا إلى المرتبة وإلى الحصة من كل الإشارات.
mod-elsewhere = يخص موضوعًا آخر
mod-elsewhere-line = «{ $name }»: { $field }
mod-elsewhere-none = لا توجد أرقام عن ذلك بعد.
mod-questions = أسئلة ستأتي
mod-question-1 = هل هذا يمثّل الجميع؟
mod-question-1-answer = لا. هذه وجهة نظر من شاركوا.
mod-question-2 = لماذا الأرقام غير دقيقة؟
mod-question-2-answer = هي معدّلة قليلًا لحماية من أجابوا، بالطريقة نفسها في كل مكان.
mod-question-3 = لماذا تنقص أرقام؟
mod-question-3-answer = حيث أجاب عدد قليل جدًا يمكن التعرف على أشخاص.
mod-question-4 = ماذا يحدث باقتراحاتنا؟
mod-question-4-answer = تدخل في سجل التوصيات بوصفها «مسودة من الورشة».
mod-prompts = سؤال لكل تحدٍّ
mod-prompt-1 = «{ $name }»: أين نجح ذلك عندنا من قبل، ولماذا؟
mod-prompt-2 = «{ $name }»: من يتأثر أكثر، ومن يغيب اليوم عن الطاولة؟
mod-prompt-3 = «{ $name }»: ماذا نستطيع أن نقرر هنا، وماذا لا نستطيع؟
mod-prompt-4 = «{ $name }»: ماذا سيتغير بعد سنة لو وُجد الحل؟
mod-prompt-5 = «{ $name }»: أي عرض موجود ولا يعرفه إلا القليل؟
mod-circles = إذا دار الحديث في حلقة
mod-circle-1 = من المتأثر بالضبط؟
mod-circle-2 = أين يحدث ذلك بالضبط؟
mod-circle-3 = منذ متى؟
mod-circle-4 = ماذا جُرّب من قبل؟
mod-circle-5 = ما هي أصغر خطوة؟
mod-template = نموذج النتائج
mod-template-text = نموذج لكل اقتراح. يُرجى الكتابة بوضوح أو التقاط صورة.
mod-privacy = بلا حالات وبلا أسماء من فضلكم
mod-privacy-text = يُكتب ما ينطبق على كثيرين. ما يحكيه أفراد يبقى في الغرفة.
result-challenge = التحدي
result-proposal = الاقتراح
result-owner = المسؤول
result-partners = من يشارك؟
result-first-step = الخطوة الأولى
result-by-when = حتى متى؟
result-effort = الجهد: قليل، متوسط، كبير
result-effect = الأثر
result-dissent = رأي آخر
poster-challenges = التحديات
poster-solutions = الحلول
poster-who = من يشارك؟
poster-dots = ما الأهم؟ ألصقوا نقاطكم هنا.
card-hurdle = عائق
card-need = ما الذي نحتاج إليه
card-talks = في { $n } من أصل { $all } مقابلة
card-talks-least = في { $n } على الأقل من أصل { $all } مقابلة
card-talks-few = أصوات فردية
zip-name = المحتوى
zip-contents = المحتويات:
zip-editable = نص قابل للتعديل
zip-slides = شرائح عرض
zip-numbers = أرقام
zip-before-printing = للمراجعة قبل الطباعة:
zip-nothing-found = كل شيء كما خُطط له.
check-number = { $part }: { $number } غير موجود في أي جدول مسموح بنشره.
check-quote = { $part }: هذا الاقتباس غير مسموح بنشره: «{ $words }»
check-data = { $part }: التاريخ أو البيانات مختلفة عن الأجزاء الأخرى.
check-figure = { $part }: ينقص هذا الشكل رقم أو عنوان أو مصدر: «{ $title }»
check-caveat = { $part }: تنقص الجملة التي توضح وجهة نظر من تعرض الأرقام.
check-source = مصدر هذه الجملة ناقص: «{ $sentence }»
check-pages = { $of }، { $parts }: المخطط { $planned }، الناتج { $found } (صفحات أو بطاقات).
check-letters = { $part }: لا يستطيع الخط كتابة هذه العلامات: { $letters }
check-method = عدد كلمات مربع الأرقام { $found }؛ لا يُقرأ أكثر من { $most }.
check-page-one = عدد كلمات الصفحة 1 هو { $found }؛ لا يُقرأ أكثر من { $most }.
poster-online = كل النتائج على الإنترنت:
check-no-address = لا يوجد رمز QR على الملصق: عنوان الصفحات للجميع غير مضبوط (--public-address).

## Numbers in texts of the office

figure-talks = { $n } من { $all }
figure-talks-at_least = { $n } على الأقل من { $all }

## Published results

chapter-all-fields = جميع المواضيع معًا
chapter-people = من أجاب
published-none = لم يُنشر شيء هنا
published-none-text = ربما لم تكتمل النتائج بعد. أو أنها سُحبت.
published-none-ask = يُرجى سؤال الجهة التي أعطتك هذا العنوان.
published-heading = النتائج: { $process }
published-intro = هذه نتائج نشرتها الجهة التالية: { $organisation }. تاريخ النشر: { $date }. تبقى الأرقام كما هي إلى أن تُنشر أرقام جديدة.
published-chapters = المواضيع
published-figures = { $n ->
    [zero] لا توجد أشكال
    [one] شكل واحد
    [two] شكلان
    [few] { $n } أشكال
    [many] { $n } شكلًا
   *[other] { $n } شكل
  }
published-table = الأرقام في جدول
published-words = الشكل بالكلمات
published-notes = المصدر والملاحظات
published-svg = تنزيل الشكل (SVG)
published-csv = تنزيل الأرقام (CSV)
published-start = نظرة عامة
published-previous = رجوع: { $chapter }
published-next = التالي: { $chapter }
published-not-here = { $n ->
    [zero] جميع الأشكال متوفرة بهذه اللغة.
    [one] يوجد شكل واحد غير متوفر بهذه اللغة.
    [two] يوجد شكلان غير متوفرين بهذه اللغة.
    [few] توجد { $n } أشكال غير متوفرة بهذه اللغة.
    [many] يوجد { $n } شكلًا غير متوفر بهذه اللغة.
   *[other] يوجد { $n } شكل غير متوفر بهذه اللغة.
  }

report-kind-conference = تقرير المؤتمر
report-kind-participation = المشاركة
report-kind-municipality = ورقة بيانات للبلدية
report-kind-method = ملحق: كيف نشأت الأرقام
report-contents = المحتويات
report-summary = أهم النتائج باختصار
report-summary-text = نسبة من يقولون إنه يجب عمل الكثير في هذا الموضوع.
report-summary-own = أهم النتائج بالعربية
report-who = من شارك؟
report-matrix = ما هو مهم وكيف تسير الأمور
report-matrix-text = المواضيع المهمة لكثيرين والتي تسير بشكل سيئ موجودة في زاوية «البدء أولًا». والمواضيع التي تسير جيدًا وتُذكر أقل موجودة في الزاوية المقابلة.
report-challenges = التحديات الأكثر ذكرًا
report-challenges-text = كل سطر قائم بذاته: لا تُجمع النسب والمقابلات معًا.
report-challenge = التحدي
report-rank = { $percent } (المرتبة { $rank })
report-direction = من يذكره
direction-shared = الجميع
direction-seen_by_professionals = المهنيون والمتطوعون أكثر
direction-felt_by_people = المهاجرون أكثر
direction-voices = أصوات من المقابلات
report-groups = مقارنة المجموعات
report-groups-text = تُعرض فقط المجموعات التي أجاب منها هذا العدد من الأشخاص على الأقل: { $n }.
report-groups-none = لا توجد مجموعتان كبيرتان بما يكفي للمقارنة: يجب أن يكون في كل مجموعة { $n } شخصًا على الأقل. لا نعرض المجموعات الأصغر حتى لا يُعرف أحد.
report-actors = مقارنة المهنيين والمتطوعين
report-well = ما الذي يسير جيدًا
report-well-best = الأفضل تقييمًا: { $fields }.
report-change = ما الذي يريد الناس تغييره أولًا
report-change-text = عدد الأشخاص الذين كتبوا عن ذلك بكلماتهم.
report-change-none = كتب كثيرون بكلماتهم ما الذي يريدون تغييره أولًا. لم تُعدّ المواضيع التي كتبوا عنها بعد.
report-topic = عمّا يكتبون
report-tables = جميع الأرقام
report-imprint = الناشر وحماية البيانات وسهولة الوصول
report-imprint-publisher = الجهة الناشرة
report-imprint-privacy = لا يحتوي هذا التقرير على بيانات أفراد. جميع الأرقام محمية قبل نشرها؛ والاقتباسات قرأها أشخاص وسمحوا بنشرها.
report-imprint-access = التقرير ملف PDF سهل الوصول: العناوين والجداول والصور موسومة وموصوفة.
report-started = بدأ
report-sent = أُرسل
report-complete = حتى النهاية
report-partial = أُرسل قبل النهاية
report-draft = ما زال مفتوحًا
report-language = اللغة
report-figure = عدد الأشخاص
report-participation-note = أعداد فقط، بلا إجابات. جميع الأعداد مقرّبة إلى الأسفل بخمسات؛ وأقل من عشرة لا يُعرض شيء.
muni-here = من أجاب هنا؟
muni-enough = عدد المهاجرين الذين أجابوا من { $place } تقريبًا: { $n }.
muni-few = أجاب عدد قليل جدًا من المهاجرين من { $place }. لذلك نعرض هنا أرقام جميع الأماكن بهذا الحجم وأرقام المقاطعة كلها.
muni-few-alone = أجاب عدد قليل جدًا من المهاجرين من { $place }. لذلك نعرض هنا أرقام المقاطعة كلها فقط.
muni-area = أماكن بهذا الحجم
muni-district = المقاطعة كلها
muni-rest = بقية المقاطعة
muni-rest-why = بقية المقاطعة: المقاطعة كلها دون هذه الإجابات، محسوبة من الأرقام الموجودة أيضًا في الجداول.
muni-base = { "\u2066" }n ~ { $n }{ "\u2069" }، خارج الأساس: { $left }
muni-n = العدد (تقريبًا)
muni-finds = هل يجد الناس الجهة المناسبة؟
muni-help = أين حصل الناس على مساعدة
muni-quality = كيف تسير الأمور؟ (المتوسط من 1 إلى { $steps })
muni-hurdles = أكثر خمسة عوائق ذكرًا
muni-needs = ما الذي نحتاج إليه أكثر في كل موضوع
muni-cannot = ما لا تقوله الأرقام
muni-no-ranking = لا تُقارن البلديات ولا تُرتّب.
method-agreement = النصوص: صنّف شخصان جزءًا من النصوص كلٌّ على حدة. اتخذا القرار نفسه في { $percent } من الحالات.
method-no-agreement = النصوص: لا يوجد بعد عدد كافٍ من النصوص التي صنّفها شخصان كلٌّ على حدة.
method-translation = الترجمات: { $languages }
method-reviewed = { $language }: تمت مراجعتها
method-unreviewed = { $language }: لم تُراجَع بعد
method-unweighted = الأرقام غير مرجّحة.
method-weighted = الأرقام في الرسوم والجداول غير مرجّحة. والنسب المرجّحة مذكورة هنا إلى جانبها.
method-weights = تُرجَّح النتائج بحسب { $by } لتطابق السكان. تتراوح الأوزان بين { $low } و{ $high }. وهي مأخوذة من الأرقام المحمية، لا من إجابات فردية.
method-weights-met = بعد ذلك تطابق نسب المجموعات نسب السكان.
method-weights-trimmed = لأن الأوزان محدودة، تبتعد إحدى المجموعات عن نسبة السكان بمقدار { $points } نقطة مئوية.
method-effective = من دون ترجيح: نحو { $n } شخص. ومع الترجيح تكون دقة النسبة كما لو شارك { $effective } شخص (حجم العينة الفعلي).
method-weights-impossible = المطلوب هو الترجيح، لكنه غير ممكن: المجموعات اللازمة لذلك صغيرة جدًا ولا تُعرض.
method-weighted-share = النسبة المرجّحة
method-noise-k5 = الأعداد من 6 فما فوق تختلف عن المعدود بمقدار 4 على الأكثر، ولا فرق في المتوسط؛ ولا يظهر أي عدد من 1 إلى 4.
method-noise-r5 = الأعداد مقرّبة عشوائيًا إلى مضاعفات 5، صعودًا أو نزولًا.
method-noise-r3 = الأعداد مقرّبة عشوائيًا إلى مضاعفات 3، صعودًا أو نزولًا.
method-noise-ten-five = الأعداد الأقل من 10 لا تُعرض، وكل الأعداد الأخرى مقرّبة إلى مضاعفات 5.
method-interval = المجالات والفروق الواضحة: بثقة 95%، مع احتساب التعديل من أجل الحماية. واضح يعني: { $points } نقاط على الأقل، و{ $n } شخصًا على الأقل في كل جهة، وأكبر مما تفسره الصدفة.
