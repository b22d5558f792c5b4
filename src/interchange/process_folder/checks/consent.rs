//! The consent for sensitive questions: asked once, before everything that needs it.

use crate::interchange::process_folder::checks::Checker;

impl Checker<'_> {
    pub(super) fn consent(&self) {
        let instrument = self.instrument;
        let pages: Vec<usize> = (0..instrument.pages.len()).filter(|at| instrument.pages[*at].sensitive_consent).collect();
        if let [_, second, ..] = pages[..] {
            let spot = self.spot(&instrument.page_text(&instrument.pages[second].id));
            self.report(&spot, "a second page asks for the consent for sensitive questions; one is enough, so take it away");
        }
        let consent = pages.first().copied();
        let mut is_needed = false;
        for (at, page) in instrument.pages.iter().enumerate() {
            for question in page.questions.iter().filter(|question| question.roles.sensitive || question.has_sensitive_options()) {
                let (id, spot) = (&question.id, self.spot(question.id.as_str()));
                is_needed = true;
                match consent {
                    Some(consent) if at < consent => {
                        let asked = &instrument.pages[consent].id;
                        self.report(
                            &spot,
                            format!("question `{id}` is sensitive, but consent is asked later; move it behind the page `{asked}`"),
                        );
                    }
                    None if question.has_sensitive_options() && !self.definition.is_uncertain(&format!("{}.pages", instrument.id)) => {
                        let rest = "add a page with `sensitive_consent = true` before it";
                        self.report(&spot, format!("question `{id}` has options that need consent, but no page asks for it; {rest}"));
                    }
                    _ => {}
                }
            }
        }
        if let Some(consent) = consent
            && !is_needed
            && !self.definition.names_missing
        {
            let page = &instrument.pages[consent].id;
            let rest = "give the role `sensitive` to those that do, or take the page away";
            self.report(
                &self.spot(&instrument.page_text(page)),
                format!("page `{page}` asks for a consent that no question needs; {rest}"),
            );
        }
    }
}
