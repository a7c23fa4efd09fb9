/** Whether a sprint goal says what is done, for whom and by when. Gentle: it looks for signs only. */
export interface GoalCheck {
  verb: boolean;
  group: boolean;
  date: boolean;
}

const lead = new Set(['å', 'vi', 'skal', 'vil', 'må', 'har']);
/** Infinitives the ending does not give away. */
const verbs = new Set(
  'bli bo få gi gjøre gå ha la lage mene nå se si slå stå ta tjene trene'.split(' '),
);
/** Words in -e that would pass for infinitives at the start of a goal. */
const notVerbs = new Set(
  `alle analyse andre ansatte avtale barnehage bedre begge denne disse felles fire flere foreldre første
   gode gruppe hele mange mindre måte neste noe nye prosedyre rolle samarbeidsavtale
   side skole store tidlige tredje uke økte`.split(/\s+/u),
);

const months =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|jan|feb|mar|apr|jun|jul|aug|sep|sept|okt|nov|des';
const dates = [
  new RegExp(String.raw`\b\d{1,2}\.\s?(${months})\b`, 'iu'),
  /\b\d{1,2}\.\d{1,2}\.?(\d{2,4})?(?!\d)/u,
  /\b20\d\d-\d\d-\d\d\b/u,
  /\buke\s\d{1,2}\b/iu,
  /\b(våren|sommeren|høsten|vinteren)\s20\d\d\b/iu,
  /(?<!\p{L})(før|innen|til)\s(jul|påske|pinse|sommerferien|høstferien|vinterferien)/iu,
  new RegExp(String.raw`\b(innen|i løpet av|ut|før)\s(${months})\b`, 'iu'),
];
const groups =
  /\d{1,2}\s?[–-]\s?\d{1,2}\s?år|\d{1,2}-åring|(?<!\p{L})(barn(a|et|e|as)?|unge|ungdom|elev|foreldre|føresatte|foresatte|familie|gravide|spedbarn|småbarn|søsken|ansatte|skole(r|ne|n|team)?|trinn|barnehage|leder|lærer|helsesykepleier|helsestasjon|tjeneste|ressursperson|medarbeider|innbygger|politiker|hovedutvalg|ledergrupp|kommunestyre|ppt|barnevern|nav|tiltak \d)/iu;

/** Looks for a verb, a target group and a date in the sentence. */
export function checkGoal(goal: string): GoalCheck {
  const text = goal.trim();
  return {
    verb: hasVerb(text),
    group: groups.test(text),
    date: dates.some((pattern) => pattern.test(text)),
  };
}

/** A goal starts with what is done: «Levere …», «Å kartlegge …», «Vi skal prøve ut …». */
function hasVerb(text: string): boolean {
  const words = text
    .toLocaleLowerCase('nb')
    .split(/\s+/u)
    .map((word) => word.replaceAll(/[^\p{L}]/gu, ''))
    .filter(Boolean);
  const first = words.find((word) => !lead.has(word));
  if (first === undefined) return false;
  if (verbs.has(first)) return true;
  if (notVerbs.has(first)) return false;
  return first.length > 3 && /(?<!els|en|in|as)e$/u.test(first);
}

/** The prevention level a goal names, in the plan's own word; null when it names none. */
export function goalLevel(goal: string): 'universelt' | 'selektivt' | 'indikert' | null {
  if (/universel/iu.test(goal)) return 'universelt';
  if (/selektiv/iu.test(goal)) return 'selektivt';
  return /indiker(t|te)\b/iu.test(goal) ? 'indikert' : null;
}
