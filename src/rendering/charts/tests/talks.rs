//! What charts of talks say in four languages, with quotes that run against the chart's direction.

use unic_langid::LanguageIdentifier;

use crate::{
    domain::{
        disclosure::{PublishableTable, talks::Voices},
        identifiers::code,
        interviews::RecordId,
        words::{
            review::{ReleasedText, Rendition, Review, Treatment},
            text::{FreeText, Source},
        },
    },
    rendering::charts::{ChartText, HeardTopic, JointHeads, JointRow, Quote, Spoken, Svg, joint, tests::tables::hurdles, topics},
};

const ARABIC: &str = "ذهبت إلى ثلاثة مكاتب (Jobcenter, BAMF) ولم يعرف أحد من المسؤول عن طلبي.";
const GERMAN: &str = "Ich schreibe seit acht Monaten Bewerbungen für eine Wohnung, meistens kommt nicht einmal eine Absage.";

/// The words of one language.
pub(super) struct Told {
    pub tag: &'static str,
    /// Exactly, at least, individual voices.
    counted: [&'static str; 3],
    statements: [&'static str; 2],
    /// Topic, professionals, people concerned, talks with both, reports, voices, contradiction.
    heads: [&'static str; 8],
    reports: &'static str,
}

pub(super) const TOLD: [Told; 4] = [
    Told {
        tag: "de",
        counted: ["in 9 von 24 Gesprächen", "in mindestens 20 von 24 Gesprächen", "einzelne Stimmen"],
        statements: [
            "Wer am Abend arbeitet, kommt ohne Auto nicht nach Hause; Kurse und Ämter liegen dort, wo kein Bus fährt.",
            "Familien warten lange auf einen Platz und wissen nicht, wo sie auf der Liste stehen.",
        ],
        heads: [
            "Thema",
            "Fachkräfte (n ~ 240)",
            "Zugewanderte (n ~ 412)",
            "Gespräche mit Fachkräften",
            "Gespräche mit Zugewanderten",
            "Meldungen",
            "Kernaussage und Stimme",
            "widerspricht sich",
        ],
        reports: "7 Meldungen",
    },
    Told {
        tag: "ar",
        counted: ["في 9 من 24 محادثة", "في 20 محادثة على الأقل من 24", "أصوات فردية"],
        statements: [
            "من يعمل مساءً لا يصل إلى بيته بدون سيارة، والدورات والدوائر تقع حيث لا تصل الحافلات.",
            "تنتظر العائلات طويلًا للحصول على مكان ولا تعرف ترتيبها في القائمة.",
        ],
        heads: [
            "الموضوع",
            "المختصون (العدد ~ 240)",
            "المهاجرون (العدد ~ 412)",
            "محادثات مع المختصين",
            "محادثات مع المهاجرين",
            "بلاغات",
            "الخلاصة وصوت واحد",
            "متناقض",
        ],
        reports: "7 بلاغات",
    },
    Told {
        tag: "ti",
        counted: ["ኣብ 9 ካብ 24 ዝርርባት", "እንተወሓደ ኣብ 20 ካብ 24 ዝርርባት", "ውልቃዊ ድምጽታት"],
        statements: [
            "ምሸት ዝሰርሕ ሰብ ብዘይ መኪና ናብ ገዝኡ ክምለስ ኣይክእልን፤ ኮርሳትን ቤት ጽሕፈታትን ኣውቶቡስ ዘይበጽሖ ቦታ እዮም ዘለዉ።",
            "ስድራቤታት ቦታ ንምርካብ ነዊሕ ይጽበዩ፣ ኣብ ዝርዝር ኣበይ ከም ዘለዉ ድማ ኣይፈልጡን።",
        ],
        heads: ["ዛዕባ", "ክኢላታት (n ~ 240)", "ስደተኛታት (n ~ 412)", "ዝርርብ ምስ ክኢላታት", "ዝርርብ ምስ ስደተኛታት", "ጸብጻባት", "ቀንዲ ሓሳብን ድምጽን", "ዝጋጮ"],
        reports: "7 ጸብጻባት",
    },
    Told {
        tag: "uk",
        counted: ["у 9 з 24 розмов", "щонайменше у 20 з 24 розмов", "окремі голоси"],
        statements: [
            "Хто працює ввечері, не доїде додому без автомобіля; курси й установи розташовані там, куди не ходить автобус.",
            "Родини довго чекають на місце й не знають, якими вони є у списку.",
        ],
        heads: [
            "Тема",
            "Фахівці (n ~ 240)",
            "Люди з досвідом міграції (n ~ 412)",
            "Розмови з фахівцями",
            "Розмови з мігрантами",
            "Повідомлення",
            "Головна думка й голос",
            "суперечність",
        ],
        reports: "7 повідомлень",
    },
];

fn language(tag: &str) -> LanguageIdentifier {
    tag.parse().unwrap()
}

/// Words that went through a review.
fn released(language: &str, words: &str, translation: Option<&str>) -> ReleasedText {
    let rendition = Rendition {
        text: words.into(),
        translation: translation.map(String::from),
        treatment: Treatment::AsWritten,
        harmless: Vec::new(),
        by: "anna".into(),
    };
    let text = FreeText {
        id: RecordId::from_random(1),
        process: code("p"),
        instrument: code("i"),
        question: None,
        source: Source::Quote,
        interview: None,
        language: language.into(),
        original: words.into(),
        may_be_quoted: true,
        translation: None,
        review: Review::Released { rendition, second: Some("berta".into()) },
        before: None,
        revision: 1,
    };
    ReleasedText::of(&text, false, |_| Vec::new()).unwrap()
}

/// An Arabic and a German quote for readers of a language.
pub(super) fn quotes(reader: &str) -> [Option<Quote>; 2] {
    let (office, reader) = (language("de"), language(reader));
    let translation = "Ich war bei drei Stellen, und niemand wusste, wer für meinen Antrag zuständig ist.";
    [
        Quote::of(&released("ar", ARABIC, Some(translation)), true, &office, &reader),
        Quote::of(&released("de", GERMAN, None), true, &office, &reader),
    ]
}

/// A quote with so many words.
pub(super) fn quote_of_words(words: usize) -> Option<Quote> {
    Quote::of(&released("de", &vec!["Wort"; words].join(" "), None), true, &language("de"), &language("de"))
}

impl Told {
    pub(super) fn charts(&self, text: &ChartText) -> Vec<(&'static str, Svg)> {
        vec![("topics", self.topics(text)), ("joint", self.joint(text))]
    }

    fn topics(&self, text: &ChartText) -> Svg {
        let [arabic, german] = quotes(self.tag);
        let rows = [(3, Voices::Exact(9), Some(arabic)), (1, Voices::AtLeast(20), Some(german)), (5, Voices::Individual, None)];
        let rows: Vec<HeardTopic> = rows
            .into_iter()
            .enumerate()
            .map(|(at, (option, voices, quote))| HeardTopic {
                name: text.options[option].clone(),
                voices,
                all: Some(24),
                counted: self.counted[at].into(),
                statement: self.statements.get(at).map(|words| Spoken::new(words, &language(self.tag))),
                quote: quote.flatten(),
            })
            .collect();
        topics(text, &rows)
    }

    fn joint(&self, text: &ChartText) -> Svg {
        let [topic, professionals, people, with_one, with_other, reports, voice, contradiction] = self.heads.map(String::from);
        let heads = JointHeads {
            topic,
            audiences: [professionals, people],
            talks: vec![with_one, with_other],
            reports: Some(reports),
            voice,
            contradiction,
        };
        let (first, second) = (hurdles(240, [131, 110, 92, 64, 98, 81, 22]), hurdles(412, [187, 143, 160, 96, 121, 3, 41]));
        let [arabic, german] = quotes(self.tag);
        let share = |table: &PublishableTable, at: usize| Some((table.total().cells()[at], table.total().base()));
        let row = |at: usize, voices: [usize; 2], quote: &Option<Quote>, contradicts: bool| JointRow {
            topic: text.options[at].clone(),
            shares: if at == 4 { [None, None] } else { [share(&first, at), share(&second, at)] },
            talks: voices
                .map(|which| {
                    ([Voices::Exact(9), Voices::AtLeast(20), Voices::Individual][which], Some(24), self.counted[which].to_string())
                })
                .to_vec(),
            reports: (at == 3).then(|| self.reports.to_string()),
            statement: self.statements.get(at % 3).map(|words| Spoken::new(words, &language(self.tag))),
            quote: quote.clone(),
            contradicts,
        };
        let rows =
            [row(3, [0, 1], &arabic, false), row(1, [2, 2], &german, true), row(5, [0, 2], &None, false), row(4, [1, 0], &arabic, true)];
        joint(text, &heads, &rows)
    }
}
