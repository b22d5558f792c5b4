//! Papers, and how large type is on them.

/// The paper a document is printed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// 210 × 297 mm.
    A4,
    /// 297 × 210 mm.
    A4Landscape,
    /// 297 × 420 mm.
    A3,
    /// 420 × 297 mm, such as an open sheet of two pages.
    A3Landscape,
    /// 594 × 841 mm: a poster.
    A1,
    /// 105 × 148 mm: a card, a side a page.
    A6,
    /// Cards of 105 × 148 mm, four to an A4 sheet with marks to cut, fronts and backs in turn. To be printed on
    /// both sides and turned over the long edge.
    CardSheets,
}

/// How large type is, and how much room it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// To be read in the hand, in comfort.
    Reading,
    /// Much to a page: reports and data sheets.
    Dense,
    /// On a wall: text of 24 points and more, titles of 60 and more.
    Wall,
    /// On a card.
    Card,
}
