/** Norway's time zone as RFC 5545 wants it told, with the rule of the European Union since 1996. */
export const osloZone = 'Europe/Oslo';

export const osloTimezone = `BEGIN:VTIMEZONE
TZID:Europe/Oslo
X-LIC-LOCATION:Europe/Oslo
BEGIN:DAYLIGHT
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

const hourMs = 3_600_000;

/** The instant of a local time in Norway: «2027-03-28», «13:00». */
export function osloInstant(day: string, time: string): Date {
  const asIfUtc = Date.parse(`${day}T${time}:00Z`);
  const year = Number(day.slice(0, 4));
  const change = (month: number) => lastSunday(year, month) + hourMs;
  const inSummer = asIfUtc - 2 * hourMs;
  const isSummer = inSummer >= change(3) && inSummer < change(10);
  return new Date(asIfUtc - (isSummer ? 2 : 1) * hourMs);
}

/** The wall clock in Norway at an instant, as milliseconds as if it were UTC. */
export function osloWallClock(instant: Date): number {
  const time = instant.getTime();
  const year = instant.getUTCFullYear();
  const isSummer = time >= lastSunday(year, 3) + hourMs && time < lastSunday(year, 10) + hourMs;
  return time + (isSummer ? 2 : 1) * hourMs;
}

/** Midnight UTC of the last Sunday in a month of 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month - 1, 31));
  return last.getTime() - last.getUTCDay() * 24 * hourMs;
}
