-- Keys for pipelines. Of a key only its SHA-256 is kept; 256 random bits need no salt.
CREATE TABLE api_key (
    name       VARCHAR(128) PRIMARY KEY,
    roles      TEXT NOT NULL,
    hash       VARCHAR(64) NOT NULL UNIQUE,
    made_at    VARCHAR(24) NOT NULL,
    revoked_at VARCHAR(24)
);
