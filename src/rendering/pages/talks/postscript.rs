//! The postscript: scales and short remarks about the talk itself.

use maud::{Markup, html};

use crate::{
    domain::interviews::{Atmosphere, Disturbance, Influence, Trust, Understanding},
    localisation::Texts,
    rendering::{
        components::problems::summary,
        pages::talks::{SavingForm, choices},
    },
};

/// The page; `overview` is the address of the interview.
#[must_use]
pub fn postscript(texts: &Texts, form: &SavingForm<'_>, overview: &str) -> Markup {
    let not_said = texts.get("iv-header-not_said");
    let scale = |name: &str, words: Vec<&'static str>| -> Markup {
        form.select(name, &texts.get(&format!("post-{name}")), &not_said, &choices(texts, &format!("post-{name}"), words))
    };
    let remark = |name: &str| -> Markup {
        let hint = texts.get(&format!("post-{name}-hint"));
        form.area(texts, name, &texts.get(&format!("post-{name}")), Some(&hint), 4)
    };
    let fields = html! {
        (scale("mood", Atmosphere::ALL.iter().map(|word| word.as_str()).collect()))
        (scale("interruptions", Disturbance::ALL.iter().map(|word| word.as_str()).collect()))
        (scale("influence", Influence::ALL.iter().map(|word| word.as_str()).collect()))
        (scale("understanding", Understanding::ALL.iter().map(|word| word.as_str()).collect()))
        (scale("trust", Trust::ALL.iter().map(|word| word.as_str()).collect()))
        (remark("course"))
        (remark("afterwards"))
        (remark("ideas"))
    };
    let buttons = html! {
        button.main { (texts.get("desk-save")) }
        a.button href=(overview) { (texts.get("guide-overview")) }
    };
    html! {
        (summary(texts, form.problems))
        p { (texts.get("post-intro")) }
        (form.around(texts, &["seen"], &fields, &buttons))
    }
}
