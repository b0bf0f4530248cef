-- Answers that stand on paper are keyed a second time, blind to the first. Once they have been
-- compared, and all the while they are not, the first pass is the answer.
CREATE TABLE paper_check (
    assessment TEXT PRIMARY KEY REFERENCES assessment, stage TEXT NOT NULL,
    reason TEXT NOT NULL, total TEXT NOT NULL, at INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician,
    CHECK (stage <> 'keyed-once' OR reason <> '')
) STRICT;

-- One key of the second pass; an empty answer leaves the row open again. `settles`: the passes
-- differed, and this is what the paper says.
CREATE TABLE paper_key (
    sequence INTEGER PRIMARY KEY, assessment TEXT NOT NULL REFERENCES assessment,
    item TEXT NOT NULL, answer TEXT NOT NULL, settles INTEGER NOT NULL, at INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician, undoes INTEGER REFERENCES paper_key
) STRICT;
CREATE INDEX paper_key_by_item ON paper_key (assessment, item, sequence);
CREATE UNIQUE INDEX paper_key_undone_once ON paper_key (undoes) WHERE undoes IS NOT NULL;

-- Entered for the wrong person: the original stays, in error; its answers go on in another.
CREATE TABLE assessment_move (
    origin TEXT PRIMARY KEY REFERENCES assessment, became TEXT NOT NULL UNIQUE REFERENCES assessment,
    reason TEXT NOT NULL, at INTEGER NOT NULL, clinician TEXT REFERENCES clinician
) STRICT;

CREATE TRIGGER paper_key_stays BEFORE UPDATE ON paper_key
    BEGIN SELECT raise(ABORT, 'keys are appended, never changed'); END;
CREATE TRIGGER paper_key_is_kept BEFORE DELETE ON paper_key
    BEGIN SELECT raise(ABORT, 'keys are never deleted'); END;
CREATE TRIGGER paper_key_needs_open_assessment BEFORE INSERT ON paper_key
    WHEN (SELECT status FROM assessment WHERE id = new.assessment) <> 'in-progress'
    BEGIN SELECT raise(ABORT, 'only an assessment in progress is keyed again'); END;
CREATE TRIGGER move_stays BEFORE UPDATE ON assessment_move
    BEGIN SELECT raise(ABORT, 'where answers went never changes'); END;
CREATE TRIGGER move_is_kept BEFORE DELETE ON assessment_move
    BEGIN SELECT raise(ABORT, 'where answers went is never deleted'); END;
