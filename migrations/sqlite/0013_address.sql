-- Where the office is reached: on its envelopes.

ALTER TABLE office ADD COLUMN address TEXT NOT NULL DEFAULT '';
