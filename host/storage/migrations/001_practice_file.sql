-- The practice file as first released. host/storage/README.md tells what each table is for.
-- Codes are those of host/model (CodeTable), times are milliseconds since 1970 UTC, days ISO 8601.
PRAGMA application_id = 0x4174746e;

CREATE TABLE practice (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    name TEXT NOT NULL, address TEXT NOT NULL, phone TEXT NOT NULL, fax TEXT NOT NULL,
    email TEXT NOT NULL, logo BLOB NOT NULL, letter_paper INTEGER NOT NULL
) STRICT;

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE clinician (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, credentials TEXT NOT NULL, role TEXT NOT NULL,
    phone TEXT NOT NULL, email TEXT NOT NULL
) STRICT;

CREATE TABLE receiver (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, person TEXT NOT NULL, view TEXT NOT NULL,
    address TEXT NOT NULL, phone TEXT NOT NULL, fax TEXT NOT NULL, email TEXT NOT NULL
) STRICT;

-- People ----------------------------------------------------------------------------------------

CREATE TABLE family (
    id TEXT PRIMARY KEY, label TEXT NOT NULL, home_language TEXT NOT NULL,
    needs_interpreter INTEGER NOT NULL, custody TEXT NOT NULL, doctor TEXT NOT NULL,
    insurer TEXT NOT NULL, created INTEGER NOT NULL
) STRICT;

CREATE TABLE child (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    given_name TEXT NOT NULL, family_name TEXT NOT NULL, called TEXT NOT NULL,
    pronoun TEXT NOT NULL, birth_date TEXT, birth_date_estimated INTEGER NOT NULL,
    sex_for_norms TEXT NOT NULL, gestation TEXT, birth_weight_grams INTEGER,
    birth_order TEXT NOT NULL
) STRICT;
CREATE INDEX child_by_family ON child (family);
CREATE INDEX child_by_birth_date ON child (birth_date);

CREATE TABLE child_language (
    child TEXT NOT NULL REFERENCES child, position INTEGER NOT NULL, language TEXT NOT NULL,
    PRIMARY KEY (child, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE child_identifier (
    child TEXT NOT NULL REFERENCES child, position INTEGER NOT NULL,
    system TEXT NOT NULL, value TEXT NOT NULL,
    PRIMARY KEY (child, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE caregiver (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    given_name TEXT NOT NULL, family_name TEXT NOT NULL, called TEXT NOT NULL,
    birth_date TEXT, phone TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL,
    address_secret INTEGER NOT NULL, language TEXT NOT NULL, needs_interpreter INTEGER NOT NULL,
    safe_ring INTEGER NOT NULL, safe_message INTEGER NOT NULL, safe_text INTEGER NOT NULL,
    safe_post INTEGER NOT NULL, safe_note TEXT NOT NULL
) STRICT;
CREATE INDEX caregiver_by_family ON caregiver (family);

CREATE TABLE caregiver_link (
    child TEXT NOT NULL REFERENCES child, caregiver TEXT NOT NULL REFERENCES caregiver,
    relationship TEXT NOT NULL, role TEXT NOT NULL, is_primary INTEGER NOT NULL,
    since TEXT, until TEXT, may_consent INTEGER NOT NULL, consent_basis TEXT NOT NULL,
    no_contact INTEGER NOT NULL, supervised_only INTEGER NOT NULL,
    PRIMARY KEY (child, caregiver)
) STRICT, WITHOUT ROWID;

-- One row for each child, caregiver and family: everything they are looked up by, under `number`.
CREATE TABLE findable (
    number INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE,
    family TEXT NOT NULL REFERENCES family, kind TEXT NOT NULL, name TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE findable_words USING fts5 (
    words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE call (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family, at INTEGER NOT NULL,
    taken_by TEXT REFERENCES clinician, caller_name TEXT NOT NULL, caller_role TEXT NOT NULL,
    caller_phone TEXT NOT NULL, danger_now TEXT NOT NULL, worry TEXT NOT NULL,
    family_knows TEXT NOT NULL, promised TEXT, verbal_consent TEXT NOT NULL
) STRICT;
CREATE INDEX call_by_family ON call (family);
CREATE INDEX call_by_promised ON call (promised);

-- Visits ----------------------------------------------------------------------------------------

CREATE TABLE visit (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family, date TEXT NOT NULL,
    time TEXT NOT NULL, setting TEXT NOT NULL, status TEXT NOT NULL, started INTEGER,
    ended INTEGER, paused_ms INTEGER NOT NULL, paused_since INTEGER,
    clinician TEXT REFERENCES clinician, others TEXT NOT NULL, child_state TEXT NOT NULL,
    worries TEXT NOT NULL, strengths_child TEXT NOT NULL, strengths_caregiver TEXT NOT NULL,
    strengths_pair TEXT NOT NULL, what_happened TEXT NOT NULL
) STRICT;
CREATE INDEX visit_by_family ON visit (family);
CREATE INDEX visit_by_date ON visit (date);

CREATE TABLE visit_caregiver (
    visit TEXT NOT NULL REFERENCES visit, position INTEGER NOT NULL,
    caregiver TEXT NOT NULL REFERENCES caregiver,
    PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_child (
    visit TEXT NOT NULL REFERENCES visit, position INTEGER NOT NULL,
    child TEXT NOT NULL REFERENCES child,
    PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_step (
    visit TEXT NOT NULL REFERENCES visit, position INTEGER NOT NULL,
    what TEXT NOT NULL, owner TEXT NOT NULL, due TEXT, agreement TEXT NOT NULL,
    PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit_interpreter (
    visit TEXT NOT NULL REFERENCES visit, position INTEGER NOT NULL CHECK (position = 0),
    name TEXT NOT NULL, agency TEXT NOT NULL, language TEXT NOT NULL, way TEXT NOT NULL,
    family_member INTEGER NOT NULL,
    PRIMARY KEY (visit, position)
) STRICT, WITHOUT ROWID;

-- Who is in the room: one row a change, the last one holds.
CREATE TABLE room_event (
    sequence INTEGER PRIMARY KEY, visit TEXT NOT NULL REFERENCES visit, at INTEGER NOT NULL,
    caregivers TEXT NOT NULL, other_adult INTEGER NOT NULL, interpreter INTEGER NOT NULL
) STRICT;
CREATE INDEX room_event_by_visit ON room_event (visit);

-- Forms -----------------------------------------------------------------------------------------

CREATE TABLE document (
    sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, version TEXT NOT NULL,
    bytes BLOB NOT NULL, added INTEGER NOT NULL
) STRICT;

-- Assessments and answers -----------------------------------------------------------------------

CREATE TABLE assessment (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    instrument TEXT NOT NULL, instrument_version TEXT NOT NULL,
    form_sha256 TEXT NOT NULL REFERENCES document, text_pack_sha256 TEXT NOT NULL,
    subject TEXT NOT NULL, subject_child TEXT REFERENCES child,
    subject_caregiver TEXT REFERENCES caregiver,
    about_child TEXT REFERENCES child, visit TEXT REFERENCES visit,
    informant TEXT REFERENCES caregiver, mode TEXT NOT NULL, language TEXT NOT NULL,
    status TEXT NOT NULL, clinician TEXT REFERENCES clinician, created INTEGER NOT NULL,
    first_answer_on TEXT, completed INTEGER, position TEXT NOT NULL, error_reason TEXT NOT NULL,
    CHECK (status <> 'entered-in-error' OR error_reason <> '')
) STRICT;
CREATE INDEX assessment_by_family ON assessment (family);
CREATE INDEX assessment_by_child ON assessment (about_child, instrument);
CREATE INDEX assessment_by_status ON assessment (status);

CREATE TABLE answer_event (
    sequence INTEGER PRIMARY KEY, assessment TEXT NOT NULL REFERENCES assessment,
    item TEXT NOT NULL, answer TEXT NOT NULL, at INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician, caregivers TEXT NOT NULL, other_adult INTEGER NOT NULL,
    interpreter INTEGER NOT NULL, undoes INTEGER REFERENCES answer_event
) STRICT;
CREATE INDEX answer_event_by_item ON answer_event (assessment, item, sequence);
CREATE UNIQUE INDEX answer_event_undone_once ON answer_event (undoes) WHERE undoes IS NOT NULL;

-- Answers whose alert rules could not be run yet.
CREATE TABLE answer_unevaluated (
    event INTEGER PRIMARY KEY REFERENCES answer_event, assessment TEXT NOT NULL REFERENCES assessment
) STRICT;
CREATE INDEX answer_unevaluated_by_assessment ON answer_unevaluated (assessment);

-- Text on its way to become a record; overwritten with each key.
CREATE TABLE draft (
    owner TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (owner, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE result (
    sequence INTEGER PRIMARY KEY, assessment TEXT NOT NULL REFERENCES assessment,
    answered_up_to INTEGER NOT NULL, at INTEGER NOT NULL, json TEXT NOT NULL
) STRICT;
CREATE INDEX result_by_assessment ON result (assessment);

CREATE TABLE alert (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family, rule TEXT NOT NULL,
    subject TEXT NOT NULL, subject_child TEXT REFERENCES child,
    subject_caregiver TEXT REFERENCES caregiver, assessment TEXT REFERENCES assessment,
    raised INTEGER NOT NULL, raised_by TEXT REFERENCES clinician
) STRICT;
CREATE INDEX alert_by_family ON alert (family);
CREATE INDEX alert_by_assessment ON alert (assessment);

CREATE TABLE alert_because (
    alert TEXT NOT NULL REFERENCES alert, position INTEGER NOT NULL, because TEXT NOT NULL,
    PRIMARY KEY (alert, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE alert_action (
    alert TEXT NOT NULL REFERENCES alert, position INTEGER NOT NULL, kind TEXT NOT NULL,
    clinician TEXT REFERENCES clinician, at INTEGER NOT NULL, details TEXT NOT NULL,
    PRIMARY KEY (alert, position)
) STRICT, WITHOUT ROWID;

-- Consent, referrals, reports -------------------------------------------------------------------

CREATE TABLE consent (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    subject TEXT NOT NULL, subject_child TEXT REFERENCES child,
    subject_caregiver TEXT REFERENCES caregiver, receiver TEXT REFERENCES receiver,
    given_by TEXT NOT NULL, what TEXT NOT NULL, verbal INTEGER NOT NULL, given TEXT NOT NULL,
    until TEXT, withdrawn TEXT
) STRICT;
CREATE INDEX consent_by_family ON consent (family);

CREATE TABLE referral (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    child TEXT NOT NULL REFERENCES child, receiver TEXT REFERENCES receiver,
    view TEXT NOT NULL, urgency TEXT NOT NULL, reason TEXT NOT NULL, question TEXT NOT NULL,
    identified TEXT, clinician TEXT REFERENCES clinician, created INTEGER NOT NULL
) STRICT;
CREATE INDEX referral_by_family ON referral (family);

CREATE TABLE referral_ask (
    referral TEXT NOT NULL REFERENCES referral, position INTEGER NOT NULL,
    what TEXT NOT NULL, who TEXT NOT NULL, due TEXT,
    PRIMARY KEY (referral, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE referral_event (
    referral TEXT NOT NULL REFERENCES referral, position INTEGER NOT NULL, status TEXT NOT NULL,
    at INTEGER NOT NULL, clinician TEXT REFERENCES clinician, note TEXT NOT NULL,
    PRIMARY KEY (referral, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    referral TEXT REFERENCES referral, view TEXT NOT NULL, status TEXT NOT NULL,
    version INTEGER NOT NULL, made INTEGER NOT NULL, clinician TEXT REFERENCES clinician,
    pdf BLOB NOT NULL, text TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX report_by_family ON report (family);

-- Who did what: each row carries the hash of the row before it.
CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY, at INTEGER NOT NULL, clinician TEXT NOT NULL, act TEXT NOT NULL,
    kind TEXT NOT NULL, record TEXT NOT NULL, content BLOB NOT NULL, chain BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_record ON audit (record);

-- What never changes ----------------------------------------------------------------------------

CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
    BEGIN SELECT raise(ABORT, 'audit rows never change'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
    BEGIN SELECT raise(ABORT, 'audit rows are never deleted'); END;
CREATE TRIGGER answer_stays BEFORE UPDATE ON answer_event
    BEGIN SELECT raise(ABORT, 'answers are appended, never changed'); END;
CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer_event
    BEGIN SELECT raise(ABORT, 'answers are never deleted'); END;
CREATE TRIGGER answer_needs_open_assessment BEFORE INSERT ON answer_event
    WHEN (SELECT status FROM assessment WHERE id = new.assessment) <> 'in-progress'
    BEGIN SELECT raise(ABORT, 'only an assessment in progress takes answers'); END;
CREATE TRIGGER text_pack_is_there BEFORE INSERT ON assessment
    WHEN new.text_pack_sha256 <> ''
        AND NOT EXISTS (SELECT 1 FROM document WHERE sha256 = new.text_pack_sha256)
    BEGIN SELECT raise(ABORT, 'the text pack is kept before it is used'); END;
CREATE TRIGGER result_stays BEFORE UPDATE ON result
    BEGIN SELECT raise(ABORT, 'results are appended, never changed'); END;
CREATE TRIGGER result_is_kept BEFORE DELETE ON result
    BEGIN SELECT raise(ABORT, 'results are never deleted'); END;
CREATE TRIGGER document_stays BEFORE UPDATE ON document
    BEGIN SELECT raise(ABORT, 'a document is known by its hash'); END;
CREATE TRIGGER document_is_kept BEFORE DELETE ON document
    BEGIN SELECT raise(ABORT, 'documents are never deleted'); END;
CREATE TRIGGER room_stays BEFORE UPDATE ON room_event
    BEGIN SELECT raise(ABORT, 'room events never change'); END;
CREATE TRIGGER room_is_kept BEFORE DELETE ON room_event
    BEGIN SELECT raise(ABORT, 'room events are never deleted'); END;
CREATE TRIGGER alert_action_stays BEFORE UPDATE ON alert_action
    BEGIN SELECT raise(ABORT, 'actions on alerts never change'); END;
CREATE TRIGGER alert_action_is_kept BEFORE DELETE ON alert_action
    BEGIN SELECT raise(ABORT, 'actions on alerts are never deleted'); END;
CREATE TRIGGER referral_event_stays BEFORE UPDATE ON referral_event
    BEGIN SELECT raise(ABORT, 'the history of a referral never changes'); END;
CREATE TRIGGER referral_event_is_kept BEFORE DELETE ON referral_event
    BEGIN SELECT raise(ABORT, 'the history of a referral is never deleted'); END;

-- Signed stays signed: the only way on is an amendment, or entered in error with its reason.
CREATE TRIGGER signed_assessment_stays BEFORE UPDATE ON assessment
    WHEN old.status IN ('signed', 'amended')
        AND NOT (new.status IN ('amended', 'entered-in-error')
            AND new.instrument = old.instrument AND new.form_sha256 = old.form_sha256
            AND new.subject = old.subject AND new.subject_child IS old.subject_child
            AND new.subject_caregiver IS old.subject_caregiver
            AND new.about_child IS old.about_child AND new.completed IS old.completed
            AND new.first_answer_on IS old.first_answer_on)
    BEGIN SELECT raise(ABORT, 'a signed assessment does not change'); END;
CREATE TRIGGER final_report_stays BEFORE UPDATE ON report WHEN old.status = 'final'
    BEGIN SELECT raise(ABORT, 'a final report does not change'); END;

CREATE TRIGGER family_is_kept BEFORE DELETE ON family
    BEGIN SELECT raise(ABORT, 'families are never deleted'); END;
CREATE TRIGGER child_is_kept BEFORE DELETE ON child
    BEGIN SELECT raise(ABORT, 'children are never deleted'); END;
CREATE TRIGGER caregiver_is_kept BEFORE DELETE ON caregiver
    BEGIN SELECT raise(ABORT, 'caregivers are never deleted'); END;
CREATE TRIGGER call_is_kept BEFORE DELETE ON call
    BEGIN SELECT raise(ABORT, 'calls are never deleted'); END;
CREATE TRIGGER visit_is_kept BEFORE DELETE ON visit
    BEGIN SELECT raise(ABORT, 'visits are never deleted'); END;
CREATE TRIGGER assessment_is_kept BEFORE DELETE ON assessment
    BEGIN SELECT raise(ABORT, 'assessments are never deleted'); END;
CREATE TRIGGER alert_is_kept BEFORE DELETE ON alert
    BEGIN SELECT raise(ABORT, 'alerts are never deleted'); END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent
    BEGIN SELECT raise(ABORT, 'consents are never deleted'); END;
CREATE TRIGGER referral_is_kept BEFORE DELETE ON referral
    BEGIN SELECT raise(ABORT, 'referrals are never deleted'); END;
CREATE TRIGGER report_is_kept BEFORE DELETE ON report
    BEGIN SELECT raise(ABORT, 'reports are never deleted'); END;
