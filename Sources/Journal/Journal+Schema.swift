import SQLite

extension Journal {
    /// `homthu.sqlite`, offset 68 of the file: "HTJ1".
    static let applicationID: Int32 = 0x4854_4A31

    /// The schema, one step a version. A step that was released is never edited.
    static let migrations: [Migration] = [Migration(1, first + people)]

    private static let first = """
        -- One row for every message that a source has ever shown (invariant 2).
        CREATE TABLE ledger (
            id INTEGER PRIMARY KEY,
            source_key TEXT NOT NULL UNIQUE,
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            received_at INTEGER NOT NULL,
            stored_at INTEGER NOT NULL,
            trouble TEXT NOT NULL DEFAULT '',
            attempts INTEGER NOT NULL DEFAULT 0,
            message_id TEXT,
            sender TEXT NOT NULL DEFAULT '',
            disposition TEXT CHECK (disposition IN ('submission', 'decision', 'question', 'answer', 'comment', 'vote', 'command',
                'bounce', 'auto-reply', 'duplicate', 'quarantined', 'ignored')),
            reason TEXT NOT NULL DEFAULT '',
            code TEXT,
            handled_at INTEGER,
            filed INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1)),
            -- 1: its bytes are to be kept apart; 2: they are. Nothing of such a mail stands in any other column (R21).
            apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1, 2)),
            CHECK ((disposition IS NULL) = (handled_at IS NULL)),
            CHECK (filed = 0 OR disposition IS NOT NULL)
        ) STRICT;
        CREATE INDEX ledger_unhandled ON ledger(id) WHERE disposition IS NULL;
        CREATE INDEX ledger_unfiled ON ledger(id) WHERE filed = 0;
        CREATE INDEX ledger_apart ON ledger(id) WHERE apart = 1;
        CREATE INDEX ledger_message ON ledger(message_id) WHERE message_id IS NOT NULL;

        CREATE TABLE item (
            code TEXT PRIMARY KEY,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL,
            sender_person TEXT,
            sender_name TEXT NOT NULL,
            sender_address TEXT NOT NULL,
            received_at INTEGER NOT NULL,
            thread_subject TEXT NOT NULL,
            thread_references TEXT NOT NULL,
            state TEXT NOT NULL,
            state_at INTEGER,
            version INTEGER NOT NULL,
            due TEXT,
            act TEXT NOT NULL,
            deadline_article TEXT NOT NULL,
            late INTEGER NOT NULL CHECK (late IN (0, 1)),
            officer TEXT,
            step INTEGER NOT NULL DEFAULT 0,
            site_version INTEGER,
            site_hash TEXT,
            site_since INTEGER,
            extension_until TEXT,
            extension_reason TEXT,
            extension_granted INTEGER CHECK (extension_granted IN (0, 1)),
            clarifications INTEGER NOT NULL DEFAULT 0,
            UNIQUE (year, number),
            CHECK ((site_version IS NULL) = (site_since IS NULL) AND (site_version IS NULL) = (site_hash IS NULL)),
            CHECK ((extension_until IS NULL) = (extension_granted IS NULL))
        ) STRICT;

        CREATE TABLE version (
            code TEXT NOT NULL REFERENCES item(code) DEFERRABLE INITIALLY DEFERRED,
            number INTEGER NOT NULL,
            content TEXT NOT NULL,
            content_hash TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER version_kept BEFORE UPDATE ON version BEGIN SELECT RAISE(ABORT, 'a version is never changed'); END;
        -- REPLACE deletes without the delete trigger, unless recursive_triggers is on.
        CREATE TRIGGER version_once BEFORE INSERT ON version
            WHEN EXISTS (SELECT 1 FROM version WHERE code = NEW.code AND number = NEW.number)
            BEGIN SELECT RAISE(ABORT, 'a version is never replaced'); END;
        CREATE TRIGGER version_stays BEFORE DELETE ON version BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

        -- One letter asked one person about one version; only the hash of its token is kept.
        CREATE TABLE ask (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL REFERENCES item(code),
            version INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            purpose TEXT NOT NULL CHECK (purpose IN ('review', 'answer', 'undo', 'revise', 'thread', 'correct', 'extend', 'confirm')),
            person TEXT,
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            expires INTEGER NOT NULL,
            ending TEXT CHECK (ending IN ('used', 'voided')),
            ended_at INTEGER,
            -- What a challenge asks to confirm (B2).
            confirms INTEGER REFERENCES ask(id),
            confirms_decision TEXT,
            confirms_note TEXT,
            confirms_edits TEXT,
            CHECK ((ending IS NULL) = (ended_at IS NULL)),
            CHECK ((purpose = 'confirm') = (confirms IS NOT NULL AND confirms_decision IS NOT NULL))
        ) STRICT;
        CREATE INDEX ask_code ON ask(code);
        CREATE INDEX ask_person ON ask(person) WHERE ending IS NULL;

        CREATE TABLE decision (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL,
            version INTEGER NOT NULL,
            content_hash TEXT NOT NULL,
            decision TEXT NOT NULL,
            note TEXT NOT NULL,
            person TEXT NOT NULL,
            ask INTEGER NOT NULL REFERENCES ask(id),
            ledger INTEGER NOT NULL REFERENCES ledger(id),
            proof TEXT NOT NULL,
            at INTEGER NOT NULL,
            on_behalf_of TEXT,
            -- What the decider changed with it (JSON); the version is then the one that came of it.
            edits TEXT NOT NULL DEFAULT '',
            FOREIGN KEY (code, version) REFERENCES version(code, number)
        ) STRICT;
        CREATE INDEX decision_code ON decision(code, id);
        CREATE TRIGGER decision_kept BEFORE UPDATE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
        CREATE TRIGGER decision_once BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'a decision is never replaced'); END;
        CREATE TRIGGER decision_stays BEFORE DELETE ON decision BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

        -- Append-only, each row chained to the one before by hash.
        CREATE TABLE history (
            seq INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            code TEXT NOT NULL,
            what TEXT NOT NULL,
            by TEXT NOT NULL,
            detail TEXT NOT NULL,
            ledger INTEGER REFERENCES ledger(id),
            hash TEXT NOT NULL
        ) STRICT;
        CREATE INDEX history_code ON history(code, seq);
        CREATE TRIGGER history_kept BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is never changed'); END;
        CREATE TRIGGER history_once BEFORE INSERT ON history WHEN EXISTS (SELECT 1 FROM history WHERE seq = NEW.seq)
            BEGIN SELECT RAISE(ABORT, 'history is never replaced'); END;
        CREATE TRIGGER history_stays BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is never deleted'); END;

        -- What the site must do, in order.
        CREATE TABLE site_order (
            id INTEGER PRIMARY KEY,
            code TEXT NOT NULL REFERENCES item(code),
            action TEXT NOT NULL CHECK (action IN ('publish', 'withdraw')),
            version INTEGER NOT NULL,
            decision INTEGER NOT NULL REFERENCES decision(id),
            reason TEXT NOT NULL,
            at INTEGER NOT NULL,
            done_at INTEGER
        ) STRICT;
        CREATE INDEX site_order_open ON site_order(id) WHERE done_at IS NULL;

        -- The outbox: one recipient a letter, its bytes and Message-ID fixed when it was committed (invariant 6).
        CREATE TABLE letter (
            id INTEGER PRIMARY KEY,
            message_id TEXT NOT NULL UNIQUE,
            code TEXT NOT NULL,
            kind TEXT NOT NULL,
            sender TEXT NOT NULL,
            recipient TEXT NOT NULL,
            subject TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            ask INTEGER REFERENCES ask(id),
            after_order INTEGER REFERENCES site_order(id),
            created_at INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'failed', 'bounced')),
            attempts INTEGER NOT NULL DEFAULT 0,
            next_attempt INTEGER NOT NULL,
            reply TEXT NOT NULL DEFAULT '',
            sent_at INTEGER,
            -- Its bytes are kept apart; once it has left, its recipient is forgotten.
            apart INTEGER NOT NULL DEFAULT 0 CHECK (apart IN (0, 1))
        ) STRICT;
        CREATE INDEX letter_queued ON letter(next_attempt) WHERE state = 'queued';
        CREATE INDEX letter_code ON letter(code);
        CREATE INDEX letter_ask ON letter(ask) WHERE ask IS NOT NULL;
        CREATE INDEX letter_kind ON letter(kind, created_at);

        -- What is planned: publications and rungs of the ladder.
        CREATE TABLE moment (
            code TEXT NOT NULL REFERENCES item(code),
            kind TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, kind)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX moment_at ON moment(at);

        """

    private static let people = """
        -- Who is suspended (Quy chế Điều 9.3), and who stands in for whom (ủy quyền). Rows that no longer hold are ended, not removed.
        CREATE TABLE suspension (
            id INTEGER PRIMARY KEY,
            person TEXT NOT NULL,
            by TEXT NOT NULL,
            at INTEGER NOT NULL,
            ended_by TEXT,
            ended_at INTEGER,
            CHECK ((ended_by IS NULL) = (ended_at IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX suspension_once ON suspension(person) WHERE ended_at IS NULL;
        CREATE TABLE delegation (
            id INTEGER PRIMARY KEY,
            grantor TEXT NOT NULL,
            delegate TEXT NOT NULL,
            until TEXT NOT NULL,
            at INTEGER NOT NULL,
            ended_at INTEGER
        ) STRICT;
        CREATE UNIQUE INDEX delegation_once ON delegation(grantor) WHERE ended_at IS NULL;

        -- A letter that asks about no single item: a digest, or a command to be confirmed. `payload` is JSON.
        CREATE TABLE office_ask (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL CHECK (purpose IN ('digest', 'confirm', 'held')),
            person TEXT NOT NULL,
            address TEXT NOT NULL,
            token_hash TEXT NOT NULL UNIQUE,
            message_id TEXT NOT NULL UNIQUE,
            expires INTEGER NOT NULL,
            payload TEXT NOT NULL,
            clarifications INTEGER NOT NULL DEFAULT 0,
            ended_at INTEGER
        ) STRICT;

        -- Which items a morning digest named to whom: a reminder of the same morning would say it twice.
        CREATE TABLE digest_entry (
            code TEXT NOT NULL,
            address TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (code, address)
        ) STRICT, WITHOUT ROWID;

        -- What was done once and for all on a day, so that no restart and no clock does it again.
        CREATE TABLE notice (
            key TEXT PRIMARY KEY,
            at INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;

        -- Proposals on the regulation itself (Điều 15), for its yearly review.
        CREATE TABLE proposal (
            ledger INTEGER PRIMARY KEY REFERENCES ledger(id),
            at INTEGER NOT NULL,
            sender TEXT NOT NULL,
            subject TEXT NOT NULL,
            words TEXT NOT NULL
        ) STRICT;

        -- Hearings (Điều 8.10, 8.11): until when opinions count, and what came in. One vote a correspondent counts: the last in time.
        CREATE TABLE hearing (
            code TEXT PRIMARY KEY REFERENCES item(code),
            closes TEXT NOT NULL,
            closed_at INTEGER
        ) STRICT;
        CREATE INDEX hearing_open ON hearing(closes) WHERE closed_at IS NULL;
        CREATE TABLE opinion (
            ledger INTEGER PRIMARY KEY REFERENCES ledger(id),
            code TEXT NOT NULL REFERENCES item(code),
            at INTEGER NOT NULL,
            name TEXT NOT NULL,
            address TEXT NOT NULL,
            choice INTEGER,
            late INTEGER NOT NULL CHECK (late IN (0, 1)),
            words TEXT NOT NULL
        ) STRICT;
        CREATE INDEX opinion_code ON opinion(code, at);

        CREATE INDEX item_sender ON item (sender_address, kind);

        -- Hashes of runs of words of each item's current version: what stands in two items is found without reading either.
        CREATE TABLE mark (
            hash INTEGER NOT NULL,
            code TEXT NOT NULL,
            PRIMARY KEY (hash, code)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX mark_by_code ON mark (code);

        -- Facts of an earlier run to compare with, such as the days off that deadlines were counted by.
        CREATE TABLE memory (
            key TEXT PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        """
}
