-- The day of a court's order, and why a consent for a child counts although the record does not say
-- that its giver may consent for it.
ALTER TABLE legal_share ADD COLUMN asked_on TEXT;
ALTER TABLE consent ADD COLUMN counts_because TEXT NOT NULL DEFAULT '';
