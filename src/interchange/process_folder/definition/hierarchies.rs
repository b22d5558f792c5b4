//! Hierarchies: how the options of a trait get coarser. They are declared under `[hierarchies]` in
//! process.toml or in an instrument, each level as groups with what they hold, and named by questions and
//! derived variables. What is declared this way is nested and ends in the group of all.

use crate::{
    domain::{
        identifiers::{Code, InstrumentId, OptionCode, code},
        questionnaire::{AreaType, OptionGroups},
    },
    interchange::{
        process_folder::{
            definition::{Definition, Reading},
            problems::Spot,
            toml_file::{Table, Value, name_suggestion},
        },
        standard_hierarchies::{self, StandardHierarchy},
    },
};

/// A hierarchy as it was declared.
#[derive(Clone, Debug)]
pub(in crate::interchange::process_folder) struct DeclaredHierarchy {
    pub(in crate::interchange::process_folder) groups: OptionGroups,
    pub(in crate::interchange::process_folder) spot: Spot,
    /// The instrument it belongs to; none: to all.
    owner: Option<InstrumentId>,
}

const EXAMPLE: &str = "{ age = { levels = [ { young = [\"a16_24\", \"a25_39\"], old = [\"a60p\"] } ] } }";
const LEVELS_EXAMPLE: &str = "[ { young = [\"a16_24\", \"a25_39\"], old = [\"a60p\"] } ]";
const AREA_TYPE: &str = "area_type";

pub(super) fn read(table: &Table<'_>, definition: &mut Definition, owner: Option<&InstrumentId>) {
    let Some(list) = table.get("hierarchies") else { return };
    for value in list.free_values(EXAMPLE) {
        let Some(id) = value.key_code() else { continue };
        if let Some(other) = definition.hierarchies.get(&id) {
            value.report(format!("the hierarchy `{id}` is there already at {}; give one of them another name", other.spot));
            continue;
        }
        let levels = value.table(&format!("hierarchy `{id}`"), &["levels"], "{ levels = [ … ] }").and_then(|table| {
            let levels = table.require("levels", &format!("levels = {LEVELS_EXAMPLE}"))?;
            Some(read_levels(&levels, &id, definition))
        });
        let is_whole = levels.is_some();
        if !is_whole {
            definition.uncertain.insert(format!("hierarchies.{id}"));
        }
        let groups = OptionGroups { id: id.clone(), levels: levels.unwrap_or_default() };
        let hierarchy = DeclaredHierarchy { groups, spot: value.spot(), owner: owner.cloned() };
        definition.hierarchies.insert(id, hierarchy);
    }
}

type Levels = Vec<Vec<(Code, Vec<Code>)>>;

fn read_levels(value: &Value<'_>, id: &Code, definition: &mut Definition) -> Levels {
    let mut levels: Levels = Vec::new();
    let items = value.items(LEVELS_EXAMPLE).unwrap_or_default();
    if items.is_empty() && value.is_list() {
        value.report(format!("the hierarchy `{id}` has no groups; write for example `levels = {LEVELS_EXAMPLE}`"));
    }
    for item in items {
        let below: Option<Vec<Code>> = levels.last().map(|level| level.iter().map(|(group, _)| group.clone()).collect());
        let mut level: Vec<(Code, Vec<Code>)> = Vec::new();
        let mut held: Vec<Code> = Vec::new();
        for group in item.free_values("{ young = [\"a16_24\"] }") {
            let Some(name) = group.key_code() else { continue };
            definition.spots.set(format!("hierarchy-{id}-{name}"), &group.spot());
            let mut members = Vec::new();
            for member in group.items("[\"a16_24\", \"a25_39\"]").unwrap_or_default() {
                let Some(code) = member.code() else { continue };
                if held.contains(&code) {
                    member.report(format!(
                        "`{code}` stands in two groups of one level of `{id}`; what is together once must stay together, so keep one"
                    ));
                    continue;
                }
                if let Some(below) = &below
                    && !below.contains(&code)
                {
                    let known: Vec<&str> = below.iter().map(Code::as_str).collect();
                    let rest = name_suggestion(code.as_str(), &known, "name one that is there");
                    member.report(format!("the level below has no group `{code}`{rest}"));
                    continue;
                }
                held.push(code.clone());
                members.push(code);
            }
            level.push((name, members));
        }
        levels.push(level);
    }
    levels
}

impl Reading<'_> {
    /// The groups a question or derived variable names under `hierarchy`, for its options.
    pub(super) fn read_hierarchy(&mut self, table: &Table<'_>, variable: &Code, options: &[OptionCode], is_trait: bool) {
        let Some(value) = table.get("hierarchy") else { return };
        self.definition.spots.set(format!("{variable}.hierarchy"), &value.spot());
        let Some(name) = value.text() else { return };
        if !is_trait {
            value.report(format!("`{variable}` is no trait, so nothing of it gets coarser; add the role `quasi` or take `hierarchy` away"));
        }
        let groups = match name.strip_prefix(standard_hierarchies::PREFIX) {
            Some(AREA_TYPE) => Some(self.area_types(options)),
            Some(standard) => standard_groups(&value, standard, options),
            None => self.declared_groups(&value, name),
        };
        match groups {
            Some(groups) => drop(self.instrument.rows.groups.insert(variable.clone(), groups)),
            // Nothing is said about texts of groups that could not be found.
            None => drop(self.definition.uncertain.insert("hierarchy".into())),
        }
    }

    fn declared_groups(&mut self, value: &Value<'_>, name: &str) -> Option<OptionGroups> {
        let of_this = |hierarchy: &&DeclaredHierarchy| hierarchy.owner.as_ref().is_none_or(|owner| *owner == self.instrument.id);
        let found = Code::parse(name).and_then(|id| self.definition.hierarchies.get(&id)).filter(of_this).cloned();
        if let Some(hierarchy) = found {
            self.definition.used_hierarchies.insert(hierarchy.groups.id.clone());
            return Some(hierarchy.groups);
        }
        let known: Vec<&str> = self.definition.hierarchies.iter().filter(|(_, h)| of_this(h)).map(|(id, _)| id.as_str()).collect();
        if known.is_empty() {
            value.report(format!(
                "there is no hierarchy `{name}`; declare it under `[hierarchies.{name}]`, or take a shipped one such as `standard:age`"
            ));
        } else {
            value.report_unknown("hierarchy", name, &known);
        }
        // What was meant is not known, and neither is what is not used.
        self.definition.used_hierarchies.extend(self.definition.hierarchies.keys().cloned().collect::<Vec<_>>());
        None
    }

    /// Places by their size; what is no place is a group of its own.
    fn area_types(&self, options: &[OptionCode]) -> OptionGroups {
        let mut level: Vec<(Code, Vec<Code>)> = Vec::new();
        for place in &self.definition.process.places {
            let name = match place.area_type {
                AreaType::Large => "large",
                AreaType::Medium => "medium",
                AreaType::Small => "small",
            };
            match level.iter_mut().find(|(group, _)| *group == name) {
                Some((_, members)) => members.push(place.code.clone()),
                None => level.push((code(name), vec![place.code.clone()])),
            }
        }
        let is_place = |option: &&OptionCode| self.definition.process.places.iter().any(|place| place.code == **option);
        level.extend(options.iter().filter(|option| !is_place(option)).map(|option| (option.clone(), vec![option.clone()])));
        OptionGroups { id: code("standard_area_type"), levels: vec![level] }
    }
}

fn standard_groups(value: &Value<'_>, name: &str, options: &[OptionCode]) -> Option<OptionGroups> {
    let Some(standard) = StandardHierarchy::named(name) else {
        let known: Vec<&str> = StandardHierarchy::ALL.iter().map(|(name, _)| *name).chain([AREA_TYPE]).collect();
        value.report_unknown("shipped hierarchy", name, &known);
        return None;
    };
    let id = Code::parse(&format!("standard_{name}"))?;
    Some(OptionGroups { id, levels: standard_hierarchies::levels_of(standard, options) })
}
