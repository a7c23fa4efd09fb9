-- The plan's register no longer calls the broken-off round of 2020 a break of this survey: its caveat says it.
-- A break the group has worded itself is its own, and stays.
DELETE FROM series_break
WHERE indicator_id = 'loneliness-friends' AND period = '2020' AND kind = 'outside'
  AND text = 'Innsamlingen til Ungdata ble avbrutt da skolene stengte i 2020.';
