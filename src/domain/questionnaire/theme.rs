//! How an office looks: the colours of its charts and its logo. The rules for colours are those of WCAG 2.2:
//! marks stand out from the paper (success criterion 1.4.11), text on them can be read (1.4.3), and the two
//! audiences are told apart by their lightness, so also in a copy in grey.

use std::fmt;

/// The least contrast of a mark to the paper.
pub const MARK_CONTRAST: f64 = 3.0;
/// The least contrast of text to what it stands on.
pub const TEXT_CONTRAST: f64 = 4.5;
/// So many steps of CIE lightness (0 black, 100 white) lie between the two audiences at least.
pub const LIGHTNESS_APART: f64 = 20.0;
/// What charts are drawn on.
pub const PAPER: Colour = Colour { red: 255, green: 255, blue: 255 };
/// What their titles and labels are written in.
pub const INK: Colour = Colour { red: 27, green: 39, blue: 51 };

/// How an office looks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// The colours of its charts.
    pub colours: Colours,
    /// Its logo.
    pub logo: Option<Logo>,
}

/// The colours an office may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// The first audience of a comparison.
    pub first: Colour,
    /// The second one.
    pub second: Colour,
    /// Bars of a question as a whole, and what is to be looked at.
    pub accent: Colour,
}

impl Default for Colours {
    fn default() -> Self {
        let blue = Colour { red: 23, green: 92, blue: 146 };
        Self { first: blue, second: Colour { red: 213, green: 127, blue: 56 }, accent: blue }
    }
}

/// A picture that stands at the head of what an office prints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// The name of its file in the process folder.
    pub file: String,
    /// The picture.
    pub picture: LogoPicture,
}

/// A picture in one of the two formats that are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LogoPicture {
    /// Pixels: the file as it is, with its width and height.
    Png(Vec<u8>, (u32, u32)),
    /// Shapes: the text of the file, in which nothing is run and nothing is fetched.
    Svg(String),
}

/// A colour of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// 0 to 255.
    pub red: u8,
    /// 0 to 255.
    pub green: u8,
    /// 0 to 255.
    pub blue: u8,
}

impl Colour {
    /// Reads `#175c92`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// Relative luminance after WCAG: 0 black, 1 white.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast of two colours after WCAG: 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The contrast of the better of paper and ink as a text on this ground.
    #[must_use]
    pub fn text_contrast(self) -> f64 {
        self.contrast(PAPER).max(self.contrast(INK))
    }

    /// CIE lightness, L*: 0 black, 100 white.
    #[must_use]
    pub fn lightness(self) -> f64 {
        let luminance = self.luminance();
        if luminance <= 216.0 / 24389.0 { luminance * 24389.0 / 27.0 } else { 116.0 * luminance.cbrt() - 16.0 }
    }

    /// A colour between this one and another; `share` runs from 0 (this) to 1 (the other).
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "stays between two bytes")]
        let mix = |a: u8, b: u8| (f64::from(a) + (f64::from(b) - f64::from(a)) * share.clamp(0.0, 1.0)).round() as u8;
        Self { red: mix(self.red, other.red), green: mix(self.green, other.green), blue: mix(self.blue, other.blue) }
    }

    /// The nearest shade of this colour that passes a rule, darker or lighter; if there is one.
    #[must_use]
    pub fn nearest_shade(self, passes: impl Fn(Self) -> bool) -> Option<Self> {
        let black = Self { red: 0, green: 0, blue: 0 };
        (1..=100_u32)
            .map(|step| f64::from(step) / 100.0)
            .flat_map(|share| [self.towards(black, share), self.towards(PAPER, share)])
            .find(|shade| passes(*shade))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    #[test]
    fn contrasts_are_those_of_the_standard() {
        let black = colour("#000000");
        assert!((black.contrast(PAPER) - 21.0).abs() < 1e-9);
        // Examples of the guideline: #767676 is the lightest grey for text on white, #949494 for marks.
        assert!(colour("#767676").contrast(PAPER) >= 4.5 && colour("#777777").contrast(PAPER) < 4.5);
        assert!(colour("#949494").contrast(PAPER) >= 3.0 && colour("#959595").contrast(PAPER) < 3.0);
        assert!((colour("#777777").lightness() - 50.0).abs() < 0.5);
    }

    #[test]
    fn the_shipped_colours_pass_the_rules_they_are_made_for() {
        let Colours { first, second, accent } = Colours::default();
        for colour in [first, second, accent] {
            assert!(colour.contrast(PAPER) >= MARK_CONTRAST && colour.text_contrast() >= TEXT_CONTRAST, "{colour}");
        }
        assert!((first.lightness() - second.lightness()).abs() >= LIGHTNESS_APART);
    }

    #[test]
    fn a_colour_is_read_as_it_is_written() {
        assert_eq!(colour("#175C92").to_string(), "#175c92");
        for wrong in ["175c92", "#175c9", "#175c922", "#17 c92", "blue", "#1é5c9"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_nearest_shade_is_darker_or_lighter() {
        let yellow = colour("#ffcc00");
        let darker = yellow.nearest_shade(|shade| shade.contrast(PAPER) >= MARK_CONTRAST).unwrap();
        assert!(darker.luminance() < yellow.luminance() && darker.contrast(PAPER) < 3.2, "{darker}");
        let grey = colour("#7b7b7b");
        assert_eq!(grey.nearest_shade(|_| false), None);
    }
}
