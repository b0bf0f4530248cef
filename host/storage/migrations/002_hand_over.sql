-- SPDX-License-Identifier: Apache-2.0
-- A form in a caregiver's own hands.
CREATE TABLE hand_over (
    assessment TEXT NOT NULL REFERENCES assessment, begun INTEGER NOT NULL,
    clinician TEXT REFERENCES clinician, in_company_because TEXT NOT NULL,
    ended INTEGER, ending TEXT,
    PRIMARY KEY (assessment, begun)
) STRICT, WITHOUT ROWID;
