-- What left the practice about whom, what may leave it without consent, and who went through a draft.
CREATE TABLE disclosure (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family, referral TEXT REFERENCES referral,
    report TEXT REFERENCES report, receiver_name TEXT NOT NULL, what TEXT NOT NULL,
    why TEXT NOT NULL, view TEXT NOT NULL, basis TEXT NOT NULL, way TEXT NOT NULL,
    at INTEGER NOT NULL, clinician TEXT REFERENCES clinician, sent_in_error TEXT NOT NULL
) STRICT;
CREATE INDEX disclosure_by_family ON disclosure (family);

CREATE TABLE disclosure_about (
    disclosure TEXT NOT NULL REFERENCES disclosure, position INTEGER NOT NULL,
    subject TEXT NOT NULL, subject_child TEXT REFERENCES child,
    subject_caregiver TEXT REFERENCES caregiver,
    PRIMARY KEY (disclosure, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE legal_share (
    id TEXT PRIMARY KEY, family TEXT NOT NULL REFERENCES family,
    subject TEXT NOT NULL, subject_child TEXT REFERENCES child,
    subject_caregiver TEXT REFERENCES caregiver, receiver TEXT REFERENCES receiver,
    basis TEXT NOT NULL, asked_by TEXT NOT NULL, decided_by TEXT NOT NULL,
    least_needed TEXT NOT NULL, decided TEXT NOT NULL, until TEXT
) STRICT;
CREATE INDEX legal_share_by_family ON legal_share (family);

CREATE TABLE letter_review (
    referral TEXT NOT NULL REFERENCES referral, position INTEGER NOT NULL, kind TEXT NOT NULL,
    reviewer TEXT NOT NULL, words TEXT NOT NULL, reviewed TEXT NOT NULL, at INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician,
    PRIMARY KEY (referral, position)
) STRICT, WITHOUT ROWID;

-- Only the word that it was sent in error may follow, once.
CREATE TRIGGER disclosure_stays BEFORE UPDATE ON disclosure
    WHEN old.sent_in_error <> '' OR new.id <> old.id OR new.family <> old.family
        OR new.referral IS NOT old.referral OR new.report IS NOT old.report
        OR new.receiver_name <> old.receiver_name OR new.what <> old.what OR new.why <> old.why
        OR new.view <> old.view OR new.basis <> old.basis OR new.way <> old.way
        OR new.at <> old.at OR new.clinician IS NOT old.clinician
    BEGIN SELECT raise(ABORT, 'what was disclosed does not change'); END;
CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure
    BEGIN SELECT raise(ABORT, 'disclosures are never deleted'); END;
CREATE TRIGGER disclosure_about_stays BEFORE UPDATE ON disclosure_about
    BEGIN SELECT raise(ABORT, 'what was disclosed does not change'); END;
CREATE TRIGGER disclosure_about_is_kept BEFORE DELETE ON disclosure_about
    BEGIN SELECT raise(ABORT, 'disclosures are never deleted'); END;
CREATE TRIGGER legal_share_stays BEFORE UPDATE ON legal_share
    BEGIN SELECT raise(ABORT, 'what was decided does not change'); END;
CREATE TRIGGER legal_share_is_kept BEFORE DELETE ON legal_share
    BEGIN SELECT raise(ABORT, 'decisions are never deleted'); END;
CREATE TRIGGER letter_review_stays BEFORE UPDATE ON letter_review
    BEGIN SELECT raise(ABORT, 'a review never changes'); END;
CREATE TRIGGER letter_review_is_kept BEFORE DELETE ON letter_review
    BEGIN SELECT raise(ABORT, 'reviews are never deleted'); END;
