-- What a form's own rule said when it raised the alert; empty where only the usual words are known.
ALTER TABLE alert ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE alert ADD COLUMN severity TEXT NOT NULL DEFAULT 'urgent';
UPDATE alert SET severity = 'concern' WHERE rule NOT GLOB 'A-[1-5]';

CREATE TRIGGER alert_stays BEFORE UPDATE ON alert
    BEGIN SELECT raise(ABORT, 'alerts never change'); END;
