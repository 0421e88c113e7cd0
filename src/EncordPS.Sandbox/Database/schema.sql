-- Everything the sandbox knows. Times are UTC text, 'YYYY-MM-DD HH:MM:SS.ffffff', which sorts as it reads.
-- Uuids are lower-case text with hyphens; the integer keys never leave the database.

CREATE TABLE IF NOT EXISTS setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS user (
    id                INTEGER PRIMARY KEY,
    email             TEXT NOT NULL COLLATE NOCASE UNIQUE,
    organisation_role TEXT CHECK (organisation_role IN ('admin', 'user'))  -- NULL: a guest from elsewhere
) STRICT;

-- What the list of the organisation's users says beyond that. Who is not here has the defaults that go with the role above.
CREATE TABLE IF NOT EXISTS organisation_member (
    user_id        INTEGER PRIMARY KEY REFERENCES user ON DELETE CASCADE,
    role           TEXT NOT NULL CHECK (role IN ('ADMIN', 'MEMBER', 'TASKER', 'WORKFORCE_MANAGER')),
    member_type    TEXT NOT NULL CHECK (member_type IN ('internal', 'external')),
    created_at     TEXT NOT NULL,
    last_edited_at TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS user_key (
    public_key TEXT PRIMARY KEY,  -- 64 lower-case hex digits
    user_id    INTEGER NOT NULL REFERENCES user ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS bearer_token (
    token_hash TEXT PRIMARY KEY,  -- SHA-256 in hex; the token itself is not kept
    user_id    INTEGER NOT NULL REFERENCES user ON DELETE CASCADE
) STRICT;

CREATE TABLE IF NOT EXISTS user_group (
    id                   INTEGER PRIMARY KEY,
    uuid                 TEXT NOT NULL UNIQUE,
    name                 TEXT NOT NULL,
    description          TEXT NOT NULL DEFAULT '',
    created_at           TEXT NOT NULL,
    is_same_organisation INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE IF NOT EXISTS group_member (
    group_id INTEGER NOT NULL REFERENCES user_group ON DELETE CASCADE,
    user_id  INTEGER NOT NULL REFERENCES user ON DELETE CASCADE,
    PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS organisation_tag (
    uuid        TEXT PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS integration (
    uuid             TEXT PRIMARY KEY,
    title            TEXT NOT NULL,
    storage_location INTEGER NOT NULL,  -- what an item read through it reports
    is_org_only      INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE IF NOT EXISTS folder (
    id              INTEGER PRIMARY KEY,
    uuid            TEXT NOT NULL UNIQUE,
    parent_id       INTEGER REFERENCES folder ON DELETE CASCADE,
    name            TEXT NOT NULL,
    description     TEXT NOT NULL DEFAULT '',
    client_metadata TEXT,
    owner_id        INTEGER NOT NULL REFERENCES user,
    created_at      TEXT NOT NULL,
    last_edited_at  TEXT NOT NULL
) STRICT;

-- A folder that mirrors a place in a bucket.
CREATE TABLE IF NOT EXISTS cloud_folder (
    folder_id        INTEGER PRIMARY KEY REFERENCES folder ON DELETE CASCADE,
    integration_uuid TEXT NOT NULL REFERENCES integration,
    remote_url       TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS folder_by_parent ON folder (parent_id, name);

-- Roles: 0 admin, 1 user, the numbers of the wire. The smaller one is the stronger one.
CREATE TABLE IF NOT EXISTS folder_user (
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    user_id   INTEGER NOT NULL REFERENCES user ON DELETE CASCADE,
    role      INTEGER NOT NULL CHECK (role IN (0, 1)),
    PRIMARY KEY (folder_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS folder_group (
    folder_id INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    group_id  INTEGER NOT NULL REFERENCES user_group ON DELETE CASCADE,
    role      INTEGER NOT NULL CHECK (role IN (0, 1)),
    PRIMARY KEY (folder_id, group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS dataset (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    title            TEXT NOT NULL,
    description      TEXT NOT NULL DEFAULT '',
    storage_location INTEGER NOT NULL DEFAULT 0,
    folder_id        INTEGER REFERENCES folder ON DELETE SET NULL,  -- where uploads go when no folder is named
    is_mirror        INTEGER NOT NULL DEFAULT 0,                    -- whether that folder is its backing folder
    created_at       TEXT NOT NULL,
    last_edited_at   TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS dataset_by_folder ON dataset (folder_id);

CREATE TABLE IF NOT EXISTS dataset_user (
    dataset_id INTEGER NOT NULL REFERENCES dataset ON DELETE CASCADE,
    user_id    INTEGER NOT NULL REFERENCES user ON DELETE CASCADE,
    role       INTEGER NOT NULL CHECK (role IN (0, 1)),
    PRIMARY KEY (dataset_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS dataset_group (
    dataset_id INTEGER NOT NULL REFERENCES dataset ON DELETE CASCADE,
    group_id   INTEGER NOT NULL REFERENCES user_group ON DELETE CASCADE,
    role       INTEGER NOT NULL CHECK (role IN (0, 1)),
    PRIMARY KEY (dataset_id, group_id)
) STRICT, WITHOUT ROWID;

-- A file, or a group of files. An item without a folder backs a row from before there were folders:
-- such a row reports no backing item.
CREATE TABLE IF NOT EXISTS item (
    id                 INTEGER PRIMARY KEY,
    uuid               TEXT NOT NULL UNIQUE,
    folder_id          INTEGER REFERENCES folder ON DELETE CASCADE,
    item_type          TEXT NOT NULL,
    name               TEXT NOT NULL,
    description        TEXT NOT NULL DEFAULT '',
    client_metadata    TEXT,
    owner_id           INTEGER NOT NULL REFERENCES user,
    created_at         TEXT NOT NULL,
    last_edited_at     TEXT NOT NULL,
    is_frame           INTEGER NOT NULL DEFAULT 0,  -- reached through its group, not listed by itself
    is_placeholder     INTEGER NOT NULL DEFAULT 0,  -- its upload URL was given out, nothing more yet
    storage_location   INTEGER NOT NULL DEFAULT 0,
    integration_uuid   TEXT REFERENCES integration,
    url                TEXT,
    source_key         TEXT,                        -- its URL, or those of its frames: what makes a duplicate
    file_size          INTEGER,
    mime_type          TEXT,
    duration           REAL,
    fps                REAL,
    height             INTEGER,
    width              INTEGER,
    frame_count        INTEGER,
    dicom_instance_uid TEXT,
    dicom_study_uid    TEXT,
    dicom_series_uid   TEXT,
    audio_sample_rate  INTEGER,
    audio_bit_depth    INTEGER,
    audio_codec        TEXT,
    audio_num_channels INTEGER,
    group_layout       TEXT
) STRICT;

CREATE INDEX IF NOT EXISTS item_by_folder ON item (folder_id, name);
CREATE INDEX IF NOT EXISTS item_by_source ON item (source_key);

-- How time series and scenes are shown, as JSON; most items have none.
CREATE TABLE IF NOT EXISTS item_view (
    item_id             INTEGER PRIMARY KEY REFERENCES item ON DELETE CASCADE,
    timeseries_settings TEXT,
    scene_view_settings TEXT,
    scene_layout        TEXT
) STRICT;

CREATE TABLE IF NOT EXISTS item_frame (
    group_id INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    position INTEGER NOT NULL,
    item_id  INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    PRIMARY KEY (group_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS item_frame_by_item ON item_frame (item_id);

CREATE TABLE IF NOT EXISTS data_row (
    id             INTEGER PRIMARY KEY,
    hash           TEXT NOT NULL UNIQUE,
    dataset_id     INTEGER NOT NULL REFERENCES dataset ON DELETE CASCADE,
    item_id        INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
    title          TEXT NOT NULL,
    created_at     TEXT NOT NULL,
    last_edited_at TEXT NOT NULL
) STRICT;

CREATE INDEX IF NOT EXISTS data_row_by_dataset ON data_row (dataset_id, id);
CREATE INDEX IF NOT EXISTS data_row_by_item ON data_row (item_id);

CREATE TABLE IF NOT EXISTS upload_job (
    id               INTEGER PRIMARY KEY,
    uuid             TEXT NOT NULL UNIQUE,
    dataset_id       INTEGER REFERENCES dataset ON DELETE CASCADE,
    folder_id        INTEGER NOT NULL REFERENCES folder ON DELETE CASCADE,
    integration_uuid TEXT REFERENCES integration,
    owner_id         INTEGER NOT NULL REFERENCES user,
    status           TEXT NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
    ignore_errors    INTEGER NOT NULL,
    skip_duplicates  INTEGER NOT NULL,
    upsert_metadata  INTEGER NOT NULL,
    file_name        TEXT,
    created_at       TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS upload_unit (
    id       INTEGER PRIMARY KEY,
    job_id   INTEGER NOT NULL REFERENCES upload_job ON DELETE CASCADE,
    uuid     TEXT NOT NULL,
    status   TEXT NOT NULL DEFAULT 'PENDING' CHECK (status IN ('PENDING', 'DONE', 'ERROR', 'CANCELLED')),
    content  TEXT NOT NULL,                                  -- what to upload, as JSON
    error    TEXT,
    item_id  INTEGER REFERENCES item ON DELETE SET NULL,     -- what came of it; none for a skipped duplicate
    row_id   INTEGER REFERENCES data_row ON DELETE SET NULL
) STRICT;

CREATE INDEX IF NOT EXISTS upload_unit_by_status ON upload_unit (job_id, status);
CREATE INDEX IF NOT EXISTS upload_unit_by_item ON upload_unit (item_id);
CREATE INDEX IF NOT EXISTS upload_unit_by_row ON upload_unit (row_id);

-- A place to upload to. The bytes lie in a file beside the database, named after the item.
CREATE TABLE IF NOT EXISTS blob (
    object_key   TEXT PRIMARY KEY,
    item_uuid    TEXT NOT NULL UNIQUE,
    owner_id     INTEGER NOT NULL REFERENCES user,
    content_type TEXT,
    size         INTEGER  -- NULL until the bytes have arrived
) STRICT;

-- Work that is asked for, answered later and has no units: re-encoding, de-identification.
CREATE TABLE IF NOT EXISTS task (
    id         INTEGER PRIMARY KEY,
    uuid       TEXT NOT NULL UNIQUE,
    kind       TEXT NOT NULL,
    owner_id   INTEGER NOT NULL REFERENCES user,
    dataset_id INTEGER REFERENCES dataset ON DELETE CASCADE,
    request    TEXT NOT NULL,
    due_at     TEXT NOT NULL
) STRICT;

CREATE VIEW IF NOT EXISTS dataset_access AS
SELECT dataset_id, user_id, role FROM dataset_user
UNION ALL
SELECT dataset_id, user_id, role FROM dataset_group JOIN group_member USING (group_id);

-- What was given on a folder itself; it holds for everything below, which the queries follow.
-- Who has a role in a dataset has it in the dataset's backing folder.
CREATE VIEW IF NOT EXISTS folder_access AS
SELECT folder_id, user_id, role FROM folder_user
UNION ALL
SELECT folder_id, user_id, role FROM folder_group JOIN group_member USING (group_id)
UNION ALL
SELECT folder_id, user_id, role FROM dataset JOIN dataset_access ON dataset_id = dataset.id WHERE is_mirror;
