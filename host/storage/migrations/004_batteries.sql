-- SPDX-License-Identifier: Apache-2.0
-- Batteries as a practice composed them, and what each visit does with the one it follows.
CREATE TABLE battery (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, position INTEGER NOT NULL
) STRICT;

CREATE TABLE battery_line (
    battery TEXT NOT NULL REFERENCES battery, position INTEGER NOT NULL,
    instrument TEXT NOT NULL, who TEXT NOT NULL, from_months INTEGER, to_months INTEGER,
    PRIMARY KEY (battery, position)
) STRICT, WITHOUT ROWID;

-- No reference: a battery may be taken out of the list while old visits still name it.
CREATE TABLE visit_battery (
    visit TEXT PRIMARY KEY REFERENCES visit, battery TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One row a decision, the last one on a step holds.
CREATE TABLE step_choice (
    sequence INTEGER PRIMARY KEY, visit TEXT NOT NULL REFERENCES visit, at INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician, instrument TEXT NOT NULL, subject TEXT NOT NULL,
    subject_child TEXT REFERENCES child, subject_caregiver TEXT REFERENCES caregiver,
    decision TEXT NOT NULL, reason TEXT NOT NULL,
    CHECK (decision <> 'skipped' OR reason <> '')
) STRICT;
CREATE INDEX step_choice_by_visit ON step_choice (visit);
CREATE TRIGGER step_choice_stays BEFORE UPDATE ON step_choice
    BEGIN SELECT raise(ABORT, 'decisions on steps never change'); END;
CREATE TRIGGER step_choice_is_kept BEFORE DELETE ON step_choice
    BEGIN SELECT raise(ABORT, 'decisions on steps are never deleted'); END;
