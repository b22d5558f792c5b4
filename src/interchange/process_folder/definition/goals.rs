//! What an instrument says about the people it wants: `[targets]`, how many of each language or group, and
//! `[weighting]`, the traits by which results are weighted. Whether all this exists is checked when everything
//! is known.

use crate::{
    domain::{
        identifiers::Code,
        questionnaire::{Target, Weighting},
    },
    interchange::process_folder::{
        definition::{Reading, read_language},
        toml_file::{Table, Value},
    },
};

/// The key under `[targets]` that is no question.
const LANGUAGE: &str = "language";
const EXAMPLE: &str = "{ language = { de = 400, uk = 120 } }";

impl Reading<'_> {
    pub(super) fn read_goals(&mut self, table: &Table<'_>) {
        if let Some(targets) = table.get("targets") {
            for value in targets.free_values(EXAMPLE) {
                self.read_target(&value);
            }
        }
        let keys = &["by", "limit"];
        let Some(weighting) = table.get("weighting").and_then(|value| value.table("weighting", keys, "{ by = [\"…\"] }")) else { return };
        let limit = weighting.get("limit").and_then(|value| value.whole(2, 10)).unwrap_or(Weighting::USUAL_LIMIT);
        let Some(list) = weighting.require("by", "by = [\"…\"]") else { return };
        let name = format!("{}.weighting", self.instrument.id);
        let by = self.names(&list, &name);
        if list.is_list() && !(1..=2).contains(&by.len()) {
            let rest = "the answers of finer groups are too few to carry weights";
            list.report(format!("results are weighted by one trait or two, not by {}; {rest}", by.len()));
            return;
        }
        self.instrument.weighting = Some(Weighting { by, limit });
    }

    fn read_target(&mut self, value: &Value<'_>) {
        let name = format!("{}.targets", self.instrument.id);
        let people = |entry: &Value<'_>| entry.whole::<u64>(1, i64::from(u32::MAX));
        let entries = value.free_values("{ de = 400, uk = 120 }");
        if value.key == LANGUAGE {
            let mut languages = Vec::new();
            for entry in &entries {
                let Some(language) = read_language(entry, entry.key) else { continue };
                self.definition.spots.set(format!("{name}.{language}"), &entry.spot());
                languages.extend(people(entry).map(|count| (language, count)));
            }
            self.instrument.targets.push(Target::Languages(languages));
            return;
        }
        let Some(variable) = value.key_code() else { return };
        self.definition.spots.set(format!("{name}.{variable}"), &value.spot());
        let mut options: Vec<(Code, u64)> = Vec::new();
        for entry in &entries {
            let Some(option) = entry.key_code() else { continue };
            self.definition.spots.set(format!("{name}.{variable}.{option}"), &entry.spot());
            options.extend(people(entry).map(|count| (option, count)));
        }
        self.instrument.targets.push(Target::Options(variable, options));
    }
}
