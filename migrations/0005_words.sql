-- Free texts: what was written or said, what became of it in the review, how it was coded, and what was
-- counted. Identifiers of texts are keyed hashes: without the key file nothing joins one with a response.

CREATE TABLE texts (
    id TEXT NOT NULL,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    question TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('answer', 'note', 'quote')),
    -- The interview it comes from; empty for answers of a survey.
    interview TEXT NOT NULL,
    language TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'proposed', 'released', 'withheld')),
    -- The count of codes that contains it, from 1; 0: none yet. The codes are what was counted then.
    counted BIGINT NOT NULL,
    counted_codes TEXT NOT NULL,
    revision BIGINT NOT NULL,
    original TEXT NOT NULL,
    record TEXT NOT NULL,
    CONSTRAINT texts_by_id PRIMARY KEY (id)
) /* sqlite: WITHOUT ROWID */;
CREATE INDEX texts_by_instrument ON texts (process, instrument, state, id);
CREATE INDEX texts_by_interview ON texts (interview);

-- How a text was coded, once by whoever came first, and a tenth of them by somebody else as well.
CREATE TABLE codings (
    text TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('first', 'second')),
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    coder TEXT NOT NULL,
    revision BIGINT NOT NULL,
    record TEXT NOT NULL,
    CONSTRAINT codings_by_text PRIMARY KEY (text, place),
    FOREIGN KEY (text) REFERENCES texts (id)
) /* sqlite: WITHOUT ROWID */;
CREATE INDEX codings_by_instrument ON codings (process, instrument);

CREATE TABLE code_books (
    process TEXT PRIMARY KEY,
    revision BIGINT NOT NULL,
    record TEXT NOT NULL
);

-- Statements about a topic: what is said about it, and who says otherwise.
CREATE TABLE clusters (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    field TEXT NOT NULL,
    revision BIGINT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX clusters_by_process ON clusters (process, field, id);

-- Protected frequencies of codes, one row for each count of the texts of a question.
CREATE TABLE code_counts (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    question TEXT NOT NULL,
    number BIGINT NOT NULL,
    taken_on TEXT NOT NULL,
    account TEXT NOT NULL,
    texts BIGINT NOT NULL,
    release TEXT NOT NULL,
    PRIMARY KEY (process, instrument, question, number)
);
