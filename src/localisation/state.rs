//! How far the program's own translations are, as their `status.toml` says. The states themselves are
//! told in `domain`; those of process folders are read with the folders.

use std::collections::BTreeMap;

use crate::domain::translation::TextState;

/// The states of the messages of one language.
#[derive(Clone, Debug)]
pub(crate) struct States {
    default: TextState,
    messages: BTreeMap<String, TextState>,
}

impl States {
    /// Reads the text of a `status.toml`.
    ///
    /// # Errors
    /// What is wrong with it, in one sentence.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let table = toml::de::DeTable::parse(text).map_err(|error| error.to_string())?;
        let table = table.get_ref();
        let state = |value: &toml::de::DeValue<'_>| value.as_str().and_then(TextState::parse);
        let default = match table.get("default") {
            Some(value) => state(value.get_ref()).ok_or("`default` is not a state")?,
            None => TextState::Missing,
        };
        let mut messages = BTreeMap::new();
        for (key, entry) in table.get("messages").and_then(|entry| entry.get_ref().as_table()).into_iter().flatten() {
            let word = entry.get_ref().as_table().and_then(|entry| entry.get("state"));
            let state =
                word.and_then(|value| state(value.get_ref())).ok_or_else(|| format!("the state of `{}` is not one", key.get_ref()))?;
            messages.insert(key.get_ref().to_string(), state);
        }
        Ok(Self { default, messages })
    }

    /// The state of one message.
    pub(crate) fn of(&self, key: &str) -> TextState {
        self.messages.get(key).copied().unwrap_or(self.default)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_without_a_line_of_its_own_has_the_default() {
        let states = States::parse("default = \"missing\"\n[messages]\na = { state = \"machine\", source = \"00000000\" }\n").unwrap();
        assert_eq!((states.of("a"), states.of("b")), (TextState::Machine, TextState::Missing));
        assert_eq!(States::parse("default = \"draft\"").unwrap().of("a"), TextState::Draft);
    }

    #[test]
    fn an_unknown_state_is_refused() {
        assert!(States::parse("default = \"perfect\"").is_err());
        assert!(States::parse("[messages]\na = { state = \"fine\" }").is_err());
        assert!(States::parse("[messages]\na = { source = \"00000000\" }").is_err());
        assert!(States::parse("not toml").is_err());
    }

    #[test]
    fn states_grow_with_the_care_taken() {
        assert!(TextState::Missing < TextState::Machine && TextState::Machine < TextState::Draft);
        assert!(TextState::Draft < TextState::Reviewed && TextState::Reviewed < TextState::Tested);
    }
}
