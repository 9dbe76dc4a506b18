-- A signer's signature as a picture, for sheets that are not signed by hand; frozen with what it signs.

ALTER TABLE signer ADD COLUMN signature TEXT;
ALTER TABLE decision ADD COLUMN signature TEXT;

CREATE TRIGGER decision_signature_is_frozen BEFORE UPDATE ON decision
WHEN old.number IS NOT NULL AND new.signature IS NOT old.signature
BEGIN
  SELECT raise(ABORT, 'a signed decision is frozen');
END;
