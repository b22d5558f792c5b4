//! What stands inside a text: words, placeholders, other texts, and variants that depend on a number.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use icu::{
    locale::Locale,
    plurals::{PluralCategory, PluralRules},
};

use crate::interchange::process_folder::{
    nearest::{nearest, quoted},
    problems::{Problems, Spot},
    texts::Language,
};

/// How much of a text a message quotes.
const LONGEST_QUOTE: usize = 80;

/// A part of a text that is not plain words.
enum Part<'p, 'a> {
    Words(&'a str),
    Variable(&'a str),
    Message(&'a str),
    Term(&'a str),
    Variants(&'p InlineExpression<&'a str>, &'p [Variant<&'a str>]),
    /// A number or a function: it shows something.
    Value,
}

/// Checks what the texts of a language refer to, and that their variants are complete.
pub(super) fn check(language: &Language<'_>, problems: &Problems) {
    let terms: Vec<&str> = language.files.iter().flat_map(|file| file.terms.iter().copied()).collect();
    let categories = plural_categories(&language.tag);
    for message in language.files.iter().flat_map(|file| &file.messages) {
        let key = message.key;
        let value = message.value.iter().map(|pattern| (&message.spot, pattern, format!("`{key}`")));
        let attributes = message.attributes.iter().map(|a| (&a.spot, &a.value, format!("`.{}` of `{key}`", a.name)));
        for (spot, pattern, name) in value.chain(attributes) {
            if is_empty(pattern) {
                problems.report(spot, format!("{name} shows nothing; write a text or take it away"));
            }
            walk(pattern, &mut |part| match part {
                Part::Message(other) if !language.mentions(other) => {
                    let keys = language.files.iter().flat_map(|file| file.messages.iter().map(|message| message.key));
                    let rest = nearest(other, keys).map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
                    problems.report(spot, format!("{name} shows the text `{other}`, which is not there{rest}"));
                }
                Part::Term(term) if !terms.contains(&term) => {
                    problems.report(spot, format!("{name} uses `-{term}`, which is not there; add `-{term} = …` to the file"));
                }
                Part::Variants(selector, variants) => check_variants(&name, selector, variants, &categories, spot, problems),
                _ => {}
            });
        }
    }
}

fn check_variants(
    name: &str,
    selector: &InlineExpression<&str>,
    variants: &[Variant<&str>],
    categories: &[&str],
    spot: &Spot,
    problems: &Problems,
) {
    let is_number = match selector {
        InlineExpression::VariableReference { .. } => true,
        InlineExpression::FunctionReference { id, arguments } => id.name == "NUMBER" && arguments.named.is_empty(),
        _ => false,
    };
    let keys: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some(name),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let all = ["zero", "one", "two", "few", "many", "other"];
    let by_count = is_number && keys.len() > usize::from(keys.contains(&"other")) && keys.iter().all(|key| all.contains(key));
    let lacking: Vec<&str> = categories.iter().copied().filter(|category| !keys.contains(category)).collect();
    if by_count && !lacking.is_empty() {
        problems.report(spot, format!("{name} lacks forms that this language has for numbers; add the variants {}", quoted(&lacking)));
    }
}

/// The plural categories of a language; none if it is not known.
fn plural_categories(tag: &str) -> Vec<&'static str> {
    let Some(rules) = tag.parse::<Locale>().ok().and_then(|locale| PluralRules::try_new_cardinal((&locale).into()).ok()) else {
        return Vec::new();
    };
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    rules.categories().map(name).collect()
}

/// The placeholders of a text.
pub(super) fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    walk(pattern, &mut |part| {
        let variable = match part {
            Part::Variable(name) => name,
            Part::Variants(InlineExpression::VariableReference { id }, _) => id.name,
            _ => return,
        };
        found.insert(variable.to_string());
    });
    found
}

/// The words of a text in one line, for a message.
pub(super) fn quote(pattern: &Pattern<&str>) -> String {
    let text: String = pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value }
            | PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
                (*value).to_string()
            }
            PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
                format!("{{ ${} }}", id.name)
            }
            PatternElement::Placeable { .. } => "{…}".to_string(),
        })
        .collect();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let shown: String = line.chars().take(LONGEST_QUOTE).collect();
    if shown.len() < line.len() { format!("“{shown} …”") } else { format!("“{line}”") }
}

fn is_empty(pattern: &Pattern<&str>) -> bool {
    let mut shows_something = false;
    walk(pattern, &mut |part| {
        shows_something |= match part {
            Part::Words(words) => !words.trim().is_empty(),
            Part::Variants(..) => false,
            _ => true,
        };
    });
    !shows_something
}

/// Meets every part of a text, those inside variants too.
fn walk<'p, 'a>(pattern: &'p Pattern<&'a str>, meet: &mut dyn FnMut(Part<'p, 'a>)) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => meet(Part::Words(value)),
            PatternElement::Placeable { expression } => walk_expression(expression, meet),
        }
    }
}

fn walk_expression<'p, 'a>(expression: &'p Expression<&'a str>, meet: &mut dyn FnMut(Part<'p, 'a>)) {
    match expression {
        Expression::Select { selector, variants } => {
            meet(Part::Variants(selector, variants));
            for variant in variants {
                walk(&variant.value, meet);
            }
        }
        Expression::Inline(inline) => match inline {
            InlineExpression::StringLiteral { value } => meet(Part::Words(value)),
            InlineExpression::NumberLiteral { .. } | InlineExpression::FunctionReference { .. } => meet(Part::Value),
            InlineExpression::MessageReference { id, .. } => meet(Part::Message(id.name)),
            InlineExpression::TermReference { id, .. } => meet(Part::Term(id.name)),
            InlineExpression::VariableReference { id } => meet(Part::Variable(id.name)),
            InlineExpression::Placeable { expression } => walk_expression(expression, meet),
        },
    }
}
