//! Two databases behind one set of statements.
