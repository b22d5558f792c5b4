-- What was released. Nothing here is an answer: a release holds protected numbers only.

-- Frozen results, one row for each snapshot of an instrument. `release` is the protected cube, `report`
-- what was done to protect it.
CREATE TABLE snapshots (
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    number BIGINT NOT NULL,
    taken_on TEXT NOT NULL,
    account TEXT NOT NULL,
    responses BIGINT NOT NULL,
    release TEXT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (process, instrument, number)
);

-- The ledger of a process: each entry holds the hash of the one before. Only ever added to.
CREATE TABLE releases (
    process TEXT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    account TEXT NOT NULL,
    kind TEXT NOT NULL,
    object TEXT NOT NULL,
    content TEXT NOT NULL,
    guarantee TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (process, number)
);

-- Releases that need two people, from the asking to the approval.
CREATE TABLE release_requests (
    id TEXT PRIMARY KEY,
    process TEXT NOT NULL,
    instrument TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    state TEXT NOT NULL,
    request TEXT NOT NULL
);
CREATE INDEX release_requests_by_instrument ON release_requests (process, instrument, id);
