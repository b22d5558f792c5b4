### The texts all instruments share: topics, places, groups and common lists.

process-title = دراسة الوضع الحالي من أجل خطة الاندماج في مقاطعة Emsaue

## Topics as professionals name them

field-lang_edu = اللغة والتعليم
field-work_econ = العمل والاقتصاد
field-life_part = العيش المشترك والمشاركة الفعالة
field-home_mob = السكن والتنقل
field-health_care = الصحة والرعاية
field-prof_inst = العمل المهني والمؤسسات

## Topics in plain words

field_plain-lang_edu = تعلّم الألمانية والحضانة والمدرسة
field_plain-work_econ = العمل والتدريب المهني
field_plain-life_part = العيش معًا والمشاركة
field_plain-home_mob = السكن والحافلات والقطارات
field_plain-health_care = الصحة والرعاية
field_plain-prof_inst = الدوائر الرسمية والاستشارة

## Places

place-emsaue_stadt = Emsaue-Stadt
place-wiedenloh = Wiedenloh
place-rietholz = Rietholz
place-holtebrock = Holtebrock
place-verlingen = Verlingen
place-harsehorn = Harsehorn
place-hallendorf = Hallendorf
place-versbeck = Versbeck
place-steinbrink = Steinbrink
place-herzfelde = Herzfelde
place-wertherode = Wertherode
place-borgwede = Borgwede
place-langenhorst = Langenhorst

## Answers that are the same in many questions

special-dk = لا أعرف
special-pna = أفضّل عدم الإجابة
special-na = لا ينطبق عليّ
special-other = شيء آخر
special-none = لا شيء من ذلك

## How well things go

quality5-1 = سيئ جدًا
quality5-2 = سيئ إلى حد ما
quality5-3 = متوسط
quality5-4 = جيد إلى حد ما
quality5-5 = جيد جدًا
quality5-dk = لا أعرف

## Groups that active people work with

target_group-mse_eu = أشخاص من وسط أوروبا وجنوب شرقها (الاتحاد الأوروبي)
target_group-refugee_2015 = لاجئات ولاجئون منذ عام 2015 (من دون أوكرانيا)
target_group-ukraine = لاجئات ولاجئون من أوكرانيا
target_group-long_settled = أشخاص يعيشون هنا منذ وقت طويل
target_group-skilled = أشخاص لديهم مهنة مؤهلة أو في تدريب مهني أو دراسة جامعية
target_group-no_group = لا توجد مجموعة محددة

## Kind of organisation

orgtype-municipality = إدارة المدينة أو البلدية
orgtype-district = إدارة المقاطعة (Kreisverwaltung)
orgtype-welfare = جمعية رعاية اجتماعية، مركز استشارة
orgtype-education = حضانة أو روضة (Kita)، مدرسة، جامعة
orgtype-course_provider = جهة تقدّم دورات لغة أو دورات اندماج
orgtype-labour_admin = مركز العمل (Jobcenter)، وكالة العمل (Agentur für Arbeit)
orgtype-migrant_org = جمعية للجاليات المهاجرة
orgtype-initiative = مبادرة تطوعية، نادٍ أو جمعية، جماعة دينية
orgtype-health_org = الصحة أو الرعاية
orgtype-business = شركة، غرفة مهنية، نقابة
orgtype-authority = دائرة الأجانب (Ausländerbehörde)، المكتب الاتحادي للهجرة واللاجئين (BAMF)، الشرطة، القضاء
orgtype-politics = السياسة، مجلس الاندماج (Integrationsrat)
orgtype-other = شيء آخر

## Hurdles as active people name them

hurdle-german_level = معرفة اللغة الألمانية لا تكفي بعد
hurdle-course_access = لا مكان في دورة الألمانية، انتظار طويل
hurdle-childcare_place = لا مكان في الحضانة (Kita) أو في الدوام المدرسي الكامل (Ganztag)
hurdle-school_support = الأطفال يحصلون على مساعدة قليلة في المدرسة
hurdle-recognition = الشهادات لا يُعترف بها أو يتأخر الاعتراف بها
hurdle-job_access = لا يوجد عمل أو تدريب مهني مناسب
hurdle-job_conditions = ظروف عمل سيئة، عقود غير مستقرة
hurdle-contact = تواصل قليل مع أشخاص يعيشون هنا منذ وقت طويل
hurdle-discrimination = الرفض والتمييز
hurdle-participation = فرص قليلة لإبداء الرأي والمشاركة
hurdle-housing_search = لا يوجد سكن بسعر معقول
hurdle-housing_quality = سكن ضيق أو سيئ
hurdle-transport = الحافلات والقطارات قليلة أو غالية
hurdle-doctor_access = من الصعب الحصول على موعد في عيادة
hurdle-health_language = صعوبة التفاهم في العيادة والمستشفى
hurdle-mental_health = لا توجد مساعدة في الضغوط النفسية
hurdle-residence_status = إقامة غير مستقرة، إجراءات طويلة
hurdle-office_language = الرسائل والطلبات صعبة الفهم
hurdle-office_access = من الصعب الوصول إلى الدوائر الرسمية، والمواعيد تتأخر
hurdle-offers_unknown = الخدمات والأنشطة غير معروفة
hurdle-other = شيء آخر
hurdle-none = لا توجد صعوبات

## Hurdles as the people themselves name them

hurdle_own-german_level = لا أتكلم الألمانية بشكل كافٍ بعد.
hurdle_own-course_access = لا أحصل على مكان في دورة الألمانية.
hurdle_own-childcare_place = ليس لدينا مكان في الحضانة (Kita) أو في الدوام المدرسي الكامل (Ganztag).
hurdle_own-school_support = طفلي يحتاج إلى مساعدة أكثر في المدرسة.
hurdle_own-recognition = شهادتي أو مهنتي غير معترف بها.
hurdle_own-job_access = لا أجد عملًا أو تدريبًا مهنيًا مناسبًا.
hurdle_own-job_conditions = أجري في العمل قليل أو عملي غير مستقر.
hurdle_own-contact = تواصلي قليل مع أشخاص يعيشون هنا منذ وقت طويل.
hurdle_own-discrimination = يعاملني الناس أسوأ من غيري.
hurdle_own-participation = فرصي قليلة لإبداء الرأي أو المشاركة.
hurdle_own-housing_search = لا أجد سكنًا أستطيع دفع إيجاره.
hurdle_own-housing_quality = سكني صغير جدًا أو سيئ.
hurdle_own-transport = الحافلات والقطارات قليلة أو غالية.
hurdle_own-doctor_access = يصعب عليّ الحصول على موعد في عيادة.
hurdle_own-health_language = لا أفهم بشكل كافٍ في العيادة أو المستشفى.
hurdle_own-mental_health = لا أجد مساعدة عند الهموم الكبيرة أو الضغط النفسي.
hurdle_own-residence_status = إقامتي غير مستقرة أو الإجراءات طويلة.
hurdle_own-office_language = لا أفهم الرسائل والطلبات جيدًا.
hurdle_own-office_access = من الصعب الوصول إلى الدوائر الرسمية. المواعيد تتأخر كثيرًا.
hurdle_own-offers_unknown = لا أعرف ما هي المساعدات الموجودة.
hurdle_own-other = شيء آخر
hurdle_own-none = لا شيء من ذلك

## Needs: Language and education

need_lang_edu-more_places = أماكن أكثر في دورات الألمانية
need_lang_edu-course_childcare = دورات مع رعاية للأطفال
need_lang_edu-course_flexible = دورات في المساء أو في نهاية الأسبوع أو عبر الإنترنت
need_lang_edu-course_near = دورات قريبة
need_lang_edu-course_literacy = دورات لتعلّم القراءة والكتابة
need_lang_edu-course_level = دورات تناسب المستوى الشخصي
need_lang_edu-course_job = الألمانية من أجل العمل
need_lang_edu-practice = أشخاص للتحدث معهم بالألمانية
need_lang_edu-daycare = أماكن في الحضانة (Kita) والدوام المدرسي الكامل (Ganztag)
need_lang_edu-school_help = مساعدة في المدرسة
need_lang_edu-parents_info = معلومات للأهل عن الحضانة والمدرسة

## Needs: Work and economy

need_work_econ-recognition_help = مساعدة في الاعتراف بالشهادات
need_work_econ-application_help = مساعدة في البحث عن عمل والتقديم عليه
need_work_econ-internship = تدريب قصير (Praktikum)، تجربة العمل
need_work_econ-training_place = مكان للتدريب المهني (Ausbildung) ومساعدة خلاله
need_work_econ-course_and_work = العمل ودورة الألمانية في الوقت نفسه
need_work_econ-childcare_work = رعاية للأطفال تناسب وقت العمل
need_work_econ-rights_info = معلومات عن الحقوق في العمل
need_work_econ-work_permit = تصريح عمل أسرع
need_work_econ-open_employers = شركات منفتحة على الجميع
need_work_econ-own_business = مساعدة في إنشاء عمل خاص

## Needs: Living together and active participation

need_life_part-meeting_places = أماكن للقاء
need_life_part-clubs = الرياضة والنوادي
need_life_part-mentoring = أشخاص يساعدون في الحياة اليومية
need_life_part-volunteering = فرص للتطوع ومساعدة الآخرين
need_life_part-political_say = إبداء الرأي في شؤون المدينة والمقاطعة
need_life_part-anti_discrimination = مساعدة ضد التمييز
need_life_part-family_youth = أنشطة للعائلات والشباب
need_life_part-women = أنشطة للنساء
need_life_part-older = أنشطة لكبار السن
need_life_part-culture_religion = أماكن للثقافة والدين

## Needs: Housing and mobility

need_home_mob-affordable_flats = شقق أكثر بأسعار معقولة
need_home_mob-search_help = مساعدة في البحث عن سكن
need_home_mob-fair_letting = فرص عادلة عند تأجير السكن
need_home_mob-better_shelter = مراكز سكن أفضل
need_home_mob-tenancy_info = معلومات عن الإيجار والكهرباء والنفايات
need_home_mob-bus_more = حافلات أكثر، في المساء ونهاية الأسبوع أيضًا
need_home_mob-bus_cheap = تذاكر رخيصة
need_home_mob-bike = دراجة وطرق آمنة للدراجات
need_home_mob-licence = مساعدة في الحصول على رخصة القيادة
need_home_mob-accessible_home = شقق مناسبة للأشخاص ذوي الإعاقة

## Needs: Health and care

need_health_care-health_interpreting = ترجمة في العيادة والمستشفى
need_health_care-more_appointments = مواعيد أسرع
need_health_care-find_practice = مساعدة في البحث عن عيادة
need_health_care-health_info = معلومات عن الصحة بلغات كثيرة
need_health_care-mental_help = مساعدة في المشكلات النفسية
need_health_care-birth_child = مساعدة عند الولادة ومع الأطفال الصغار
need_health_care-care_old = الرعاية في سن الشيخوخة
need_health_care-disability = مساعدة عند الإعاقة
need_health_care-insurance = مساعدة في أمور التأمين الصحي

## Needs: Professional practice and institutions

need_prof_inst-plain_letters = رسائل واستمارات سهلة
need_prof_inst-multilingual = معلومات بعدة لغات
need_prof_inst-office_interpreting = ترجمة في الدوائر الرسمية
need_prof_inst-fast_appointments = مواعيد أسرع
need_prof_inst-one_contact = شخص واحد ثابت للتواصل
need_prof_inst-one_place = كل شيء في مكان واحد
need_prof_inst-online = معاملات أكثر عبر الإنترنت
need_prof_inst-trained_staff = موظفات وموظفون بتعامل لطيف وتدريب جيد
need_prof_inst-cooperation = جهات تتعاون معًا بشكل أفضل
need_prof_inst-overview = قائمة واضحة بكل الخدمات والأنشطة

## كيف تصبح السمات أعمّ

hierarchy-orgtype-public = جهات عامة وسياسة
hierarchy-orgtype-services = رعاية اجتماعية وتعليم وصحة
hierarchy-orgtype-civil = جمعيات ومبادرات
hierarchy-orgtype-business = شركات وجهات أخرى
hierarchy-standard_area_type-large = مدينة كبيرة
hierarchy-standard_area_type-medium = مدينة متوسطة
hierarchy-standard_area_type-small = بلدة صغيرة
hierarchy-standard_area_type-elsewhere = خارج المنطقة
hierarchy-standard_area_type-district_wide = في المنطقة كلها
hierarchy-years_active-new = نشاط لأقل من أربع سنوات
hierarchy-years_active-experienced = نشاط لأربع سنوات أو أكثر
hierarchy-time_in_germany-recent = أقل من ثلاث سنوات في ألمانيا
hierarchy-time_in_germany-some_years = من ثلاث إلى عشر سنوات في ألمانيا
hierarchy-time_in_germany-long = أكثر من عشر سنوات أو دائماً في ألمانيا
hierarchy-main_activity-earning = يعملون
hierarchy-main_activity-learning = في تدريب مهني أو دورة
hierarchy-main_activity-neither = لا هذا ولا ذاك
hierarchy-housing-own_flat = سكن خاص بالإيجار أو مملوك
hierarchy-housing-no_own_flat = بلا سكن خاص
hierarchy-origin-eu = الاتحاد الأوروبي
hierarchy-origin-eastern_europe = البلقان وأوروبا الشرقية
hierarchy-origin-western_asia = تركيا والشرق الأوسط
hierarchy-origin-elsewhere = أفريقيا ومناطق أخرى
hierarchy-standard_age-younger = الأصغر سناً (دون 40)
hierarchy-standard_age-middle = منتصف العمر (40 إلى 59)
hierarchy-standard_age-older = الأكبر سناً (60 فأكثر)
hierarchy-children-with = مع أطفال دون 18 عاماً
hierarchy-children-without = بلا أطفال دون 18 عاماً
hierarchy-wide_group-refuge = لاجئون
hierarchy-wide_group-migration = مهاجرون ومقيمون منذ زمن طويل
hierarchy-wide_group-others = آخرون
