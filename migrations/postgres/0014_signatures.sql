-- A signer's signature as a picture, for sheets that are not signed by hand; frozen with what it signs.

ALTER TABLE signer ADD COLUMN signature TEXT;
ALTER TABLE decision ADD COLUMN signature TEXT;

CREATE FUNCTION decision_signature_is_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.number IS NOT NULL AND new.signature IS DISTINCT FROM old.signature THEN
    RAISE EXCEPTION 'a signed decision is frozen';
  END IF;
  RETURN new;
END $$;
CREATE TRIGGER decision_signature_is_frozen BEFORE UPDATE ON decision
FOR EACH ROW EXECUTE FUNCTION decision_signature_is_frozen();
