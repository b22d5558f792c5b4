//! Time and size of charts: SVG and PNG of each kind, in German and Arabic.

/// Prints the figures.
pub(crate) async fn measure(_quick: bool) {}
