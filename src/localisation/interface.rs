//! The program's own texts, compiled into it: pages work without any file beside the program.
//! `interface.ftl` is what respondents read, `desk.ftl` what staff read.

/// The program's texts in one language.
#[derive(Clone, Copy, Debug)]
pub struct InterfaceTexts {
    /// BCP 47 tag: the name of the folder.
    pub tag: &'static str,
    /// Texts for respondents and in published results.
    pub respondents: &'static str,
    /// Texts for staff, where there are any.
    pub staff: Option<&'static str>,
    /// The state of every text.
    pub status: &'static str,
}

macro_rules! texts {
    ($tag:literal) => {
        InterfaceTexts {
            tag: $tag,
            respondents: include_str!(concat!("../../locales/", $tag, "/interface.ftl")),
            staff: None,
            status: include_str!(concat!("../../locales/", $tag, "/status.toml")),
        }
    };
    ($tag:literal with staff) => {
        InterfaceTexts { staff: Some(include_str!(concat!("../../locales/", $tag, "/desk.ftl"))), ..texts!($tag) }
    };
}

/// The languages the program speaks itself; the first one is the source of the others.
pub const INTERFACE: [InterfaceTexts; 5] = [texts!("de" with staff), texts!("en" with staff), texts!("ar"), texts!("uk"), texts!("tr")];
