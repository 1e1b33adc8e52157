-- Plain SQL that SQLite and PostgreSQL both take. Times are ISO 8601 in UTC with milliseconds, so that they sort as text.

-- The head of the audit trail. Whoever writes anything updates this row first: writers come one after another.
CREATE TABLE trail_head (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    number   BIGINT NOT NULL,
    hash     VARCHAR(64) NOT NULL
);
INSERT INTO trail_head (only_row, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE TABLE trail (
    number   BIGINT PRIMARY KEY,
    entry    TEXT NOT NULL,
    previous VARCHAR(64) NOT NULL,
    hash     VARCHAR(64) NOT NULL
);

-- The text of every rulebook that reviewed a kept filing, so that the review can be made again.
CREATE TABLE rulebook_file (
    rulebook VARCHAR(64) NOT NULL,
    path     VARCHAR(255) NOT NULL,
    content  TEXT NOT NULL,
    PRIMARY KEY (rulebook, path)
);

CREATE TABLE filing (
    id            VARCHAR(32) PRIMARY KEY,
    number        BIGINT NOT NULL UNIQUE,
    name          TEXT NOT NULL,
    declared_type TEXT NOT NULL,
    media_type    TEXT NOT NULL,
    sha256        VARCHAR(64) NOT NULL,
    bytes         BIGINT NOT NULL,
    kept_at       VARCHAR(24) NOT NULL,
    kept_by       TEXT NOT NULL,
    rulebook      VARCHAR(64) NOT NULL,
    status        VARCHAR(16) NOT NULL,
    highest       VARCHAR(16),
    figures       INTEGER NOT NULL,
    proved        INTEGER NOT NULL,
    unread        INTEGER NOT NULL,
    issuer        TEXT,
    document_date VARCHAR(10),
    previous      VARCHAR(32) REFERENCES filing (id)
);

-- What a review found, in its order; written once.
CREATE TABLE finding (
    filing   VARCHAR(32) NOT NULL REFERENCES filing (id),
    id       VARCHAR(64) NOT NULL,
    rank     INTEGER NOT NULL,
    rule     VARCHAR(32) NOT NULL,
    title    TEXT NOT NULL,
    kind     VARCHAR(16) NOT NULL,
    severity VARCHAR(16) NOT NULL,
    message  TEXT NOT NULL,
    PRIMARY KEY (filing, id)
);
