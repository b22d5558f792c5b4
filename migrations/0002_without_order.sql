-- Tables with content of respondents no longer tell an order, and what is sent waits sealed.
--
-- A SQLite table has a running number unless it is declared WITHOUT ROWID, which PostgreSQL does not
-- know. What stands in a comment that begins with `sqlite:` is therefore part of the statement on
-- SQLite and a comment everywhere else.

-- One row for each instrument that was answered; whoever stores or moves its responses locks it first.
CREATE TABLE intakes (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    -- Responses that are in a snapshot.
    evaluated BIGINT NOT NULL,
    -- Responses that came since the tables were last rewritten in the order of their keys.
    newcomers BIGINT NOT NULL,
    PRIMARY KEY (process, instrument)
);

INSERT INTO intakes (process, instrument, evaluated, newcomers)
SELECT process, instrument, 0, 1
FROM (SELECT DISTINCT process, instrument FROM responses) AS answered;

-- Sent responses that wait for others, sealed with a key that is not in the database. Identifier and key
-- are keyed hashes of those under which they will be stored, so that nothing joins them with either.
CREATE TABLE pool (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    submission_key TEXT NOT NULL,
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    sealed TEXT NOT NULL,
    CONSTRAINT pool_by_key PRIMARY KEY (process, instrument, submission_key),
    CONSTRAINT pool_by_id UNIQUE (id),
    FOREIGN KEY (process, version) REFERENCES versions (process, version)
) /* sqlite: WITHOUT ROWID */;

-- `snapshot` is the number of the first evaluation that contains the response, 0 before.
CREATE TABLE unordered_responses (
    id TEXT NOT NULL,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    submission_key TEXT NOT NULL,
    completeness TEXT NOT NULL CHECK (completeness IN ('complete', 'partial')),
    synthetic BOOLEAN NOT NULL,
    snapshot BIGINT NOT NULL,
    answers TEXT NOT NULL,
    CONSTRAINT responses_by_key PRIMARY KEY (process, instrument, submission_key),
    CONSTRAINT responses_by_id UNIQUE (id),
    FOREIGN KEY (process, version) REFERENCES versions (process, version)
) /* sqlite: WITHOUT ROWID */;

INSERT INTO unordered_responses (id, process, instrument, version, submission_key, completeness, synthetic, snapshot, answers)
SELECT id, process, instrument, version, submission_key, completeness, synthetic, 0, answers
FROM responses
ORDER BY process, instrument, submission_key;

DROP TABLE responses;
ALTER TABLE unordered_responses RENAME TO responses;

-- A draft is sealed, its language with it. Drafts from before are `language draft` until the program
-- has its key and seals them.
CREATE TABLE sealed_drafts (
    id TEXT NOT NULL,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    sealed TEXT NOT NULL,
    revision BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CONSTRAINT drafts_by_id PRIMARY KEY (id),
    FOREIGN KEY (process, version) REFERENCES versions (process, version)
) /* sqlite: WITHOUT ROWID */;

INSERT INTO sealed_drafts (id, process, instrument, version, sealed, revision, expires_at)
SELECT id, process, instrument, version, language || ' ' || draft, revision, expires_at
FROM drafts
ORDER BY id;

DROP TABLE drafts;
ALTER TABLE sealed_drafts RENAME TO drafts;
CREATE INDEX drafts_by_instrument ON drafts (process, instrument, expires_at);

CREATE TABLE unordered_entries (
    id TEXT NOT NULL,
    process TEXT NOT NULL,
    ledger TEXT NOT NULL,
    form TEXT NOT NULL,
    language TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    answers TEXT NOT NULL,
    CONSTRAINT entries_by_id PRIMARY KEY (id)
) /* sqlite: WITHOUT ROWID */;

INSERT INTO unordered_entries (id, process, ledger, form, language, synthetic, answers)
SELECT id, process, ledger, form, language, synthetic, answers
FROM detached_entries
ORDER BY id;

DROP TABLE detached_entries;
ALTER TABLE unordered_entries RENAME TO detached_entries;
CREATE INDEX detached_entries_by_ledger ON detached_entries (process, ledger, id);
