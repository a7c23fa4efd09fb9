-- The text as it is searched, kept beside the index of letters in threes: that index says «perhaps», and
-- this one is read to say yes. Filled when the index is made anew, which the new version brings about.
ALTER TABLE search_document ADD COLUMN folded TEXT NOT NULL DEFAULT '';
