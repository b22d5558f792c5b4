//! The rules of the house that no compiler knows: which layer may import which, where packages may be
//! named, where the clock is read. Every breach is told with file, line and rule. The layers themselves
//! are explained in the crate documentation.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    fs,
    path::{Path, PathBuf},
};

/// Layers from the bottom up, with what each may import from the crate.
const LAYERS: [(&str, &[&str]); 8] = [
    ("domain", &["domain"]),
    ("storage", &["storage", "domain"]),
    ("localisation", &["localisation", "domain"]),
    ("interchange", &["interchange", "domain"]),
    ("rendering", &["rendering", "localisation", "domain"]),
    ("workflows", &["workflows", "storage", "rendering", "localisation", "interchange", "domain"]),
    ("web", &["web", "workflows", "storage", "rendering", "localisation", "interchange", "domain"]),
    ("commands", &["commands", "web", "workflows", "storage", "rendering", "localisation", "interchange", "domain"]),
];

/// Paths that only some places may name. A place is a layer or a file under `src/`.
const RESERVED: [(&[&str], &[&str], &str); 13] = [
    (&["axum", "hyper", "hyper_util", "http_body_util", "tower"], &["web", "commands"], "HTTP belongs to `web` and `commands`"),
    (&["sqlx", "libsqlite3_sys"], &["storage"], "SQL belongs to `storage`"),
    (
        &["AssertSqlSafe", "QueryBuilder"],
        &["storage/backup/copy.rs", "storage/backup/mod.rs", "storage/migrations.rs"],
        "statements are `const` texts; only a backup, which copies whatever tables there are, puts them together, and migrations open their comments",
    ),
    (
        &["chacha20poly1305", "aead", "x25519_dalek"],
        &["storage/sealing.rs", "interchange/age.rs"],
        "what is sealed in the database and in files is told in one place each",
    ),
    (&["clap"], &["commands"], "the command line belongs to `commands`"),
    (&["maud"], &["rendering", "web"], "pages are drawn in `rendering`; `web` only passes them on"),
    (&["PreEscaped"], &["rendering"], "text that is not escaped is made in `rendering` only"),
    (
        &["plotters", "plotters_backend", "usvg", "resvg", "rustybuzz", "png", "krilla"],
        &["rendering"],
        "charts and documents are drawn in `rendering`",
    ),
    (&["fluent", "fluent_bundle", "intl_memoizer"], &["localisation"], "sentences are made in `localisation`"),
    (&["tokio"], &["storage", "workflows", "web", "commands"], "waiting belongs to the layers that do things"),
    (
        &["tracing"],
        &["storage", "localisation", "workflows", "web", "commands"],
        "`domain`, `rendering` and `interchange` return what is wrong",
    ),
    (&["rand"], &["workflows/surroundings.rs", "web/error.rs"], "randomness is an argument; `workflows::surroundings` has the dice"),
    (
        &["SystemTime::now", "Timestamp::now", "Zoned::now", "Utc::now"],
        &["workflows/surroundings.rs"],
        "time is an argument; `workflows::surroundings` has the clock",
    ),
];

/// What `domain` never touches, beyond the packages above.
const IMPURE: [&str; 9] = ["std::fs", "std::net", "std::env", "std::process", "std::thread", "std::io", "Instant", "SystemTime", "jiff"];

/// Lines of a file without its tests; more are two ideas.
const LONGEST: usize = 400;

/// A Rust file: its text without comments and strings, line by line as it was.
struct Source {
    name: String,
    code: String,
    /// The line on which its tests begin.
    tests: usize,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let code = without_comments_and_strings(&text);
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let lines: Vec<&str> = code.lines().collect();
        let begins = lines.windows(2).position(|pair| pair[0].trim() == "#[cfg(test)]" && pair[1].trim().ends_with("mod tests {"));
        let tests = if name.ends_with("/tests.rs") { 0 } else { begins.unwrap_or(lines.len()) };
        Self { name, code, tests }
    }

    /// The layer a file belongs to; `lib` and `main` stand above all of them.
    fn layer(&self) -> &str {
        self.name.split_once('/').map_or(self.name.trim_end_matches(".rs"), |(layer, _)| layer)
    }

    fn is_in(&self, places: &[&str]) -> bool {
        places.iter().any(|place| *place == self.layer() || *place == self.name)
    }

    fn line_of(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    fn breach(&self, at: usize, rule: &str) -> String {
        format!("src/{}:{}: {rule}", self.name, self.line_of(at))
    }

    /// Where a path begins with these words, as words of their own.
    fn mentions<'a>(&'a self, path: &'a str) -> impl Iterator<Item = usize> + 'a {
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        self.code.match_indices(path).map(|(at, _)| at).filter(move |at| {
            let before = self.code[..*at].chars().next_back();
            let after = self.code[at + path.len()..].chars().next();
            !before.is_some_and(|c| is_word(c) || c == '.') && !after.is_some_and(is_word)
        })
    }

    /// The modules of the crate that are named, `use crate::{a::…, b}` taken apart.
    fn layers_named(&self) -> Vec<(usize, String)> {
        let mut found = Vec::new();
        for at in self.mentions("crate") {
            let Some(rest) = self.code[at..].strip_prefix("crate::") else { continue };
            let begins = at + "crate::".len();
            match rest.strip_prefix('{') {
                Some(group) => found.extend(first_words(group).into_iter().map(|(offset, word)| (begins + 1 + offset, word))),
                None => found.push((at, first_word(rest))),
            }
        }
        found
    }
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first words of the parts of a group, up to the brace that ends it.
fn first_words(group: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    let (mut depth, mut begins) = (0_usize, true);
    for (at, c) in group.char_indices() {
        match c {
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            '{' => depth += 1,
            ',' if depth == 0 => begins = true,
            c if begins && !c.is_whitespace() => {
                words.push((at, first_word(&group[at..])));
                begins = false;
            }
            _ => {}
        }
    }
    words
}

/// Blanks out comments, strings and characters; line breaks stay.
fn without_comments_and_strings(text: &str) -> String {
    let blank = |piece: &str| piece.chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect::<String>();
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after_word = code.chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '_');
        let hashes = rest.strip_prefix('r').map(|rest| rest.chars().take_while(|c| *c == '#').count());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = hashes.filter(|n| !after_word && rest[1 + n..].starts_with('"')) {
            let end = format!("\"{}", "#".repeat(hashes));
            rest[2 + hashes..].find(&end).map_or(rest.len(), |at| 2 + hashes + at + end.len())
        } else if c == '"' {
            end_of_literal(rest, '"')
        } else if c == '\'' && is_character(rest) {
            end_of_literal(rest, '\'')
        } else {
            code.push(c);
            rest = &rest[c.len_utf8()..];
            continue;
        };
        code.push_str(&blank(&rest[..length]));
        rest = &rest[length..];
    }
    code
}

/// A quote opens a character unless it opens a lifetime.
fn is_character(rest: &str) -> bool {
    let mut following = rest.chars().skip(1);
    match (following.next(), following.next()) {
        (Some('\\'), _) => true,
        (Some(_), Some(second)) => second == '\'',
        _ => false,
    }
}

fn end_of_literal(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|found| found == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources() -> Vec<Source> {
    let found: Vec<Source> = files(&root(), "rs").iter().map(|path| Source::read(&root(), path)).collect();
    assert!(found.len() > 100, "only {} source files were found", found.len());
    found
}

fn expect_none(breaches: &[String]) {
    assert!(breaches.is_empty(), "\n{}\n", breaches.join("\n"));
}

#[test]
fn imports_go_downward_only() {
    let mut breaches = Vec::new();
    for source in sources() {
        let Some((layer, may)) = LAYERS.iter().find(|(layer, _)| *layer == source.layer()) else { continue };
        for (at, named) in source.layers_named() {
            let is_layer = LAYERS.iter().any(|(layer, _)| *layer == named);
            if is_layer && !may.contains(&named.as_str()) {
                breaches.push(source.breach(at, &format!("`{layer}` may not import `{named}`; it may import {}", may.join(", "))));
            } else if !is_layer {
                breaches.push(source.breach(at, &format!("`crate::{named}` is in no layer; write the whole path")));
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn packages_stay_in_their_layers() {
    let mut breaches = Vec::new();
    for source in sources() {
        for (paths, places, rule) in RESERVED {
            if source.is_in(places) {
                continue;
            }
            for path in paths {
                for at in source.mentions(path) {
                    let after = &source.code[at + path.len()..];
                    let is_path = path.chars().next().is_some_and(char::is_uppercase) || after.starts_with("::") || after.starts_with(';');
                    let is_own = source.code[..at].ends_with("::");
                    if is_path && (!is_own || path.chars().next().is_some_and(char::is_uppercase)) {
                        breaches.push(source.breach(at, &format!("`{path}`: {rule}")));
                    }
                }
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn the_domain_is_pure() {
    let mut breaches = Vec::new();
    for source in sources().into_iter().filter(|source| source.layer() == "domain") {
        for path in IMPURE {
            breaches.extend(
                source.mentions(path).map(|at| source.breach(at, &format!("`{path}`: `domain` has no I/O, no clock, no calendar"))),
            );
        }
        for at in source.mentions("async").chain(source.mentions("await")) {
            breaches.push(source.breach(at, "`domain` does not wait for anything"));
        }
    }
    expect_none(&breaches);
}

#[test]
fn imports_are_written_out() {
    let mut breaches = Vec::new();
    for source in sources() {
        for at in source.mentions("super::*") {
            if source.line_of(at) <= source.tests {
                breaches.push(source.breach(at, "`use super::*` hides who depends on whom; write the names out"));
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn every_route_declares_its_access() {
    let mut breaches = Vec::new();
    for source in sources().into_iter().filter(|source| source.name != "web/access.rs") {
        for call in [".route(", ".route_service(", ".nest(", ".nest_service("] {
            breaches.extend(source.code.match_indices(call).map(|(at, _)| {
                source.breach(at, "routes are declared with their access in a `routes()` list; only `web/access.rs` builds the router")
            }));
        }
    }
    expect_none(&breaches);
}

#[test]
fn files_tell_one_idea() {
    let mut breaches = Vec::new();
    for source in sources() {
        let lines = source.tests.min(source.code.lines().count());
        if lines > LONGEST {
            breaches.push(format!("src/{}: {lines} lines without tests; more than {LONGEST} are two ideas", source.name));
        }
    }
    expect_none(&breaches);
}

#[test]
fn every_file_says_what_is_in_it() {
    let silent = files(&root(), "rs").into_iter().filter(|path| !fs::read_to_string(path).unwrap().starts_with("//! "));
    expect_none(&silent.map(|path| format!("{}: open with `//!`: what is here, what is not", path.display())).collect::<Vec<_>>());
}

/// Values and names of style sheets that are bound to left and right.
const PHYSICAL: [&str; 16] = [
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "float:left",
    "float:right",
    "text-align:left",
    "text-align:right",
    "clear:left",
    "clear:right",
];

/// What in a style sheet does not turn round with the direction of writing.
fn physical_properties(sheet: &str) -> Vec<String> {
    let tight: String = sheet.replace(": ", ":");
    let mut found: Vec<String> = PHYSICAL.iter().filter(|name| tight.contains(*name)).map(|name| (*name).to_string()).collect();
    for declaration in tight.split(['{', '}', ';']) {
        let Some((name, value)) = declaration.trim().split_once(':') else { continue };
        let values: Vec<&str> = value.split_whitespace().collect();
        let is_uneven = values.len() == 4 && values[1] != values[3];
        if matches!(name, "left" | "right") || (is_uneven && matches!(name, "margin" | "padding" | "inset" | "border-width")) {
            found.push(declaration.trim().to_string());
        }
    }
    found
}

#[test]
fn style_sheets_turn_round_with_the_direction_of_writing() {
    let mut breaches = Vec::new();
    let sheets = files(&root(), "css");
    assert!(!sheets.is_empty(), "no style sheet was found");
    for sheet in sheets {
        for (number, line) in fs::read_to_string(&sheet).unwrap().lines().enumerate() {
            for property in physical_properties(line) {
                breaches.push(format!("{}:{}: `{property}`: write it with -inline- or -block-", sheet.display(), number + 1));
            }
        }
    }
    expect_none(&breaches);
}

#[test]
fn breaches_are_recognised() {
    let of = |name: &str, text: &str| Source { name: name.into(), code: without_comments_and_strings(text), tests: usize::MAX };
    let source = of(
        "domain/x.rs",
        "// crate::web\nlet a = \"crate::web\";\nuse crate::{\n    domain::{a, web},\n    storage::Store,\n};\nlet c = '\"';\nuse crate::web::App;",
    );
    let named: Vec<(usize, String)> = source.layers_named().into_iter().map(|(at, name)| (source.line_of(at), name)).collect();
    assert_eq!(named, [(4, "domain".to_string()), (5, "storage".to_string()), (8, "web".to_string())]);
    let source = of("web/x.rs", "let sqlx = r#\"sqlx::query\"#; self::sqlx::a; fn f<'a>(x: &'a str) { sqlx::query(x) }");
    assert_eq!(source.mentions("sqlx").count(), 3);
    assert_eq!(physical_properties("a{margin:0 1px 0 2px;inset-inline-start:0}b{ left: 0 }").len(), 2);
    assert!(physical_properties("a{margin:0 1px 0 1px;padding-inline:1rem;text-align:start}").is_empty());
}
