-- The tables of both engines, in the vocabulary they share: TEXT, BIGINT, BOOLEAN.
-- Identifiers are made by the program, times are seconds since 1970, nothing is ever NULL.

-- What an instance remembers about itself.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- Numbers that are handed out one after the other.
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Published processes: immutable, named by a fingerprint of their content.
CREATE TABLE versions (
    process TEXT NOT NULL,
    version TEXT NOT NULL,
    files TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (process, version)
);

-- Surveys somebody is in the middle of.
CREATE TABLE drafts (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    draft TEXT NOT NULL,
    revision BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    FOREIGN KEY (process, version) REFERENCES versions (process, version)
);
CREATE INDEX drafts_by_instrument ON drafts (process, instrument);
CREATE INDEX drafts_by_expiry ON drafts (expires_at);

-- Answers: no time, no language, no running number. Each index costs every insert a page at a random
-- place, so there are two: the key serves exactly-once and reading page by page.
CREATE TABLE responses (
    id TEXT NOT NULL UNIQUE,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    version TEXT NOT NULL,
    submission_key TEXT NOT NULL,
    completeness TEXT NOT NULL CHECK (completeness IN ('complete', 'partial')),
    synthetic BOOLEAN NOT NULL,
    answers TEXT NOT NULL,
    PRIMARY KEY (process, instrument, submission_key),
    FOREIGN KEY (process, version) REFERENCES versions (process, version)
);

-- How many responses came and went, kept in the same commit as the responses. Each writing instance
-- adds to a row of its own (`slot`), so that none waits for another; readers add the rows up.
CREATE TABLE response_marks (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    slot BIGINT NOT NULL,
    complete BIGINT NOT NULL,
    partial BIGINT NOT NULL,
    complete_withdrawn BIGINT NOT NULL,
    partial_withdrawn BIGINT NOT NULL,
    PRIMARY KEY (process, instrument, slot)
);

-- Participation by day and language; nothing here leads to an answer.
CREATE TABLE participation (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    day TEXT NOT NULL,
    language TEXT NOT NULL,
    event TEXT NOT NULL,
    occurrences BIGINT NOT NULL,
    PRIMARY KEY (process, instrument, day, language, event)
);

-- How often each option of a routed module was drawn.
CREATE TABLE module_fills (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    module TEXT NOT NULL,
    choice TEXT NOT NULL,
    fills BIGINT NOT NULL,
    PRIMARY KEY (process, instrument, module, choice)
);

-- Entries that must never meet answers: no response, no time.
CREATE TABLE detached_entries (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    ledger TEXT NOT NULL,
    form TEXT NOT NULL,
    language TEXT NOT NULL,
    synthetic BOOLEAN NOT NULL,
    answers TEXT NOT NULL
);
CREATE INDEX detached_entries_by_ledger ON detached_entries (process, ledger, id);

-- Interviews; the whole record is the JSON, the columns beside it are for finding it.
CREATE TABLE interviews (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    interviewer TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX interviews_by_instrument ON interviews (process, instrument, label);

-- Entries of interviews, in the order they were first written.
CREATE TABLE interview_entries (
    id TEXT PRIMARY KEY,
    interview TEXT NOT NULL REFERENCES interviews (id),
    position BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    record TEXT NOT NULL
);
CREATE INDEX interview_entries_by_interview ON interview_entries (interview, position, id);

-- People who work here.
CREATE TABLE accounts (
    name TEXT PRIMARY KEY,
    roles TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    disabled BOOLEAN NOT NULL
);

CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (name),
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_account ON sessions (account);

-- Links that work once.
CREATE TABLE one_time_links (
    token_hash TEXT PRIMARY KEY,
    purpose TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

-- Attempts per window of time.
CREATE TABLE throttles (
    name TEXT NOT NULL,
    window_start BIGINT NOT NULL,
    hits BIGINT NOT NULL,
    PRIMARY KEY (name, window_start)
);

-- What staff did; only ever added to.
CREATE TABLE audit_log (
    number BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL
);
