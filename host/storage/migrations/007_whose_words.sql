-- Who gave a consent, where that is a caregiver of the file, and whether it is a written
-- authorisation for child welfare or a court. Before, only a name was typed.
ALTER TABLE consent ADD COLUMN giver TEXT REFERENCES caregiver;
ALTER TABLE consent ADD COLUMN for_court INTEGER NOT NULL DEFAULT 0;
UPDATE consent SET giver = (
    SELECT caregiver.id FROM caregiver
    WHERE caregiver.family = consent.family
        AND trim(caregiver.given_name || ' ' || caregiver.family_name) <> ''
        AND trim(consent.given_by) IN (
            trim(caregiver.given_name || ' ' || caregiver.family_name),
            (SELECT trim(caregiver.given_name || ' ' || caregiver.family_name) || ' (' || link.role || ')'
                FROM caregiver_link AS link
                WHERE link.caregiver = caregiver.id AND link.role <> '' LIMIT 1)));

-- Words typed by hand of which a clinician said that they tell of this child, or of this caregiver,
-- and of nobody else. Other words are not marked.
CREATE TABLE marked_text (
    family TEXT NOT NULL REFERENCES family, about TEXT NOT NULL, words TEXT NOT NULL,
    at INTEGER NOT NULL, clinician TEXT REFERENCES clinician,
    PRIMARY KEY (family, about, words)
) STRICT, WITHOUT ROWID;
