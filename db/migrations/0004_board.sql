-- Boards whose columns people shape themselves, and an order that cannot hold two cards in one place.

ALTER TABLE board_column ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- An older version could give a card the place of an archived one. Only columns where that happened
-- get new ranks, in the order they are read today.
UPDATE card SET rank = fresh.rank FROM (
  SELECT id, 'd'
    || substr(digits, n / 238328 % 62 + 1, 1) || substr(digits, n / 3844 % 62 + 1, 1)
    || substr(digits, n / 62 % 62 + 1, 1) || substr(digits, n % 62 + 1, 1) AS rank
  FROM (
    SELECT id, row_number() OVER (PARTITION BY column_id ORDER BY rank, number) AS n
    FROM card
    WHERE column_id IN (SELECT column_id FROM card GROUP BY column_id, rank HAVING count(*) > 1)
  ),
  (SELECT '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz' AS digits)
) AS fresh
WHERE fresh.id = card.id;

DROP INDEX card_by_column;
CREATE UNIQUE INDEX card_by_column ON card (column_id, rank);
