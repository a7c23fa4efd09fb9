import type { DutyRule } from '../../../contract/duties.ts';
import { formatDate } from '../../../contract/format.ts';

const weekdays = 'mandag tirsdag onsdag torsdag fredag lørdag søndag'.split(' ');
const ordinals: Record<number, string> = {
  1: 'første',
  2: 'andre',
  3: 'tredje',
  4: 'fjerde',
  [-1]: 'siste',
};

/** When something comes back, in words: «hver 2. uke fra 4. januar 2027 til 30. juni 2027». */
export function ruleWords(rule: DutyRule): string {
  const { startDate, endDate } = rule;
  const day = formatDate(startDate, 'long').replace(/ \d{4}$/, '');
  const until = endDate === null ? '' : ` til ${formatDate(endDate, 'long')}`;
  const span = ` fra ${formatDate(startDate, 'long')}${until}`;
  switch (rule.rule) {
    case 'once':
      return formatDate(startDate, 'long');
    case 'weekly':
      return `hver ${nth(rule.every)}uke${span}`;
    case 'monthly': {
      const which = `${ordinals[rule.nth ?? 1]} ${weekdays[(rule.weekday ?? 1) - 1]}`;
      return `${which} i hver ${nth(rule.every)}måned${span}`;
    }
    case 'half_yearly':
      return `hvert halvår${span}`;
    case 'yearly':
      return rule.every === 1
        ? `${day} hvert år, første gang ${startDate.slice(0, 4)}${until}`
        : `${day} hvert ${rule.every}. år, første gang ${startDate.slice(0, 4)}${until}`;
    case 'each_half_year':
      return `i løpet av hvert halvår${span}`;
  }
}

function nth(every: number): string {
  return every === 1 ? '' : `${every}. `;
}
