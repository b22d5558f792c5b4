//! A person who answers: what they do, in verbs. Behind each verb are the requests a browser would send
//! from the page in front of them.

use vielstimmig::domain::answers::ResumeCode;

use crate::support::{Browser, Reply, TestServer, forms::FormOnPage};

/// A person in front of a page.
#[derive(Clone, Debug)]
pub(crate) struct Respondent {
    pub(crate) browser: Browser,
    pub(crate) slug: String,
    /// Where they are.
    pub(crate) path: String,
    /// What they see.
    pub(crate) page: Reply,
    filled: Vec<(String, String)>,
}

impl Respondent {
    /// Opens a survey.
    pub(crate) fn opens(server: &TestServer, slug: &str) -> Self {
        let mut browser = server.browser();
        let (path, page) = browser.visit(&format!("/u/{slug}"));
        Self { browser, slug: slug.into(), path, page, filled: Vec::new() }
    }

    /// Opens a survey in a language and agrees to take part.
    pub(crate) fn begins(server: &TestServer, slug: &str, language: &str) -> Self {
        let mut person = Self::opens(server, slug);
        person.chooses_language(language);
        person.consents();
        person
    }

    fn goes_to(&mut self, path: &str) {
        let (path, page) = self.browser.visit(path);
        (self.path, self.page, self.filled) = (path, page, Vec::new());
    }

    fn presses(&mut self, form: &FormOnPage) {
        let reply = self.browser.post(&form.action, &form.fields);
        let (path, page) = self.browser.follow(&form.action, reply);
        (self.path, self.page, self.filled) = (path, page, Vec::new());
    }

    /// The form in front of them with what they filled in, and a button pressed.
    pub(crate) fn form(&self, action: &str) -> FormOnPage {
        let html = self.page.html();
        let mut form = FormOnPage::read(&html, "page").unwrap_or_else(|| panic!("there is no form at {}: {html}", self.path));
        let filled: Vec<(&str, &str)> = self.filled.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        form.fill(&filled);
        form.fields.push(("_action".into(), action.into()));
        form
    }

    /// Chooses a language on the page that offers them.
    pub(crate) fn chooses_language(&mut self, tag: &str) {
        let mut form = FormOnPage::read(&self.page.html(), "languages").unwrap();
        form.fill(&[("l", tag)]);
        self.presses(&form);
        assert_eq!(self.page.language(), tag, "at {}", self.path);
    }

    /// Reads the consent and agrees.
    pub(crate) fn consents(&mut self) {
        self.goes_to(&format!("/u/{}/consent", self.slug));
        self.answers(&[("consent", "yes")]);
        self.continues();
        assert!(self.path.contains("/p/"), "after the consent: {} {}", self.path, self.page.html());
    }

    /// Fills in fields; nothing is sent yet.
    pub(crate) fn answers(&mut self, fields: &[(&str, &str)]) -> &mut Self {
        self.filled.extend(fields.iter().map(|(name, value)| ((*name).to_string(), (*value).to_string())));
        self
    }

    /// Presses "Continue".
    pub(crate) fn continues(&mut self) -> &mut Self {
        self.presses(&self.form("continue"));
        self
    }

    /// Leaves out whatever comes until a place, at the latest the check page.
    pub(crate) fn continues_to(&mut self, place: &str) -> &mut Self {
        for _ in 0..60 {
            if self.path.ends_with(place) {
                return self;
            }
            assert!(!self.path.ends_with("/check"), "there is no {place} on the way");
            self.steps_on();
        }
        panic!("stuck at {}: {}", self.path, self.page.html());
    }

    /// Leaves out whatever comes until a question is asked.
    pub(crate) fn continues_to_question(&mut self, id: &str) -> &mut Self {
        while !self.page.shows(&format!("name=\"{id}\"")) {
            assert!(!self.path.ends_with("/check"), "nobody asks {id}");
            self.steps_on();
        }
        self
    }

    /// One page further, with the consent for sensitive questions when it is asked for.
    pub(crate) fn steps_on(&mut self) {
        let before = self.path.clone();
        let asks_consent = self.page.shows("value=\"sensitive-yes\"");
        self.presses(&self.form(if asks_consent { "sensitive-yes" } else { "continue" }));
        assert_ne!(self.path, before, "stuck: {}", self.page.html());
    }

    /// Answers the request for the consent for sensitive questions.
    pub(crate) fn agrees_to_sensitive_questions(&mut self, agrees: bool) -> &mut Self {
        self.presses(&self.form(if agrees { "sensitive-yes" } else { "sensitive-no" }));
        self
    }

    /// Presses "Back".
    pub(crate) fn goes_back(&mut self) -> &mut Self {
        self.presses(&self.form("back"));
        self
    }

    /// Presses the language button of the page and chooses.
    pub(crate) fn switches_language(&mut self, tag: &str) -> &mut Self {
        self.presses(&self.form("language"));
        assert!(self.path.contains("/language"), "at {}", self.path);
        self.chooses_language(tag);
        self
    }

    /// Presses "Stop and continue later"; the number they take along.
    pub(crate) fn stops(&mut self) -> String {
        self.presses(&self.form("later"));
        self.number()
    }

    /// The number on the page in front of them.
    pub(crate) fn number(&self) -> String {
        let html = self.page.html();
        let (_, code) = html.split_once("<p class=\"code\"").unwrap_or_else(|| panic!("no number at {}: {html}", self.path));
        let shown = code.split("</p>").next().unwrap();
        let groups = shown.split("aria-hidden=\"true\">").skip(1).filter_map(|part| part.split('<').next());
        groups.collect::<Vec<_>>().join(" ")
    }

    /// Continues with a number in another browser.
    pub(crate) fn resumes(server: &TestServer, slug: &str, number: &str) -> Self {
        let mut person = Self::opens(server, slug);
        person.goes_to(&format!("/u/{slug}/resume"));
        let mut form = FormOnPage::read(&person.page.html(), "page").unwrap();
        form.fill(&[("code", number)]);
        person.presses(&form);
        person
    }

    /// Presses "Send my answers" on the check page.
    pub(crate) fn sends(&mut self) -> &mut Self {
        assert!(self.path.ends_with("/check"), "at {}: {}", self.path, self.page.html());
        self.presses(&self.form("send"));
        self
    }

    /// Deletes the answers of a number; the last page.
    pub(crate) fn withdraws(browser: &mut Browser, number: &str) -> Reply {
        let mut form = FormOnPage::read(&browser.get("/withdraw").html(), "page").unwrap();
        form.fill(&[("code", number)]);
        let found = browser.post(&form.action, &form.fields);
        let mut form = FormOnPage::read(&found.html(), "page").unwrap();
        if form.action != "/withdraw/confirm" {
            return found;
        }
        form.fields.push(("_action".into(), "delete".into()));
        browser.post(&form.action, &form.fields)
    }

    /// The number in the cookie of this browser.
    pub(crate) fn held_code(&self) -> ResumeCode {
        let cookie = self.browser.cookie("vs_draft").expect("this browser holds a draft");
        ResumeCode::parse(cookie.split('.').next().unwrap()).unwrap()
    }
}
