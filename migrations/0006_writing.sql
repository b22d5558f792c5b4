-- What the office writes: texts for reports and what workshops proposed. Both keep every version; none is
-- ever changed, and a change is taken only if it makes the next number.

CREATE TABLE text_blocks (
    process TEXT NOT NULL,
    about TEXT NOT NULL,
    slot TEXT NOT NULL,
    language TEXT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'approved', 'withdrawn')),
    author TEXT NOT NULL,
    day TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (process, about, slot, language, number)
);

CREATE TABLE recommendations (
    process TEXT NOT NULL,
    id TEXT NOT NULL,
    revision BIGINT NOT NULL,
    author TEXT NOT NULL,
    day TEXT NOT NULL,
    record TEXT NOT NULL,
    PRIMARY KEY (process, id, revision)
);
