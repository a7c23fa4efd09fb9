/** Something figures can be about, in the words definitions and files of the sources use for it. */
export interface Subject {
  /** As a sentence names it. */
  name: string;
  words: RegExp;
  /** Narrower than `words`: only a definition that says this asks the file for it. */
  asked?: RegExp;
  /** A detail only tells two measures of one subject apart; a topic must be named by the file. */
  isDetail?: true;
}

const detail = { isDetail: true } as const;

/**
 * What Norwegian statistics on children and families are about. A definition and a file that name different
 * ones are about different things; what neither names is compared word for word.
 */
export const subjects: readonly Subject[] = [
  { name: 'fravær', words: /(?<!syke|sjuke)fravær|(?<!sickness )absen(?:ce|t)/ },
  { name: 'sykefravær', words: /s[yj]u?kefravær|sick(?:ness)? (?:leave|absence)/ },
  { name: 'grunnskolepoeng', words: /grunnskolepo[ae]ng/ },
  {
    name: 'lav inntekt',
    words: /l[aå][vg]e? ?inntekt|low[- ]income|fattig|povert|eu[- _]?(?:skala)? ?_?(?:60|seksti)/,
  },
  {
    name: 'psykiske plager',
    words: /psykiske? (?:helse)?plage|depressi|depresjon|psychological distress/,
  },
  {
    name: 'psykiske lidelser hos lege',
    words: /psykiske? (?:symptom|lidels|sykdom)|primærhelsetj|fastlege|spesialisthelsetj/,
  },
  { name: 'venner', words: /fortrolig|\bvenn(?:er|en|ene|skap)?\b|ensom|lonel|close friend/ },
  {
    name: 'utenfor arbeid og utdanning',
    words:
      /ut[ea]n?for arbeid|\bneet\b|verken i (?:arbeid|jobb)|utenforskap|(?:not|neither) in employment/,
  },
  { name: 'selvmord', words: /s(?:elv|jøl)vmord|suicid/ },
  { name: 'sosialhjelp', words: /sosialhjelp|social assistance/ },
  { name: 'sykepenger', words: /s[yj]u?kepenge/ },
  { name: 'arbeidsavklaringspenger', words: /arbeidsavklaring|\baap\b/ },
  { name: 'uføretrygd', words: /ufør/ },
  { name: 'barnevern', words: /barn(?:e|a)vern|child welfare/ },
  { name: 'tiltak', words: /(?<!arbeidsmarkeds|arbeids)tiltak/ },
  {
    name: 'undersøkelse',
    words:
      /(?<!elev|data|data-|kårs|kraft|bruker|foreldre)undersøk|helsekontroll|årskontroll|investigation/,
  },
  { name: 'bekymringsmelding', words: /bekymringsmeld|\bmeldinger?\b/ },
  {
    name: 'individuelt tilrettelagt opplæring',
    words: /individuelt tilrettelagt|spesialundervisning|\bito\b/,
  },
  { name: 'særskilt norsk', words: /(?:særskilt|forsterket|grunnleggende) norsk|morsmål/ },
  { name: 'sluttet', words: /\bslutta?e?t?\b(?! av)|sluttav|fråfall|frafall|drop[- ]?outs?\b/ },
  {
    name: 'fullført utdanning',
    words: /(?:fullført?e?|gjennomført?e?|gjennomføring).*(?:vgo|videregående|vgs|utdanning)/,
  },
  { name: 'hjemmebesøk', words: /hjemmebesøk|heimebesøk|home visit/ },
  { name: 'mobbing', words: /mobb|bull(?:y|ied)/ },
  { name: 'trivsel', words: /trives|trivsel|trivst|well-being/ },
  { name: 'arbeidsledighet', words: /arbeidsl(?:edig|aus|øys)|helt ledig|unemploy|arbeidssøk/ },
  { name: 'barnehage', words: /barnehage|kindergarten|pedagognorm/ },
  { name: 'folketall', words: /folkemengd|folketal|befolkningsvekst|population size/ },
  { name: 'trangboddhet', words: /trangb[ou]d|overcrowd/ },
  { name: 'vaksinasjon', words: /vaksin|vaccin/ },
  { name: 'leseferdighet', words: /leseferdig|lesing|nasjonale? prøve|mestringsnivå/ },
  { name: 'overvekt', words: /overvekt|fedme|overweight|obes/ },
  { name: 'kulturskole', words: /kulturskole/ },
  { name: 'lovbrudd', words: /lovbr[ou][td]|anmeld|kriminal|siktet|straffe/ },
  { name: 'bosetting', words: /bosatte? (?:flykt|anmod)|anmodning|flyktning|refugee/ },
  { name: 'skader', words: /skadd|skader|\binjur/ },
  { name: 'rusmidler', words: /røyk|snus|alkohol|cannabis|hasj|rusmid/ },
  { name: 'stillinger', words: /årsverk|stilling|bemanning|lærertetthet|vikar/ },
  { name: 'penger', words: /utgift|kostnad|kroner|\bnok\b|beløp|expenditure/ },
  { name: 'livskvalitet', words: /livskvalitet|quality of life|tilfreds/ },
  { name: 'karakterer', words: /karakter/ },

  {
    name: 'fjerde leveår',
    words: /(?:fjerde|4\.?) leveår|\b4[- ]?års?kontroll|(?:fylte?|ved|innen) (?:fire|4) år/,
  },
  { name: 'femårskontroll', words: /(?:5|fem)[- ]?års?kontroll/ },
  { name: 'et annet alderstrinn', words: /(?:annet|andre|2\.|første|1\.) leveår|\d ukers? alder/ },
  {
    ...detail,
    name: 'gjennomsnitt',
    words: /gjennomsnit|\bsnitt\b|\bmean\b|average|gj\.? ?snitt/,
    asked: /gjennomsnittlig antall/,
  },
  { ...detail, name: 'median', words: /median/ },
  { ...detail, name: 'dager', words: /\bdag(?:er|ar)?\b|fraværsdag|\bdays?\b/ },
  { ...detail, name: 'timer', words: /\btim(?:er|ar)\b|enkelttime|\bhours?\b/ },
  { ...detail, name: 'jenter eller kvinner', words: /jente|kvinne|\bgirls?\b|female|\bwom[ae]n\b/ },
  {
    ...detail,
    name: 'gutter eller menn',
    words: /gutt|\bmenn\b|\bmann\b|\bboys?\b|\bmales?\b|\bmen\b/,
  },
  {
    ...detail,
    name: 'innvandrerbakgrunn',
    words: /innvandr|immigra|utenlandsfødt|født i utlandet/,
  },
  {
    ...detail,
    name: 'én forsørger',
    words: /enslige?\b|eneforsørg|aleineforsørg|[eé](?:n|in) forsørger|lone parent|single parent/,
  },
  {
    ...detail,
    name: 'to foreldre',
    words: /(?:to|begge) fo(?:reldre|rsørgere)|two parents|\bpar med barn/,
  },
  { ...detail, name: 'øvrige', words: /øvrige|uten innvandr|unntatt innvandr|resten av/ },
  { ...detail, name: 'dem det ikke gjelder', words: /\b(?:ikke|ikkje|uten|nei|not|no)\b/ },
];

/** Words every table has: how much, of whom, when and where; they tell nothing of what is measured. */
const common = new Set(
  `verdi verdier value values measure measures tall talet tallet antall antal andel andelen andeler del prosent prosentandel
  prosentpoeng percent percentage share shares number numbers count rate rater måltall mål statistikkvariabel figur
  pst pct gjennomsnitt gjennomsnittlig snitt median mean average sum total totalt alle samlet begge standardisert
  standardiserte aldersstandardisert målt måltallet enhet unit kjønn alder aldre barn barna barnet unge ungdom elev
  elever elevar elevene skole skoler skolen grunnskole grunnskolen kommune kommuner kommunen kommunene fylke fylker
  landet hele person personer persons innbygger innbyggere innbyggarar befolkning befolkningen husholdning
  husholdninger familie familier mottaker mottakere mottakarar tilfelle tilfeller deltakere svar svarer svart året
  året år årlig årene periode skoleår skoleåret måned kvartal klasse trinn årstrinn per prosenten eier eierformer
  eierform offentlig publisert kilde tabell data statistikk med uten etter blant fra til som har hatt fått ble blir
  være eller ikke ved innen siste løpet år perioden region ringerike buskerud norge nivå uker andre annet for meis smr
  crude status døde dødsfall bosatte bosette ungdata kostra`
    .split(/\s+/)
    .filter(Boolean),
);

/** A text as the words of definitions and files are compared: small letters, no soft hyphens. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/[\s\u00a0\u202f_]+/g, ' ')
    .toLocaleLowerCase('nb');
}

/** The subjects a text names. Both sexes named together are everybody. */
export function subjectsIn(text: string): Set<Subject> {
  const plain = folded(text);
  const found = new Set(subjects.filter(({ words }) => words.test(plain)));
  const sexes = [...found].filter(({ name }) => /^(?:jenter|gutter) eller/.test(name));
  if (sexes.length > 1) for (const sex of sexes) found.delete(sex);
  return found;
}

/** Beginnings of the words of a text that tell what is measured. */
export function ownWords(text: string): string[] {
  const words = folded(text).match(/\p{L}{4,}/gu) ?? [];
  return [...new Set(words.filter((word) => !common.has(word)).map(stem))];
}

/** A word without its ending, short enough that «lekeplasser» and «lekeplassen» are one. */
function stem(word: string): string {
  return word.replace(/(?:ene|ane|en|et|er|ar|e|s)$/u, '').slice(0, 8);
}
