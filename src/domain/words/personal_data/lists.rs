//! Lists of words the scanner works with. They are data: some come with the program, an office adds
//! its own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::stored_words::words;

words!(
    /// What a list of words is for. The words are the keys of the files that hold them.
    List {
        /// Given names that are nothing else.
        GivenNames = "given_names",
        /// Given names that are also words: they need something else that speaks for a name.
        GivenNamesAlsoWords = "given_names_also_words",
        /// Family names that are nothing else.
        FamilyNames = "family_names",
        /// Family names that are also words or towns.
        FamilyNamesAlsoWords = "family_names_also_words",
        /// Endings of family names and names after the father.
        FamilyEndings = "family_endings",
        /// What a Latin name may have behind it: genitives, Turkish cases.
        NameEndings = "name_endings",
        /// Parts of names: "von", "al", "bin".
        NameParticles = "name_particles",
        /// What a name follows: "mein Name ist".
        NameCues = "name_cues",
        /// Forms of address that a name follows.
        Titles = "titles",
        /// Titles and occupations that a name sometimes follows: only listed names count there.
        WeakTitles = "weak_titles",
        /// Forms of address behind a name: "Hanım".
        TitlesAfter = "titles_after",
        /// Relations that a name sometimes follows: "meine Tochter".
        Relations = "relations",
        /// Staff of the office.
        Staff = "staff",
        /// Words that are no names, whatever stands beside them.
        LeaveAlone = "leave_alone",
        /// Words and endings that make a street without a number: "-straße".
        Streets = "streets",
        /// Words and endings that make a street with a number: "-weg".
        StreetsWithNumber = "streets_with_number",
        /// Words for streets before their name: "вул.".
        StreetsBefore = "streets_before",
        /// Words for streets behind their name: "Sokak".
        StreetsAfter = "streets_after",
        /// What German streets without a word for it begin with: "An der".
        StreetPrepositions = "street_prepositions",
        /// What a number of a house follows: "буд.".
        HouseWords = "house_words",
        /// What an address follows: "ich wohne".
        ResidenceCues = "residence_cues",
        /// What a postcode follows.
        PostcodeCues = "postcode_cues",
        /// Months.
        Months = "months",
        /// What a date of birth stands near to.
        BirthCues = "birth_cues",
        /// What follows an age: "Jahre alt".
        AgeUnits = "age_units",
        /// What an age follows: "bin", "Alter".
        AgeCues = "age_cues",
        /// What makes a number of years a time and no age: "seit".
        TimeCues = "time_cues",
        /// What is counted or measured: numbers before it are harmless.
        Units = "units",
        /// What a telephone number follows.
        PhoneCues = "phone_cues",
        /// What the number of a file or customer follows.
        FileCues = "file_cues",
        /// What an insurance number follows.
        InsuranceCues = "insurance_cues",
        /// What a tax number follows.
        TaxCues = "tax_cues",
        /// What the number of a passport or permit follows.
        DocumentCues = "document_cues",
        /// What the number of an account follows.
        BankCues = "bank_cues",
        /// What stands near a licence plate.
        PlateCues = "plate_cues",
        /// Capitals before numbers that are no plates: "SGB".
        NotPlates = "not_plates",
        /// Numbers everybody may know: help lines.
        PublicNumbers = "public_numbers",
        /// Words for the sign "@".
        AtWords = "at_words",
        /// Words for the dot in addresses.
        DotWords = "dot_words",
        /// Social networks.
        Networks = "networks",
        /// Ends of names of hosts.
        TopDomains = "top_domains",
        /// What may stand between a cue and what it announces: "ist", "lautet".
        Fillers = "fillers",
        /// Words for digits.
        Numeral = "numeral",
        /// Words for the plus sign in spoken numbers.
        PlusWords = "plus_words",
        /// Words for schools that their name follows.
        SchoolsBefore = "schools_before",
        /// Words for schools that their name comes before.
        SchoolsAfter = "schools_after",
        /// Endings of words that are names of schools: "Schillerschule".
        SchoolEndings = "school_endings",
        /// Words for a school class.
        Classes = "classes",
        /// Names of classes in words, as in "الصف الثالث".
        ClassNumbers = "class_numbers",
        /// "Only".
        OnlyWords = "only_words",
        /// People who can be the only ones.
        People = "people",
        /// Wordings that say somebody is the only one.
        Sole = "sole",
        /// Wordings that tell a public role.
        PublicRoles = "public_roles",
        /// "My".
        OwnWords = "own_words",
        /// What somebody is known for owning.
        Businesses = "businesses",
        /// Courts.
        Courts = "courts",
        /// Rare illnesses.
        Illnesses = "illnesses",
        /// Functions that one person has in an institution.
        Functions = "functions",
        /// Functions that tell their institution themselves: "Jugendamtsleiterin".
        SoleFunctions = "sole_functions",
        /// Institutions with one head.
        Institutions = "institutions",
        /// Occupations.
        Jobs = "jobs",
        /// "In".
        InWords = "in_words",
        /// What the name of a village follows: "Ortsteil".
        PlaceCues = "place_cues",
        /// Villages and quarters.
        Places = "places",
        /// Municipalities: harmless alone, not beside an occupation.
        Towns = "towns",
    }
);

/// Words by what they are for. An entry is a word or a phrase; `*` at its end stands for any ending, at
/// its beginning for any beginning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    entries: BTreeMap<List, Vec<String>>,
    numerals: Vec<(String, String)>,
}

impl Lists {
    /// Adds an entry to a list.
    pub fn add(&mut self, list: List, entry: impl Into<String>) {
        self.entries.entry(list).or_default().push(entry.into());
    }

    /// Adds a word for digits, as "null" for `0`.
    pub fn add_numeral(&mut self, word: impl Into<String>, digits: impl Into<String>) {
        self.numerals.push((word.into(), digits.into()));
    }

    /// Adds everything that is on other lists.
    pub fn extend(&mut self, other: &Self) {
        for (list, entries) in &other.entries {
            self.entries.entry(*list).or_default().extend(entries.iter().cloned());
        }
        self.numerals.extend(other.numerals.iter().cloned());
    }

    /// The entries of a list.
    #[must_use]
    pub fn entries(&self, list: List) -> &[String] {
        self.entries.get(&list).map_or(&[], Vec::as_slice)
    }

    /// Words for digits with the digits they stand for.
    pub(super) fn numerals(&self) -> &[(String, String)] {
        &self.numerals
    }
}
