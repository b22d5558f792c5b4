//! Promises about what is noted: entries, quotes, structured answers, handing in, and who may read it.

use axum::http::StatusCode;
use vielstimmig::domain::{
    identifiers::code,
    interviews::{EntryKind, InterviewState, TranslationState, Translator},
};

use crate::{House, id, note, on_both_engines};

on_both_engines!(
    an_entry_sent_twice_is_one_entry,
    no_quote_is_stored_that_was_not_allowed,
    two_topics_open_a_second_focus,
    a_deleted_entry_can_be_brought_back,
    texts_are_cleaned_and_have_a_limit,
    an_interview_that_was_handed_in_is_read_only,
    nobody_reads_the_interviews_of_others,
    the_original_stays_beside_its_translation,
    a_note_needs_no_kind,
    a_prompt_can_be_marked_as_talked_about,
    what_to_look_at_is_told_before_handing_in,
    the_setting_knows_kinds_and_no_names,
    the_postscript_is_a_part_of_its_own,
);

async fn an_entry_sent_twice_is_one_entry(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    for _ in 0..2 {
        let reply = amira.write(&talk, &id(21), "0", "Kein Platz im Kurs").await;
        assert_eq!((reply.status, reply.location), (StatusCode::SEE_OTHER, format!("/iv/{talk}/t/C06?told=saved")));
    }
    let entries = house.entries(&talk).await;
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].revision, entries[0].weight), (1, 3));
    assert_eq!(entries[0].topic, Some(code("course_access")));
    assert!(amira.visit(&format!("/iv/{talk}/t/C06")).await.says("Kein Platz im Kurs"));
}

async fn no_quote_is_stored_that_was_not_allowed(house: House) {
    let amira = house.signed_in("amira").await;
    let silent = amira.begin("no").await;
    let page = amira.visit(&format!("/iv/{silent}/t/C06")).await;
    assert!(!page.says(r#"value="quote""#) && !page.says(r#"name="quote_ok""#));
    let quote = [("revision", "0"), ("question", "C06"), ("kind", "quote"), ("text", "Ich warte seit Jahren"), ("quote_ok", "yes")];
    let reply = amira.submit(&format!("/iv/{silent}/e/{}", id(61)), &quote).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.says("Zitate nicht erlaubt") && reply.says("Ich warte seit Jahren"));
    assert!(house.entries(&silent).await.is_empty());
    let mut plain = note("0", "Langes Warten");
    plain.push(("quote_ok", "yes"));
    amira.submit(&format!("/iv/{silent}/e/{}", id(62)), &plain).await;
    assert!(!house.entries(&silent).await[0].quote_ok);

    let open = amira.begin("anonymous").await;
    assert!(amira.visit(&format!("/iv/{open}/t/C06")).await.says(r#"value="quote""#));
    amira.submit(&format!("/iv/{open}/e/{}", id(63)), &quote).await;
    assert!(house.entries(&open).await[0].quote_ok);
}

async fn two_topics_open_a_second_focus(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let (top, before) = (format!("/iv/{talk}"), format!("/iv/{talk}/p/before"));
    assert!(!amira.visit(&top).await.says("Vertiefung Thema 2"));
    let seen = amira.visit(&before).await.field("seen").to_string();
    let three = [("seen", seen.as_str()), ("C03", "lang_edu"), ("C03", "work_econ"), ("C03", "life_part")];
    let reply = amira.submit(&before, &three).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(reply.body.matches(" checked").count(), 3, "what was chosen stays");
    assert_eq!(amira.submit(&before, &three[..3]).await.status, StatusCode::SEE_OTHER);
    assert!(amira.visit(&top).await.says("Vertiefung Thema 2"));
    amira.submit(&format!("{top}/e/{}", id(81)), &[("revision", "0"), ("question", "C09"), ("kind", "need"), ("text", "Praktika")]).await;

    // Choosing one topic again hides the prompt, but not what was noted for it.
    let seen = amira.visit(&before).await.field("seen").to_string();
    amira.submit(&before, &[("seen", seen.as_str()), ("C03", "lang_edu")]).await;
    assert!(amira.visit(&top).await.says("Vertiefung Thema 2"));
    assert!(amira.visit(&format!("{top}/finish")).await.says("Praktika"));
}

async fn a_deleted_entry_can_be_brought_back(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(101), "0", "Ein Irrtum").await;
    let at = format!("/iv/{talk}/e/{}", id(101));
    for _ in 0..2 {
        let reply = amira.submit(&format!("{at}/delete"), &[]).await;
        assert_eq!(reply.location, format!("/iv/{talk}/t/C06?told=deleted"));
    }
    let page = amira.visit(&format!("/iv/{talk}/t/C06?told=deleted")).await;
    assert!(page.says("Der Eintrag ist gelöscht.") && page.says("Rückgängig machen") && page.says("Noch kein Eintrag"));
    assert!(!amira.visit(&format!("/iv/{talk}/finish")).await.says("Ein Irrtum"));
    // Whoever had the entry open meanwhile is asked, and can save it after all.
    assert_eq!(amira.write(&talk, &id(101), "1", "Kein Irrtum").await.status, StatusCode::CONFLICT);
    amira.submit(&format!("{at}/restore"), &[]).await;
    let entries = house.entries(&talk).await;
    assert_eq!((entries[0].deleted, entries[0].text.as_str()), (false, "Ein Irrtum"));
}

async fn texts_are_cleaned_and_have_a_limit(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let long = "ä".repeat(4_003);
    let reply = amira.write(&talk, &id(111), "0", &long).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.says(&long), "too long a text stays for shortening");
    amira.write(&talk, &id(111), "0", &format!(" {}\0\u{202e}\r\n", "ä".repeat(4_000))).await;
    assert_eq!(house.entries(&talk).await[0].text, "ä".repeat(4_000));
    let strange = [("revision", "0"), ("question", "C14"), ("kind", "need"), ("text", "Keine Frage für Notizen")];
    assert_eq!(amira.submit(&format!("/iv/{talk}/e/{}", id(112)), &strange).await.status, StatusCode::BAD_REQUEST);
    let invented = [("revision", "0"), ("question", "C06"), ("kind", "need"), ("text", "Erfunden"), ("field", "x"), ("topic", "y")];
    amira.submit(&format!("/iv/{talk}/e/{}", id(113)), &invented).await;
    let entry = house.entries(&talk).await.remove(1);
    assert_eq!((entry.field, entry.topic, entry.weight), (None, None, 2));
}

async fn an_interview_that_was_handed_in_is_read_only(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(41), "0", "Die Busse fahren zu selten").await;
    let finish = format!("/iv/{talk}/finish");
    assert!(amira.visit(&finish).await.says("Es gibt \u{2068}1\u{2069} Eintrag"));
    let unread = amira.submit(&finish, &[]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.interviews().await[0].state, InterviewState::Draft);
    for expected in ["?finished=1", ""] {
        let reply = amira.submit(&finish, &[("names", "yes")]).await;
        assert_eq!((reply.status, reply.location), (StatusCode::SEE_OTHER, format!("/iv/{talk}{expected}")));
    }

    let late = amira.write(&talk, &id(42), "0", "Noch ein Gedanke").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Noch ein Gedanke"), "what was typed can be copied");
    for (address, fields) in [
        (format!("/iv/{talk}"), vec![("week", "2026-W01")]),
        (format!("/iv/{talk}/p/cards"), vec![("C14", "work_econ")]),
        (format!("/iv/{talk}/e/{}/delete", id(41)), vec![]),
        (format!("/iv/{talk}/e/{}", id(41)), note("1", "Geändert")),
    ] {
        assert_eq!(amira.submit(&address, &fields).await.status, StatusCode::CONFLICT, "{address}");
    }
    let page = amira.visit(&format!("/iv/{talk}")).await;
    assert!(page.says("Die Busse fahren zu selten") && !page.says("<textarea"));
    assert_eq!(amira.visit(&format!("/iv/{talk}/t/C06")).await.location, format!("/iv/{talk}"));
    let entries = house.entries(&talk).await;
    assert_eq!((entries.len(), entries[0].text.as_str(), entries[0].deleted), (1, "Die Busse fahren zu selten", false));
}

async fn nobody_reads_the_interviews_of_others(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    amira.write(&talk, &id(51), "0", "Nur für Amira").await;
    let label = house.interviews().await.remove(0).label;

    let berta = house.signed_in("berta").await;
    for address in ["", "/finish", "/t/C06", "/p/cards", &format!("/e/{}", id(51))] {
        assert_eq!(berta.visit(&format!("/iv/{talk}{address}")).await.status, StatusCode::NOT_FOUND, "{address}");
    }
    for address in [&format!("/e/{}", id(51)), &format!("/e/{}/delete", id(51)), "/finish", "/p/cards", ""] {
        let reply = berta.submit(&format!("/iv/{talk}{address}"), &note("1", "Von Berta")).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND, "{address}");
    }
    assert!(!berta.visit("/iv").await.says(&label));
    // Writing into the own interview under the identifier of somebody else's entry shows nothing of it.
    let own = berta.begin("no").await;
    let stolen = berta.write(&own, &id(51), "0", "Was steht da?").await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    assert!(!stolen.says("Nur für Amira"));

    let olga = house.signed_in("olga").await;
    assert!(olga.visit("/iv").await.says(&label));
    assert!(olga.visit(&format!("/iv/{talk}/t/C06")).await.says("Nur für Amira"));
    let anton = house.signed_in("anton").await;
    assert_eq!(anton.visit("/iv").await.status, StatusCode::FORBIDDEN);
    assert_eq!(anton.visit(&format!("/iv/{talk}")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.entries(&talk).await[0].text, "Nur für Amira");
}

async fn the_original_stays_beside_its_translation(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("anonymous").await;
    let at = format!("/iv/{talk}/e/{}", id(121));
    let quote = |revision: &'static str, by: &'static str| {
        let mut fields =
            vec![("revision", revision), ("question", "C06"), ("kind", "quote"), ("text", "أنتظر منذ سنوات"), ("language", "ar")];
        fields.extend([("translation", "Ich warte seit Jahren"), ("translation_by", by), ("suggested", " Warten \n auf Ämter ")]);
        fields
    };
    amira.submit(&at, &quote("0", "machine")).await;
    let entry = house.entries(&talk).await.remove(0);
    let translation = entry.translation.unwrap();
    assert_eq!((entry.text.as_str(), entry.language.as_deref()), ("أنتظر منذ سنوات", Some("ar")));
    assert_eq!(
        (translation.text.as_str(), &translation.by, translation.state),
        ("Ich warte seit Jahren", &Translator::Machine, TranslationState::Machine)
    );
    assert_eq!(entry.suggested.as_deref(), Some("Warten auf Ämter"));

    let page = amira.visit(&at).await;
    assert!(page.says(r#"value="machine" selected"#) && page.says("Ich warte seit Jahren"));
    let mut checked = quote("1", "@berta");
    checked.push(("translation_checked", "yes"));
    amira.submit(&at, &checked).await;
    let translation = house.entries(&talk).await.remove(0).translation.unwrap();
    // Berta has no account here: then it was whoever leads the talk.
    assert_eq!((translation.by, translation.state), (Translator::Account("amira".to_string()), TranslationState::Checked));
    let page = amira.visit(&format!("/iv/{talk}/t/C06")).await;
    assert!(page.says("أنتظر منذ سنوات") && page.says("geprüft") && page.says(r#"lang="ar""#));
    let (text, long) = ("ä".repeat(4_001), "x".repeat(61));
    let reply =
        amira.submit(&at, &[("revision", "2"), ("question", "C06"), ("text", "kurz"), ("translation", &text), ("suggested", &long)]).await;
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reply.says("translation_why") && reply.says("suggested_why") && reply.says(&text));
}

async fn a_note_needs_no_kind(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    amira.submit(&format!("/iv/{talk}/e/{}", id(131)), &[("revision", "0"), ("question", "C06"), ("text", "Schnell notiert")]).await;
    assert_eq!(house.entries(&talk).await[0].kind, EntryKind::Note);
    assert!(amira.visit(&format!("/iv/{talk}/finish")).await.says("noch nicht eingeordnet"));
}

async fn a_prompt_can_be_marked_as_talked_about(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let theme = format!("/iv/{talk}/t/C05");
    for _ in 0..2 {
        assert_eq!(amira.submit(&theme, &[("discussed", "yes")]).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(house.interviews().await[0].discussed.len(), 1);
    assert_eq!(house.interviews().await[0].revision, 2, "twice is once");
    assert!(amira.visit(&format!("/iv/{talk}")).await.says("besprochen"));
    let prompt = "Wann sagen Sie: Eine Person ist hier angekommen?";
    let open = |page: &str| page.split("noch niemand angesprochen").nth(1).unwrap().split("Stellen, die").next().unwrap().contains(prompt);
    assert!(!open(&amira.visit(&format!("/iv/{talk}/finish")).await.body));
    amira.submit(&theme, &[("discussed", "no")]).await;
    assert!(open(&amira.visit(&format!("/iv/{talk}/finish")).await.body));
}

async fn what_to_look_at_is_told_before_handing_in(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("anonymous").await;
    amira.write(&talk, &id(141), "0", "Ruf <sie> an: 05241 123456, oder (mia@post.example).").await;
    let quote = [("revision", "0"), ("question", "C06"), ("kind", "quote"), ("text", "Чекаю"), ("language", "uk"), ("field", "work_econ")];
    amira.submit(&format!("/iv/{talk}/e/{}", id(142)), &quote).await;
    let seen = amira.visit(&format!("/iv/{talk}/postscript")).await.field("seen").to_string();
    amira.submit(&format!("/iv/{talk}/postscript"), &[("seen", &seen), ("afterwards", "Handy 0171 2345678")]).await;
    let page = amira.visit(&format!("/iv/{talk}/finish")).await;
    assert!(
        page.says("Ruf &lt;sie&gt; an: <mark>05241 123456</mark>")
            && page.says("<mark>mia@post.example</mark>")
            && page.says("<mark>0171 2345678</mark>")
    );
    for told in ["noch niemand angesprochen", "ohne Handlungsfeld", "ohne Arbeitsübersetzung", "Dauer in Minuten", "Einwilligung"] {
        assert!(page.says(told), "{told}");
    }
    assert!(page.says(&format!("/iv/{talk}/e/{}", id(141))) && page.says(&format!("/iv/{talk}/postscript")));
    // It is people who decide.
    assert_eq!(amira.submit(&format!("/iv/{talk}/finish"), &[("names", "yes")]).await.location, format!("/iv/{talk}?finished=1"));
}

async fn the_setting_knows_kinds_and_no_names(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let top = format!("/iv/{talk}");
    let seen = amira.visit(&top).await.field("seen").to_string();
    let mut fields = vec![("seen", seen.as_str()), ("week", "2026-W47"), ("place", "home"), ("others", "children"), ("others", "partner")];
    fields.extend([("interpreting", "child"), ("interpreting_wish", "interviewee")]);
    assert_eq!(amira.submit(&top, &fields).await.status, StatusCode::SEE_OTHER);
    let page = amira.visit(&top).await;
    assert!(page.says("Ein Kind übersetzt: Brechen Sie ab"), "there is a warning");
    assert_eq!(page.body.matches(" checked").count(), 2);
    let seen = page.field("seen").to_string();
    let strange =
        [("seen", seen.as_str()), ("week", "2026-W47"), ("place", "Hauptstraße 1"), ("others", "Frau Muster"), ("interpreting", "Ali")];
    amira.submit(&top, &strange).await;
    let header = house.interviews().await.remove(0).header;
    assert_eq!((header.place, header.others, header.interpreting, header.interpreting_wish), (None, None, None, None));
}

async fn the_postscript_is_a_part_of_its_own(house: House) {
    let amira = house.signed_in("amira").await;
    let talk = amira.begin("no").await;
    let (top, at) = (format!("/iv/{talk}"), format!("/iv/{talk}/postscript"));
    let (top_seen, seen) = (amira.visit(&top).await.field("seen").to_string(), amira.visit(&at).await.field("seen").to_string());
    let typed = |course: &'static str| [("seen", seen.as_str()), ("mood", "tense"), ("trust", "growing"), ("course", course)];
    assert_eq!(amira.submit(&at, &typed("Viel Lärm")).await.status, StatusCode::SEE_OTHER);
    // The details of the talk are another part: no conflict there, but one here.
    assert_eq!(amira.submit(&top, &[("seen", &top_seen), ("week", "2026-W46")]).await.status, StatusCode::SEE_OTHER);
    let conflict = amira.submit(&at, &typed("Wenig Zeit")).await;
    assert_eq!(conflict.status, StatusCode::CONFLICT);
    assert!(conflict.says("Viel Lärm") && conflict.says("Wenig Zeit"));
    assert_eq!(house.interviews().await[0].postscript.course, "Viel Lärm");
    let long = "ä".repeat(1_001);
    let reply = amira.submit(&at, &[("seen", &seen), ("ideas", &long)]).await;
    assert!(reply.status == StatusCode::UNPROCESSABLE_ENTITY && reply.says(&long) && reply.says("ideas_why"));
    amira.submit(&format!("{top}/finish"), &[("names", "yes")]).await;
    assert!(amira.visit(&top).await.says("Viel Lärm"));
    assert_eq!(amira.submit(&at, &typed("Zu spät")).await.status, StatusCode::CONFLICT);
}
