//! What may be built in: licences, sources, packages of which there is exactly one version, and the
//! compiler they ask for. The rules stand in `.deny.toml`, where `cargo deny` reads them too; here they
//! hold without it, from what cargo itself says about the packages of this platform.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{collections::BTreeSet, fs, process::Command};

use serde_json::Value;

fn rules() -> toml::Table {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/.deny.toml")).unwrap().parse().unwrap()
}

fn list<'a>(rules: &'a toml::Table, section: &str, name: &str) -> &'a [toml::Value] {
    rules[section][name].as_array().unwrap()
}

fn words<'a>(rules: &'a toml::Table, section: &str, name: &str) -> BTreeSet<&'a str> {
    list(rules, section, name).iter().filter_map(toml::Value::as_str).collect()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// The packages that are built on this platform.
fn packages() -> Vec<Value> {
    let output = |program: &str, arguments: &[&str]| {
        let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let about = output("rustc", &["-vV"]);
    let platform = about.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let arguments = ["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", platform];
    let metadata: Value = serde_json::from_str(&output(env!("CARGO"), &arguments)).unwrap();
    let packages = metadata["packages"].as_array().unwrap().clone();
    assert!(packages.len() > 100, "only {} packages were found", packages.len());
    packages
}

fn name_and_version(package: &Value) -> String {
    format!("{}@{}", text(package, "name"), text(package, "version"))
}

/// Whether an SPDX expression can be fulfilled with these licences alone. `/` is the old way to write OR.
fn is_satisfied(expression: &str, allowed: &BTreeSet<&str>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let tokens: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let satisfied = any_of(&tokens, &mut at, allowed);
    satisfied && at == tokens.len()
}

fn any_of(tokens: &[&str], at: &mut usize, allowed: &BTreeSet<&str>) -> bool {
    let mut satisfied = all_of(tokens, at, allowed);
    while tokens.get(*at) == Some(&"OR") {
        *at += 1;
        satisfied |= all_of(tokens, at, allowed);
    }
    satisfied
}

fn all_of(tokens: &[&str], at: &mut usize, allowed: &BTreeSet<&str>) -> bool {
    let mut satisfied = one(tokens, at, allowed);
    while tokens.get(*at) == Some(&"AND") {
        *at += 1;
        satisfied &= one(tokens, at, allowed);
    }
    satisfied
}

fn one(tokens: &[&str], at: &mut usize, allowed: &BTreeSet<&str>) -> bool {
    let Some(&token) = tokens.get(*at) else { return false };
    *at += 1;
    if token == "(" {
        let satisfied = any_of(tokens, at, allowed);
        *at += 1;
        return satisfied;
    }
    // An exception is a licence of its own: only what is allowed by name counts.
    if tokens.get(*at) == Some(&"WITH") {
        *at += 2;
        return allowed.contains(format!("{token} WITH {}", tokens.get(*at - 1).unwrap_or(&"")).as_str());
    }
    allowed.contains(token)
}

#[test]
fn licence_expressions_are_understood() {
    let allowed = BTreeSet::from(["MIT", "ISC", "Unicode-3.0"]);
    for good in
        ["MIT", "Apache-2.0/MIT", "(MIT OR Apache-2.0) AND Unicode-3.0", "Apache-2.0 WITH LLVM-exception OR MIT", "GPL-2.0-only OR ISC"]
    {
        assert!(is_satisfied(good, &allowed), "{good}");
    }
    for bad in ["", "Apache-2.0", "MIT AND Apache-2.0", "MIT WITH something", "(MIT OR ISC) AND GPL-3.0-only", "MIT ISC"] {
        assert!(!is_satisfied(bad, &allowed), "{bad}");
    }
}

#[test]
fn every_licence_is_allowed() {
    let rules = rules();
    let allowed = words(&rules, "licenses", "allow");
    let refused: Vec<String> = packages()
        .iter()
        .filter(|package| !is_satisfied(text(package, "license"), &allowed))
        .map(|package| format!("{}: {}", name_and_version(package), package["license"]))
        .collect();
    assert!(refused.is_empty(), "not allowed by .deny.toml: {refused:#?}");
}

#[test]
fn packages_come_from_the_registry_only() {
    let rules = rules();
    let registries = words(&rules, "sources", "allow-registry");
    let is_known = |source: &str| source.strip_prefix("registry+").is_some_and(|registry| registries.contains(registry));
    for package in packages() {
        match package["source"].as_str() {
            Some(source) => assert!(is_known(source), "{} comes from {source}", name_and_version(&package)),
            None => assert_eq!(text(&package, "name"), "vielstimmig", "a package from a folder"),
        }
    }
    let lock = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.lock")).unwrap();
    let sources: BTreeSet<&str> = lock.lines().filter_map(|line| line.strip_prefix("source = \"")?.strip_suffix('"')).collect();
    assert!(sources.iter().all(|source| is_known(source)), "{sources:?}");
}

#[test]
fn packages_that_pass_types_on_have_one_version() {
    let rules = rules();
    let packages = packages();
    let versions = |name: &str| packages.iter().filter(|package| text(package, "name") == name).map(name_and_version).collect::<Vec<_>>();
    let mut single = 0;
    for rule in list(&rules, "bans", "deny") {
        let name = rule["name"].as_str().unwrap();
        let found = versions(name);
        if rule.get("deny-multiple-versions").is_some() {
            assert_eq!(found.len(), 1, "{name}: {found:?}");
            single += 1;
        } else {
            assert!(found.is_empty(), "{found:?} is banned: {:?}", rule["reason"]);
        }
    }
    assert_eq!(single, 7, "the packages that must have one version");
}

#[test]
fn every_second_version_has_a_reason() {
    let rules = rules();
    let skipped: BTreeSet<&str> = list(&rules, "bans", "skip").iter().filter_map(|rule| rule["crate"].as_str()).collect();
    let packages = packages();
    let mut seen = BTreeSet::new();
    let unexplained: Vec<String> = packages
        .iter()
        .filter(|package| !skipped.contains(name_and_version(package).as_str()))
        .filter(|package| !seen.insert(text(package, "name")))
        .map(name_and_version)
        .collect();
    assert!(unexplained.is_empty(), "a second version of a package; give a reason in .deny.toml under `skip`: {unexplained:?}");
}

#[test]
fn the_stated_compiler_is_enough() {
    let packages = packages();
    let version = |text: &str| text.split('.').map(|part| part.parse::<u32>().unwrap_or(0)).chain([0, 0]).take(3).collect::<Vec<_>>();
    let own = packages.iter().find(|package| text(package, "name") == "vielstimmig").map(|package| version(text(package, "rust_version")));
    let own = own.unwrap();
    for package in &packages {
        let asked = version(text(package, "rust_version"));
        assert!(asked <= own, "{} asks for Rust {asked:?}, Cargo.toml states {own:?}", name_and_version(package));
    }
}
