import { wholeWord } from './words.ts';

/**
 * Plans speak of parents and pupils in general; a sentence that tells what the boy, the father or the
 * one with the long plait did or is, speaks of somebody. Each table is a kind of telling.
 */
const child =
  '(?:gutten|guten|guttungen|jenta|jenten|jentungen|sønnen|sonen|datteren|dattera|dottera|broren|storebroren|lillebroren|veslebroren|storebror|lillebror|søsteren|søstera|storesøsteren|storesøstera|lillesøsteren|lillesøstera|brødrene|søstrene|tvillingene|trillingene|søsknene|stesønnen|stedatteren|fostersønnen|fosterdatteren|adoptivsønnen|adoptivdatteren)';
/** «Faren for at …» and «faren er at …» is danger, «mor og far» and «mer enn far» are parents in general. */
const danger = '(?! (?:for|ved|er (?:at|stor|liten|der)|med å|over)(?!\\p{L}))';
const pair = '(?!,? (?:og|eller|/) (?:far|mor|mamma|pappa|barn))(?![-–/])';
const notCompared =
  '(?<!(?:mor|far|mamma|pappa),? (?:og|eller) |(?<!\\p{L})(?:enn|som|en|ei|ein|én|om|verken|både|kvar|hver|ny|nye) |[-–/«"])';
const parent = `${notCompared}(?:mor|mora|moren|far|faren${danger}|mamma|mammaen|mamma'n|pappa|pappaen|pappa'n|stefar|stefaren|stemor|stemora|bestefar|bestefaren|bestemor|bestemora|bestemoren|farmor|farfar|mormor|morfar|onkelen|tanta|samboeren|fosterforeldrene|fostermora|fostermoren|fosterfaren|(?:foreldrene|foreldra)(?= (?:hans|hennes|deira)))${pair}`;
/** The writer's own, and nobody that is told on. */
const notMine = '(?! (?:min|mi|mine|vår egen|på (?:plakat|bilde|forside|figur)\\p{L}*)(?!\\p{L}))';
/** «jenta i rød kjole», «sønnen til de to på Nes», «fosterfaren (han med hunden)». */
const beside = '(?: (?:i|på|med|fra|frå|til) [^.!?,;\\n]{2,40}?| \\([^)\\n]{1,40}\\))?';
const oneOfThem = `(?:(?<!eller )${child}(?! (?:og|eller))|${parent})(?: (?:hans|hennes|deira|deres|vår|sin))?${notMine}`;
const ofAge =
  '(?:\\p{L}+|\\d{1,2}\\.?-?)(?:åringen|klassingen)(?: (?:hans|hennes|deira|deres|vår))?';

const past =
  '(?:ble|blei|vart|var|hadde|fikk|fekk|kom|gikk|gjekk|sa|sto|stod|satt|sat|lå|låg|tok|slo|skrek|gråt|gret|lo|drakk|stakk|falt|fall|brant|døde|døydde|rømte|stjal|forsvant|sov|spurte|spurde|ringte|ringde|fortalte|fortalde|ville|turte|møtte|nektet|nekta|mistet|mista|vant|flyttet|flytta|sluttet|slutta|begynte|byrja|budde|bodde|truet|trua|kastet|kasta|løp|sprang|beit|bet|sparket|sparka|spyttet|glemte|gjemte|kuttet|kutta|svarte|svara|viste|måtte|klarte|greide|inviterte|ropte|drev)';
const perfect = '(?:har|er|hadde) (?:\\p{L}+ ){0,2}?(?:\\p{L}{2,}(?:t|dd)|\\p{L}{3,}a)';
const present =
  '(?:er|har|\\p{L}{2,}(?:er|ar)|bor|bur|går|får|sover|søv|sit|slit|drikk|kjem|tør|står|slår|vil|må|kan)';
/** What binds a present to one day, one home or one trouble. */
const bound =
  '(?:ikke|ikkje|aldri|nesten|alene|aleine|full|rusa|ruset|redd|redde|sint|sur|syk|sjuk|døve?|blinde?|nå|no|igjen|fortsatt|fremdeles|framleis|lenger|mer|bare|berre|snart|siden|sidan|i (?:dag|går|natt|fjor|vår|høst|haust|sommer|vinter)|på (?:mandag|tirsdag|onsdag|torsdag|fredag)(?:er)?|hver (?:dag|kveld|natt|helg|gang)|i helgene|jo|mor|far|mora|faren|moren|gutten|guten|jenta|(?:på|i|hos) \\p{Lu}\\p{L}+)';

/** «gutten min», «far sa», «broren har sluttet»; «mor er redd», «far jobber på …»: what one of them did or is. */
const deeds = [
  `${oneOfThem}(?=${beside} (?:\\p{L}+ ){0,2}?(?:${past}|${perfect})(?!\\p{L}))`,
  `${ofAge}(?=${beside} (?:${past}|${perfect})(?!\\p{L}))`,
  `${oneOfThem}(?=${beside} (?:\\p{L}+ )?${present} (?:[^.!?\\n]{0,60} )?${bound}(?![\\p{L}-]))`,
  `(?:ringte|ringt|møtte|traff|snakket med|snakka med|snakke med|snakk med|spør|spurte|spurde|(?:tlf|telefon|melding|mail|samtale|samtykke) (?:fra|frå|med)|ta det (?:opp )?med|sier|kjem|ga) ${oneOfThem}`,
];

const anyone =
  '(?:gutten|guten|jenta|jenten|ungen|eleven|barnet|\\p{L}+barnet|ungdommen|familien|mora|moren|faren|bestefaren|\\p{L}+åringen|\\d{1,2}-?åringen|\\p{L}+klassingen|trekløveret|duoen|gjengen|kameratene|venninnene)';
const work =
  '(?:led|styr|hold|holdt på|forele|innle|presenter|koordiner|skriv|skrev|ansvar|jobb|arbeid|representer|undervis|lag|foreslo|sitt|sat|stilt|bestilt|sendt|meldt seg|skal|bør|kan|vil|må|tar|tok (?:saken|over|referat|ansvar)|driv|svar|var (?:med|ordstyrer|leder|på|her|i)|kom (?:fra|på|med (?:forslag|innspill|ideen))|har (?:ansvar|ledet|vært|nøkkel|permisjon|laget|skrevet|bestilt|meldt))';
/** A sentence about somebody's work is about a colleague. */
const atWork =
  '(?![^.!?\\n]{0,60}(?:vikar|jobb|stilling|koordinator|ansvar|foredrag|referat|prosjekt|styre|leder|møte|kurs|faktura|regning|rapport|budsjett))';
/** Somebody known by what befell them: «jenta som vi flyttet», «hun som kom med politibil». */
const known = [
  `${anyone}(?=${beside} som (?:vi |ikke |aldri |alltid |nettopp )?(?:${past}|${perfect})(?!\\p{L}))`,
  `${anyone} (?:som )?vi (?:snakket|flyttet|flytta|diskuterte|meldte|hentet|henta|plasserte|tok)(?!\\p{L})`,
  `(?:han|hun|ho)(?: ene)? som (?!${work})${atWork}(?:\\p{L}+ )?(?:${past}|${perfect}|alltid|aldri|ikke)(?!\\p{L})`,
];

/** One household, by the house or the farm. */
const dwelling =
  '(?:huset|gården|garden|småbruket|bruket|rekkehus(?:et)?|blokka|leiligheten|hytta|husbåten|campingvogna|asylmottaket|mottaket|butikken|kirka|kyrkja|brua|Samvirkelaget|stasjonen)';
const homes = [
  `(?:familien|søsknene|brødrene|yngstemann|eldstemann|gutten|jenta|(?:han|hun|ho) \\p{L}+e) (?:innerst |øverst |nederst |rett )?(?:i|på|ved|over|ovenfor|bak|fra|frå) (?:(?:det|den|dei|de|en|enden|gamle|\\p{L}+e|innerst|rett) ){0,3}?${dwelling}`,
];

const relative =
  "(?:mor|mora|moren|mamma|mammaen|mamma'n|far|faren|pappa|pappaen|pappa'n|foreldra|foreldrene|bror|broren|søster|søsteren|søstera|lillebror|storebror|lillesøster|storesøster|bestemora|bestefaren|assistenten|støttekontakten|fosterhjemmet|tvillingen|\\d{1,2}-?åringen|\\p{L}+åringen|sønnen|datteren|begravelsen)";
const notPerson =
  '(?!(?:Ringerike|Hønefoss|Familiens|Norge|Jevnaker|Hole|Sokna|NAV|BUP|PPT|FAU|SFO)(?!\\p{L}))';
const youngest =
  '(?:(?:eldste|yngste|minste|mellomste)(?= (?:har|er|ble|vart|fikk|går|skal|som|i|på|med)(?!\\p{L})|[.,])|lillebror|storebror|lillesøster|storesøster|bror|søster|mor|far|mora|barnebarn|sønn|datter|unge|ungar|våte \\p{L}+)';
/** «moren til Sindre», «Veslemøy sin lillebror»: whatever the name is. Capitals count. */
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])${relative} (?:til|åt) ${notPerson}\\p{Lu}\\p{Ll}{2,}(?![\\p{L}-])|(?<![\\p{L}\\p{N}])${notPerson}\\p{Lu}\\p{Ll}{2,} (?:sin|sitt|si|sine) (?:egen )?${youngest}(?!\\p{L})`,
  'gu',
);

/** One that the reader is trusted to know: «en viss familie», «du-vet-hvem». */
const hinted = [
  '(?:en|ei|ein|et) viss(?:t)? (?:familie|gutt|jente|elev|far|mor|person|ungdom|barn|søskenpar)',
  `du[- ]vet[- ]hvem|(?:vi|dere|alle|me) (?:vet|veit) (?:\\p{L}+ ){0,2}(?:hvem|kven) (?:det (?:er|gjelder|gjeld|handler om)|som ${past})`,
];

/** Everything that tells of one, unless the sentence is one of `impersonal`. */
export const telling: readonly RegExp[] = [
  wholeWord([...deeds, ...known, ...homes, ...hinted].join('|')),
  named,
];

const stories =
  'film(?:en)?|boka|boken|bildebok\\p{L}*|teater\\p{L}*|stykket|forestilling\\p{L}*|eventyr\\p{L}*|case[nt]?|rollespill\\p{L}*|oppdikt\\p{L}*|en tenkt|ei tenkt|plakat\\p{L}*|forside\\p{L}*|brosjyre\\p{L}*|illustrasjon\\p{L}*|novelle\\p{L}*|roman\\p{L}*|sangen';
const generalities =
  'når|dersom|hvis|hver (?:elev|familie|gutt|jente)|enhver|bør|rett til|generelt|vanligvis|typisk|ofte|oftere|sjelden|sjeldnere|forskning\\p{L}*|undersøkelse\\p{L}*|studie\\p{L}*|kapittel\\p{L}*|kurset|lov(?:en)?|skjema\\p{L}*|overskrift\\p{L}*|familier|prosent|av (?:ti|hundre)';
/** What is made up. */
export const story = wholeWord(stories, 'iu');
/** Rules, comparisons and what is made up. */
export const impersonal = wholeWord(`${generalities}|${stories}`, 'iu');
