//! Blocks side by side.

use crate::rendering::documents::{
    Column, DocumentError,
    compose::{Composer, Frame},
    slab::{Role, Slab},
};

impl<'a> Composer<'a> {
    /// Columns, read one after the other. They are one slab: what is compared stays together.
    pub(super) fn columns(&mut self, columns: &'a [Column], frame: Frame) -> Result<Vec<Slab>, DocumentError> {
        let gap = self.types.unit() * 4.0;
        #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
        let room = frame.width - gap * columns.len().saturating_sub(1) as f32;
        let shares: f32 = columns.iter().map(|column| column.share.max(0.0)).sum();
        let mut whole = Slab { above: self.types.unit() * 1.6, ..Slab::default() };
        let mut from = frame.from;
        for column in columns {
            let width = room * column.share.max(0.0) / shares.max(f32::MIN_POSITIVE);
            let slabs = self.inside(Role::Group, |composer, _| composer.blocks(&column.blocks, Frame { from, width }))?;
            let mut stacked = Slab::stack(slabs);
            whole.height = whole.height.max(stacked.height);
            whole.pieces.append(&mut stacked.pieces);
            from += width + gap;
        }
        Ok(vec![whole])
    }
}
