import SQLite

/// The schema of `site.sqlite`, a contract with every other front-end that reads it (`application_id` 0x686F_7374, `host`).
///
/// - Times are seconds since 1970-01-01T00:00:00Z; hashes are 64 lower-case hexadecimal digits of SHA-256.
/// - `approval`: who decided on which content of which item. Rows are never changed and never removed.
/// - `item`: one row an item, with its newest published version. `content` is the JSON of `ContentJSON`; `kind`, `channel` and `title`
///   repeat what stands in it. Show only rows whose `withdrawn_at` is NULL: the view `published`.
/// - `medium`, `item_medium`: files under `media/`, at `ab/<hash>.<ext>`; `position` is their order in the text, from 0.
/// - `channel`: channels in the order of the regulation. `about`: names and addresses of the commune, `schema` and `format`.
///
/// The triggers act for whoever opens the file, `PRAGMA foreign_keys` on or off (invariant 4, requirement R1). SQLite cannot compute
/// SHA-256, so a reader that must be certain hashes the content itself, as this room does before it renders a page.
enum SiteSchema {
    static let applicationID: Int32 = 0x686F_7374

    static let migrations = [Migration(1, tables + approvalTriggers + itemTriggers)]

    /// `verify` looks for each of them.
    static let triggerNames = [
        "approval_once", "approval_fixed", "approval_kept", "item_once", "item_inserted_approved", "item_updated_approved",
        "item_content_fixed", "item_code_fixed", "item_kept",
    ]

    private static let hashCheck = "CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*')"

    private static let tables = """
        CREATE TABLE about (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        INSERT INTO about VALUES ('format', 'homthu-site'), ('schema', '1');

        CREATE TABLE channel (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            article TEXT NOT NULL,
            position INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE approval (
            code TEXT NOT NULL,
            version INTEGER NOT NULL CHECK (version >= 1),
            content_hash TEXT NOT NULL \(hashCheck),
            decided_by_name TEXT NOT NULL CHECK (decided_by_name <> ''),
            decided_by_title TEXT NOT NULL,
            decided_at INTEGER NOT NULL,
            decision_id INTEGER NOT NULL,
            PRIMARY KEY (code, content_hash)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE item (
            code TEXT PRIMARY KEY,
            version INTEGER NOT NULL CHECK (version >= 1),
            kind TEXT NOT NULL CHECK (kind IN ('article', 'question', 'document', 'procedure', 'week', 'album', 'page', 'draft', 'poll')),
            channel TEXT NOT NULL,
            title TEXT NOT NULL,
            content TEXT NOT NULL,
            content_hash TEXT NOT NULL \(hashCheck),
            published_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL CHECK (updated_at >= published_at),
            withdrawn_at INTEGER,
            withdrawn_reason TEXT,
            FOREIGN KEY (code, content_hash) REFERENCES approval (code, content_hash)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX item_by_channel ON item (channel, published_at);

        CREATE TABLE medium (
            hash TEXT NOT NULL,
            ext TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            width INTEGER,
            height INTEGER,
            PRIMARY KEY (hash, ext)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE item_medium (
            code TEXT NOT NULL REFERENCES item (code),
            position INTEGER NOT NULL,
            hash TEXT NOT NULL,
            ext TEXT NOT NULL,
            PRIMARY KEY (code, position),
            FOREIGN KEY (hash, ext) REFERENCES medium (hash, ext)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX item_medium_by_medium ON item_medium (hash, ext);

        CREATE VIEW published AS SELECT * FROM item WHERE withdrawn_at IS NULL;

        """

    /// `INSERT OR REPLACE` removes the old row without firing a DELETE trigger: hence the triggers on a second insertion.
    private static let approvalTriggers = """
        CREATE TRIGGER approval_once BEFORE INSERT ON approval
        WHEN EXISTS (SELECT 1 FROM approval WHERE code = NEW.code AND content_hash = NEW.content_hash)
        BEGIN SELECT RAISE(ABORT, 'this content of this item is approved already'); END;
        CREATE TRIGGER approval_fixed BEFORE UPDATE ON approval
        BEGIN SELECT RAISE(ABORT, 'an approval is never changed'); END;
        CREATE TRIGGER approval_kept BEFORE DELETE ON approval
        BEGIN SELECT RAISE(ABORT, 'an approval is never removed'); END;

        """

    private static let itemTriggers = """
        CREATE TRIGGER item_once BEFORE INSERT ON item
        WHEN EXISTS (SELECT 1 FROM item WHERE code = NEW.code)
        BEGIN SELECT RAISE(ABORT, 'this item is there already: update it'); END;
        CREATE TRIGGER item_inserted_approved BEFORE INSERT ON item
        WHEN NOT EXISTS (SELECT 1 FROM approval WHERE code = NEW.code AND content_hash = NEW.content_hash)
        BEGIN SELECT RAISE(ABORT, 'no approval for this content of this item'); END;
        CREATE TRIGGER item_updated_approved BEFORE UPDATE ON item
        WHEN NOT EXISTS (SELECT 1 FROM approval WHERE code = NEW.code AND content_hash = NEW.content_hash)
        BEGIN SELECT RAISE(ABORT, 'no approval for this content of this item'); END;
        CREATE TRIGGER item_content_fixed BEFORE UPDATE ON item
        WHEN NEW.content_hash = OLD.content_hash AND (NEW.content <> OLD.content OR NEW.title <> OLD.title
            OR NEW.kind <> OLD.kind OR NEW.channel <> OLD.channel)
        BEGIN SELECT RAISE(ABORT, 'the content changes with its hash only'); END;
        CREATE TRIGGER item_code_fixed BEFORE UPDATE ON item
        WHEN NEW.code <> OLD.code OR NEW.published_at <> OLD.published_at
        BEGIN SELECT RAISE(ABORT, 'code and first publication are never changed'); END;
        CREATE TRIGGER item_kept BEFORE DELETE ON item
        BEGIN SELECT RAISE(ABORT, 'an item is withdrawn, never removed'); END;

        """
}
