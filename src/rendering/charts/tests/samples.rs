//! Charts to look at in tests, with words in eight languages: three scripts, both directions and four
//! ways to write a percentage. The numbers are next door.

use crate::{
    domain::{aggregation::MissingKind, identifiers::code},
    rendering::charts::{
        Apart, Audiences, ChartText, Clear, Composed, Medium, Numerals, Order, Palette, Svg, Words, bars, composition, groups, likert,
        mean_panels, means, paired, panels,
        tests::tables::{by_group, hurdles, scale, scale_by_group, several_parts, with_apart},
    },
};

/// The words of one language.
pub(in crate::rendering) struct Sample {
    pub tag: &'static str,
    pub right_to_left: bool,
    /// Title, wording, base, note.
    pub head: [&'static str; 4],
    pub options: [&'static str; 7],
    pub scale: [&'static str; 5],
    pub rows: [&'static str; 4],
    pub audiences: [&'static str; 2],
    /// Withheld, total, count, mean, difference.
    pub words: [&'static str; 5],
    /// Zero and decimal mark.
    digits: [char; 2],
    /// Before and after a percentage.
    percent: [&'static str; 2],
}

pub(in crate::rendering) const SAMPLES: [Sample; 8] = [
    Sample {
        tag: "de",
        right_to_left: false,
        head: [
            "Die größten Hürden beim Ankommen im Kreis Emsaue",
            "„Was macht es Ihnen im Alltag besonders schwer? Bitte wählen Sie höchstens fünf Antworten.“",
            "Mehrere Antworten möglich, in % der Personen, n = 412 (38 ohne Angabe)",
            "Quelle: Befragung „Leben im Kreis Emsaue“, Stand 30. November 2026, vorläufig. Erfundene Daten. (…): kleine Gruppe, unter 30 Personen.",
        ],
        options: [
            "Lange Wartezeiten auf einen Platz im Sprachkurs",
            "Zu wenig Plätze in Kindertagesstätten und Ganztagsgrundschulen",
            "Anerkennung ausländischer Berufsabschlüsse",
            "Kein Bus am Abend",
            "Briefe von Ämtern sind schwer zu verstehen",
            "Benachteiligung bei der Wohnungssuche",
            "etwas anderes",
        ],
        scale: ["sehr schlecht", "eher schlecht", "mittel", "eher gut", "sehr gut"],
        rows: [
            "Deutsch lernen, Kita und Schule",
            "Arbeit und Ausbildung",
            "Wohnung, Bus und Bahn",
            "Professionalisierung und Institutionen",
        ],
        audiences: ["Fachkräfte und Ehrenamtliche", "Zugewanderte"],
        words: ["nicht gezeigt: zu wenige Antworten", "Alle", "n", "Mittel 1–5", "Differenz in Punkten"],
        digits: ['0', ','],
        percent: ["", "\u{a0}%"],
    },
    Sample {
        tag: "ar",
        right_to_left: true,
        head: [
            "أكبر العقبات عند الاستقرار في دائرة Emsaue",
            "ما الذي يصعّب حياتك اليومية بشكل خاص؟ اختر خمس إجابات على الأكثر.",
            "يمكن اختيار أكثر من إجابة، بالنسبة المئوية من الأشخاص، ن = 412 (38 بدون إجابة)",
            "المصدر: استطلاع «الحياة في دائرة \u{2068}Emsaue\u{2069}»، 30 نوفمبر 2026، نتائج مؤقتة. بيانات مخترعة. (…): مجموعة صغيرة، أقل من 30 شخصًا.",
        ],
        options: [
            "فترات انتظار طويلة للحصول على مكان في دورة اللغة",
            "نقص الأماكن في دور الحضانة والمدارس الابتدائية ذات الدوام الكامل",
            "الاعتراف بالشهادات المهنية الأجنبية",
            "لا توجد حافلة في المساء (الخط U8)",
            "رسائل الدوائر الحكومية صعبة الفهم",
            "التمييز عند البحث عن سكن",
            "شيء آخر",
        ],
        scale: ["سيئ جدًا", "سيئ نوعًا ما", "متوسط", "جيد نوعًا ما", "جيد جدًا"],
        rows: ["تعلّم الألمانية والحضانة والمدرسة", "العمل والتدريب المهني", "السكن والحافلات والقطارات", "الدوائر الحكومية والاستشارة"],
        audiences: ["المختصون والمتطوعون", "المهاجرون"],
        words: ["غير معروض: إجابات قليلة جدًا", "الجميع", "العدد", "المتوسط 1–5", "الفرق بالنقاط"],
        digits: ['0', '.'],
        percent: ["", "\u{200e}%\u{200e}"],
    },
    Sample {
        tag: "fa",
        right_to_left: true,
        head: [
            "بزرگ‌ترین موانع در زندگی روزمره",
            "چه چیزی زندگی روزمرهٔ شما را به‌ویژه دشوار می‌کند؟",
            "امکان چند پاسخ، درصد افراد، تعداد = ۴۱۲",
            "منبع: نظرسنجی Emsaue، ۳۰ نوامبر ۲۰۲۶. داده‌های ساختگی.",
        ],
        options: [
            "انتظار طولانی برای کلاس زبان",
            "کمبود جا در مهدکودک و مدرسهٔ تمام‌روز",
            "به رسمیت شناختن مدارک شغلی خارجی",
            "شب‌ها اتوبوس نیست",
            "نامه‌های اداره‌ها را سخت می‌توان فهمید",
            "تبعیض هنگام جستجوی خانه",
            "چیز دیگر",
        ],
        scale: ["خیلی بد", "نسبتاً بد", "متوسط", "نسبتاً خوب", "خیلی خوب"],
        rows: ["آموختن آلمانی، مهدکودک و مدرسه", "کار و آموزش حرفه‌ای", "مسکن، اتوبوس و قطار", "اداره‌ها و مشاوره"],
        audiences: ["کارشناسان و داوطلبان", "مهاجران"],
        words: ["نشان داده نمی‌شود", "همه", "تعداد", "میانگین ۱–۵", "تفاوت"],
        digits: ['۰', '٫'],
        percent: ["", "٪"],
    },
    Sample {
        tag: "ckb",
        right_to_left: true,
        head: [
            "گەورەترین ئاستەنگەکانی ژیانی ڕۆژانە",
            "چی ژیانی ڕۆژانەت بە تایبەتی قورس دەکات؟",
            "دەتوانیت چەند وەڵامێک هەڵبژێریت، ژمارە = ٤١٢",
            "سەرچاوە: ڕاپرسی Emsaue، ٣٠ی تشرینی دووەم ٢٠٢٦.",
        ],
        options: [
            "چاوەڕوانی درێژ بۆ کۆرسی زمان",
            "شوێنی کەم لە باخچەی منداڵان و قوتابخانە",
            "دانپێدانان بە بڕوانامەی بیانی",
            "ئێواران پاس نییە",
            "نامەی فەرمانگەکان قورسن بۆ تێگەیشتن",
            "جیاوازیکردن لە گەڕان بەدوای خانوودا",
            "شتێکی تر",
        ],
        scale: ["زۆر خراپ", "کەمێک خراپ", "مامناوەند", "باش", "زۆر باش"],
        rows: ["فێربوونی ئەڵمانی و قوتابخانە", "کار و ڕاهێنان", "خانوو و هاتوچۆ", "فەرمانگە و ڕاوێژ"],
        audiences: ["شارەزایان و خۆبەخشان", "کۆچبەران"],
        words: ["پیشان نادرێت", "هەموو", "ژمارە", "تێکڕا", "جیاوازی"],
        digits: ['٠', '٫'],
        percent: ["", "\u{a0}٪"],
    },
    Sample {
        tag: "ps",
        right_to_left: true,
        head: [
            "په ورځني ژوند کې تر ټولو لوی خنډونه",
            "څه شی ستاسو ورځنی ژوند په ځانګړې توګه سختوي؟",
            "څو ځوابونه کېدای شي، شمېر = ۴۱۲",
            "سرچینه: د Emsaue پوښتنپاڼه، ۲۰۲۶ د نومبر ۳۰.",
        ],
        options: [
            "د ژبې د کورس لپاره اوږد انتظار",
            "په وړکتون او ښوونځي کې لږ ځایونه",
            "د بهرنیو مسلکي سندونو منل",
            "ماښام بس نشته",
            "د ادارو لیکونه په سختۍ پوهېږو",
            "د کور په لټون کې تبعیض",
            "بل څه",
        ],
        scale: ["ډېر بد", "یو څه بد", "منځنی", "یو څه ښه", "ډېر ښه"],
        rows: ["د الماني زده کړه او ښوونځی", "کار او روزنه", "کور، بس او ګاډی", "ادارې او سلا"],
        audiences: ["کارپوهان او رضاکاران", "کډوال"],
        words: ["نه ښودل کېږي", "ټول", "شمېر", "منځنۍ کچه", "توپیر"],
        digits: ['۰', '٫'],
        percent: ["", "٪"],
    },
    Sample {
        tag: "ti",
        right_to_left: false,
        head: [
            "ኣብ መዓልታዊ ህይወት ዘጋጥሙ ዓበይቲ ዕንቅፋታት",
            "ኣብ መዓልታዊ ህይወትኩም ብፍላይ እንታይ የጸግመኩም?",
            "ካብ ሓደ ንላዕሊ መልሲ ይከኣል፣ ብሚእታዊት ሰባት፣ n = 412",
            "ምንጪ፦ መጽናዕቲ Emsaue፣ 30 ሕዳር 2026። ምህዞ ዝኾነ ሓበሬታ።",
        ],
        options: [
            "ቦታ ኮርስ ቋንቋ ንምርካብ ነዊሕ ግዜ ምጽባይ",
            "ኣብ መዋእለ ህጻናትን ቤት ትምህርትን እኹል ቦታ ዘይምህላው",
            "ናይ ወጻኢ ናይ ሞያ ምስክር ወረቐት ኣፍልጦ ምርካብ",
            "ምሸት ኣውቶቡስ የለን",
            "ደብዳቤታት ቤት ጽሕፈት ንምርዳእ ኣጸጋሚ እዩ",
            "ገዛ ኣብ ምድላይ ኣድልዎ",
            "ካልእ",
        ],
        scale: ["ኣዝዩ ሕማቕ", "ሕማቕ", "ማእከላይ", "ጽቡቕ", "ኣዝዩ ጽቡቕ"],
        rows: ["ጀርመንኛ ምምሃር፣ መዋእለ ህጻናትን ቤት ትምህርትን", "ስራሕን ስልጠናን", "ገዛ፣ ኣውቶቡስን ባቡርን", "ቤት ጽሕፈታትን ምኽርን"],
        audiences: ["ክኢላታትን ወለንተኛታትን", "ስደተኛታት"],
        words: ["ኣይርአን", "ኩሎም", "n", "ማእከላይ", "ፍልልይ"],
        digits: ['0', '.'],
        percent: ["", "%"],
    },
    Sample {
        tag: "uk",
        right_to_left: false,
        head: [
            "Найбільші перешкоди в повсякденному житті",
            "Що особливо ускладнює ваше повсякденне життя? Оберіть не більше п’яти відповідей.",
            "Можливо кілька відповідей, у % осіб, n = 412 (38 без відповіді)",
            "Джерело: опитування «Життя в районі Emsaue», 30 листопада 2026 року. Вигадані дані.",
        ],
        options: [
            "Довге очікування місця на мовних курсах",
            "Замало місць у дитячих садках і початкових школах повного дня",
            "Визнання іноземних професійних дипломів",
            "Увечері немає автобуса",
            "Листи від установ важко зрозуміти",
            "Дискримінація під час пошуку житла",
            "щось інше",
        ],
        scale: ["дуже погано", "радше погано", "посередньо", "радше добре", "дуже добре"],
        rows: ["Вивчення німецької, садок і школа", "Робота та професійне навчання", "Житло, автобус і поїзд", "Установи та консультації"],
        audiences: ["Фахівці та волонтери", "Люди з досвідом міграції"],
        words: ["не показано", "Усі", "n", "Середнє 1–5", "Різниця в пунктах"],
        digits: ['0', ','],
        percent: ["", "%"],
    },
    Sample {
        tag: "tr",
        right_to_left: false,
        head: [
            "Günlük yaşamdaki en büyük engeller",
            "Günlük yaşamınızı özellikle ne zorlaştırıyor? Lütfen en fazla beş yanıt seçin.",
            "Birden fazla yanıt mümkün, kişilerin yüzdesi, n = 412",
            "Kaynak: Emsaue anketi, 30 Kasım 2026. Uydurma veriler.",
        ],
        options: [
            "Dil kursunda yer için uzun bekleme süreleri",
            "Kreşlerde ve tam gün ilkokullarda çok az yer olması",
            "Yurt dışında alınan meslek diplomalarının tanınması",
            "Akşamları otobüs yok",
            "Resmî dairelerin mektupları zor anlaşılıyor",
            "Ev ararken ayrımcılık",
            "başka bir şey",
        ],
        scale: ["çok kötü", "oldukça kötü", "orta", "oldukça iyi", "çok iyi"],
        rows: ["Almanca öğrenme, kreş ve okul", "İş ve meslek eğitimi", "Konut, otobüs ve tren", "Resmî daireler ve danışmanlık"],
        audiences: ["Uzmanlar ve gönüllüler", "Göçmenler"],
        words: ["gösterilmiyor", "Herkes", "n", "Ortalama 1–5", "Puan farkı"],
        digits: ['0', ','],
        percent: ["%", ""],
    },
];

impl Sample {
    pub(in crate::rendering) fn text(&self) -> ChartText {
        let [title, question, base, note] = self.head.map(String::from);
        let [withheld, total, count, mean, difference] = self.words.map(String::from);
        ChartText {
            language: self.tag.into(),
            right_to_left: self.right_to_left,
            figure: String::new(),
            title,
            question,
            base,
            notes: vec![note],
            options: self.options.map(String::from).to_vec(),
            rows: self.rows.map(String::from).to_vec(),
            words: Words { withheld, total, count, mean, difference },
            numerals: Numerals {
                zero: self.digits[0],
                decimal: self.digits[1],
                group: None,
                grouped_from: 1_000,
                percent_before: self.percent[0].into(),
                percent_after: self.percent[1].into(),
                plus: if self.right_to_left { "\u{200e}+".into() } else { "+".into() },
                minus: if self.right_to_left { "\u{200e}−".into() } else { "−".into() },
            },
            palette: Palette::default(),
            medium: Medium::Screen,
        }
    }

    pub(super) fn scale_text(&self) -> ChartText {
        ChartText { options: self.scale.map(String::from).to_vec(), ..self.text() }
    }

    pub(super) fn audiences(&self) -> Audiences<'static> {
        Audiences { first: self.audiences[0], second: self.audiences[1] }
    }

    /// Each kind of chart, with numbers, small groups and withheld values in it.
    pub(in crate::rendering) fn charts(&self) -> Vec<(&'static str, Svg)> {
        let text = self.text();
        let last = [code("other")];
        let order = Order::Sorted { last: &last };
        let rows = [[42, 96, 120, 98, 34], [61, 123, 88, 71, 22], [139, 124, 67, 41, 19], [2, 88, 90, 84, 30]];
        vec![
            ("bars", bars(&text, &hurdles(412, [187, 143, 160, 96, 121, 3, 41]), order)),
            ("likert", likert(&self.scale_text(), &rows.map(scale))),
            (
                "paired",
                paired(
                    &text,
                    self.audiences(),
                    &hurdles(240, [131, 110, 92, 64, 98, 81, 22]),
                    &hurdles(412, [187, 143, 160, 96, 121, 3, 41]),
                    order,
                    Clear { options: &[code("course_wait")], word: "!" },
                ),
            ),
            ("groups", groups(&text, &by_group())),
            ("groups-of-a-scale", groups(&self.scale_text().twice(), &scale_by_group())),
            ("means", means(&self.text().twice(), &[scale_by_group(), scale_by_group(), scale_by_group()], None)),
            ("network", self.network()),
            ("composition", self.composition()),
            ("panels", panels(&text, &by_group(), &last).expect("three groups are large")),
            ("mean-panels", mean_panels(&text.clone().twice(), &[scale_by_group(), scale_by_group()]).expect("six groups are large")),
        ]
    }

    /// Groups by whom they work with, with a share of those who do not.
    fn network(&self) -> Svg {
        let apart = Apart { label: self.options[6].into(), answer: MissingKind::Special(code("no_contact")) };
        let tables = [31, 17, 4, 40, 9, 22, 12].map(|no_contact| with_apart(scale_by_group(), &apart.answer, no_contact));
        means(&self.text().twice(), &tables, Some(&apart))
    }

    /// Who took part: few and many parts, one that is hardly there, and one that is withheld.
    fn composition(&self) -> Svg {
        let tables = [scale([42, 96, 120, 98, 34]), scale([260, 9, 30, 7, 110]), several_parts(), scale([2, 88, 90, 84, 30])];
        let questions = tables.iter().enumerate().map(|(at, table)| Composed {
            title: self.rows[at].into(),
            options: if table.options().len() == 5 {
                self.scale.map(String::from).to_vec()
            } else {
                self.options.map(String::from).to_vec()
            },
            table,
        });
        composition(&ChartText { question: String::new(), ..self.text() }, &questions.collect::<Vec<_>>())
    }
}

impl ChartText {
    /// With as many rows again.
    fn twice(mut self) -> Self {
        self.rows.extend(self.rows.clone());
        self
    }
}
