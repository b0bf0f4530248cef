-- How the clinician understands what was seen: what keeps a difficulty going, what helps.
ALTER TABLE referral ADD COLUMN understanding TEXT NOT NULL DEFAULT '';
