import type { TextRange } from '../../../contract/privacy.ts';
import { wholeWord, wordStart } from './words.ts';

export type CircumstanceGroup =
  'health' | 'care' | 'school' | 'family' | 'origin' | 'event' | 'look' | 'place';

export interface Circumstance extends TextRange {
  group: CircumstanceGroup;
}

/** Beginnings of words: «ADHD-utredning», «autismespekteret», «epilepsien». */
const starts: Record<Exclude<CircumstanceGroup, 'place'>, string> = {
  origin:
    'romelev|rombarn|romgutt|romjent|romfamilie|tigrinja|arabisk|dari|pashto|samisk|same(?:gutt|jent|barn)|romfolk|romani|reisende|somali(?:er|sk)|eritreisk|eritreer|syrisk|syrer|afghansk|afghaner|irakisk|iransk|ukrainsk|ukrainer|polsk|polakk|litauisk|russisk|tyrkisk|kurdisk|kurder|palestinsk|pakistansk|etiopisk|sudansk|kongolesisk|rumensk|bulgarsk|thailandsk|vietnamesisk|filippinsk|kinesisk|indisk|tsjetsjensk|bosnisk|albansk|kosovo|latvisk|estisk|muslim|jødisk|hindu|sikh|jehovas|smiths venner|pinsemenighet|mørkhud|adoptert',
  event:
    'lensmann|konkurs|tvangssalg|filmet|scooterulykk|bilulykk|trafikkulykk|drukningsulykk|snøskuterulykk|ulykken|ulykka|brannen|husbrann|drapet|drept|dødsfallet|dødsulykk|drukn|omkom|norgesmester|kretsmester|landslag|finalist|arrestert|pågrepet|ransak|rettssak|straffesak|knivstikk|skutt|kidnapp|bortført|rømt|innbrudd|hærverk|ildspåsett|ulovlig|politianmeld|lokalavis|avisforside|forsiden|viral|programlederen|youtube|tiktok|realityserie',
  look: 'leppespalt|ganespalt|tannregulering|krøll|rødhår|rødt hår|rosa hår|blått hår|fregne|overvektig|protese|høreapparat|cochlea|hijab|niqab|tatover|rullator|elektrisk rullestol|kortvokst|albino|leppe-? ?ganespalte|fødselsmerke|brannskad|bærer briller',
  health:
    'stomi|kateter|ernæringssonde|duchenne|muskeldystrofi|muskelsvinn|hemofili|cøliaki|amputer|transkjønn|gravid|adhd|autis(?:me|t)|asperger|tourette|downs?-? ?syndrom|dysleksi|dyskalkuli|epilep|diabetes|diabetiker|cerebral parese|psykose|psykotisk|schizofren|bipolar|depresjon|depressiv|deprimert|angst|sosial angst|spiseforstyrr|spiseproblem|anoreks|anorekt|bulimi|ptsd|traumatiser|tvangslid|tvangstank|utviklingshem|fosterskad|alkoholskad|kreft|leukemi|hjertefeil|cystisk fibrose|kronisk sjuk|kronisk syk|hørselshem|høyrselshem|synshem|rullestol|lærevansk|språkvansk|åtferdsvansk|atferdsvansk|atferdsforstyrr|atferdsproblem|konsentrasjonsvansk|psykisk syk|psykisk sjuk|psykisk lid|psykisk uhels|psykiske vansk|psykiske plag|utredning|utreiing|utgreiing|diagnos|ritalin|concerta|medisiner|selvmord|sjølvmord|selvskad|sjølvskad|rusmis|rusprob|rusav|rusbehandl|kjønnsinkongruens|transperson|enurese|sengevæt|stammer|stammevansk|mutis',
  care: 'blåmerke|krisesenter|barnehuset|dommeravhør|besøksforbud|voldsalarm|ruspåvirk|barnevernssak|barnevernstiltak|barnevernsvedtak|barnevernsbarn|bekymringsmeld|uromelding|omsorgsoverta|omsorgssvikt|akuttvedtak|akuttplasser|seksuelle? overgrep|overgrep|mishandl|voldtatt|voldtekt|valdtek|voldsutsatt|valdsutsett|vold i (?:hjemmet|heimen)|æresvold|tvangsekteskap|kriminell|anmeldt|siktet|dømt',
  school:
    'hjemmeundervisning|heimeundervisning|skolevegr|skulevegr|skolenekt|skulenekt|spesialunderv|spesialpedagogisk|enkeltvedtak|særskilt tilrettelegg|skolefravær|skulefråvær|utvist|mobbesak',
  family:
    'enslige? (?:mor|far|mindreårig)|eneforsørg|aleinemor|alenemor|aleinefar|alenefar|søskenflokk|syskenflokk|fosterhjem|fosterheim|fostermor|fosterfar|fosterfamili|fosterbarn|beredskapshjem|besøkshjem|besøksheim|avlastningshjem|avlastningsheim|beredskapsheim|barnevernsinstitu|adoptiv|adopter|skilsmiss|skilte foreldre|skilde foreldre|samlivsbrudd|samværs|halvsøsken|stesøsken|enebarn|einebarn|minstebarn|asylmottak|asylsøk|bokollektiv|omsorgsbolig|sosialhjelp|trygdet|uføretrygd',
};
/** Whole phrases, in bokmål and nynorsk. */
const phrases: Record<Exclude<CircumstanceGroup, 'place'>, string> = {
  origin:
    '(?:fra|frå) (?:eritrea|ukraina|syria|somalia|afghanistan|irak|iran|jemen|gaza|palestina|libanon|marokko|gambia|nigeria|ghana|kenya|uganda|burundi|rwanda|tsjetsjenia|kosovo|bosnia|albania|serbia|latvia|estland|russland|hviterussland|moldova|bulgaria|vietnam|filippinene|kina|india|nepal|sri lanka|myanmar|brasil|chile|colombia|cuba)',
  event:
    'politiet (?:var|kom|hentet|tar|har)|mistet (?:to|tre|en) fingre?r?|vart (?:mor|far)|vant (?:nm|em|vm|km|gull|sølv|bronse|kampen|konkurransen|prisen)\\p{L}*|(?:NM|EM|VM|MGP|UKM)|(?:sto|stod|var|kom|havnet|hamna) (?:i|på) (?:avisa|avisen|lokalavisa|nyhetene|tv|nrk|forsiden|ringblad|ringerikes blad|facebook|snapchat)|(?:tatt|tatt av politiet|stoppet|stanset) (?:med|for) \\p{L}+|mist(?:et|a|er) (?:mor|far|moren|faren|mora|broren|søsteren|søstera|bror|søster|tvillingen|begge foreldrene|kjæresten|en forelder)\\p{L}*|(?:mor|far|moren|faren|mora|broren|søsteren|bestevennen) (?:tok livet|tok sitt eget liv|forsvant|ble drept|druknet|omkom)\\p{L}*|ble (?:far|mor|gravid|funnet|hentet av politiet|kastet ut|utvist)|(?:byttet|skiftet|bytta|skifta|har byttet) (?:kjønn|navn)|flyttet (?:ut|hjemmefra|på hybel)|stakk (?:av|hjemmefra)|brant ned|(?:satte|sette|tente) fyr\\p{L}*',
  look: 'med (?:de |det |den )?(?:røde|rødt|lyse|lyst|mørke|mørkt|lange|langt|rosa|grønne|blå) (?:håret|hår|krøllene|krøller|brillene|lua|jakka)|med (?:hatt|stokk|krykker|briller|arr|skaut)',
  health:
    '\\p{L}{3,}s syndrom|ADD|CP|OCD|FAS|FASD|ASF|under utredning|er utredet|blir utredet|utredes|utredet|blir utgreidd|utgreidd|greia ut|henvist til (?:bup|habilitering\\p{L}*|psykolog\\p{L}*|ppt|spesialist\\p{L}*)|vist til (?:bup|habilitering\\p{L}*|ppt)|tilvist (?:til )?(?:bup|ppt|habilitering\\p{L}*)|(?:går|gått|følges opp|oppfølging|pasient|behandling) (?:på|av|fra|i|hos|ved) bup|bup-pasient\\p{L}*|innlagt|innlagd|kutter seg|kuttar seg|rus|ruser seg|rusar seg|hasj|cannabis|gravid|blind|døv|døvblind|sliter psykisk|slit psykisk|traumer|traume',
  care: '(?:hemmelig|sperret|sperra|skjermet|skjerma) adresse|plassert|under omsorg|(?:tatt|teken|hentet|henta) (?:hånd om )?av barnevern\\p{L}*|barnevernet (?:er|har|ble|vart|kom|overtok|følger|følgjer|tok|koblet|inn)\\p{L}*|meldt til barnevernet|(?:blir|ble|vart|vert) slått|slår|utsatt for vold|utsett for vald|vitne til vold|vitne til vald|sitter inne|sit inne|(?:i|i et) fengsel|fengslet|fengselet|soner|sonar',
  school:
    'nekter|nektar|kaster stoler|stjele|stjeler|tente på|(?:knapt|ikke) levert|kommer ikke inn|(?:sluttet|slutta) å komme|trekker seg|alene (?:fra|om|hjemme|til)|får ikke være med|holdt utenfor|utestengt|utestengd|fryst ut|(?:slo|sparket|beit|spyttet på|truet|truga|angrep|kastet) (?:assistenten|læreren|en lærer|en assistent|en ansatt|en medelev|medelever|stolen|en stol|de ansatte|en voksen)|har (?:sluttet|slutta) (?:på skolen|å gå|å komme|å trene)|(?:sluttet|slutta) (?:på skolen|i klassen|som ettåring)|droppet ut|går (?:nå |no )?(?:bare|berre|kun) \\p{L}+ (?:dag|dager|timer)\\p{L}*|(?:er )?borte (?:hver|fra skolen|halve|nesten)\\p{L}*|(?:snakker|snakkar|leser|spiser|sover|søv) (?:ikke|ikkje|nesten ikke)|får (?:ikke|ikkje) (?:undervisning|hjelp|timene|tilbud)\\p{L}*|(?:fått |har |fikk )?vedtak om|en til en|èn til èn|én til én|kommer seg (?:ikke|ikkje)|har (?:ikke|ikkje) (?:vært|vore) (?:på skolen|i barnehagen|hjemme)|leser under grensa|bråker|utagerer|biter|IOP|høyt fravær|høgt fråvær|mye fravær|mykje fråvær|ikke vært på skolen|ikkje vore på skulen|møter ikke på skolen|kommer ikke på skolen|kjem ikkje på skulen|blir mobbet|blitt mobbet|ble mobbet|vert mobba|blir mobba|blitt mobba|mobber andre|eneste i klassen|einaste i klassen|eneste .{0,20}på (?:skolen|trinnet)',
  family:
    '(?:mor|far|mora|faren|moren) (?:er|har vore|har vært|bor|bur|sitter|sit|døde|døydde|har|ble|vart) (?:alene|aleine|syk|sjuk|uføre?|død|innlagt|i fengsel|rusavhengig|arbeidsledig|fengslet|psykisk|kreft|alvorlig|alvorleg)\\p{L}*|(?:mor|far) (?:døde|døydde)|mor alene|mor aleine|alene med mor|aleine med mor|alene med far|foreldre(?:ne|a)?(?: til \\p{L}+(?: \\p{Lu}\\p{L}+)?)? (?:er |har )?(?:skilt|skild|separert|i konflikt|gått fra hverandre|ruser seg|rusar seg)\\p{L}*|to hjem|to heimar|delt (?:bosted|bustad)|bor (?:hos|med) (?:mor|far|besteforeldre\\p{L}*|bestemor|bestefar|tante|onkel|fosterforeldre\\p{L}*)|(?:flytt(?:et|a|er|ar)?|flutt) (?:til|inn hos|hjem til|heim til) (?:mor|far|besteforeldre?\\p{L}*|bestemor|bestefar|tante|onkel|fosterforeldre\\p{L}*)|bur (?:hos|med) (?:mor|far|besteforeldre\\p{L}*|bestemor|bestefar|tante|onkel|fosterforeldre\\p{L}*)|(?:eldst|yngst|nest ?eldst|nest ?yngst|midterst|nummer \\p{L}+|nr\\.? ?\\d) av (?:\\d+|\\p{L}+)(?: søsken| sysken| barn| born)?|(?:en|ein|éin|ei|én) av (?:\\d+|\\p{L}+) (?:søsken|sysken|barn|born)|(?:\\d+|to|tre|fire|fem|seks|sju|syv|åtte) (?:yngre |eldre |mindre |små |hjemmeboende )?(?:søsken|sysken|småsøsken|brødre|søstre|brør|systrer)|(?:fra|frå) (?:syria|somalia|afghanistan|eritrea|ukraina|irak|iran|polen|litauen|sudan|etiopia|kongo|tyrkia|pakistan|romania|thailand)|enslig (?:forsørger|forsørgjar)|foreldre med (?:rus|psykisk)\\p{L}*',
};
const places = wholeWord(
  '\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)? (?:barneskole|ungdomsskole|skole|skule|barnehage|barnehagen|skolen)|(?:på|i|fra|frå|ved) (?:Sokna|Hallingby|Nes i Ådal|Ådal|Ådalen|Tyristrand|Haugsbygd|Heradsbygd|Hov|Ullerål|Vang|Helgerud|Holleia|Eikli|Benterud|Stranden|Nakkerud|Jevnaker|Veme|Åsa|Ask|Vegård|Soknedalen|Norderhov|Vågård|Strømsoddbygda|Viker|Hen|Hval|Hvalsmoen|Almemoen|Røyse|Sundvollen|Krøderen|Steinsåsen|Hvervenmoen|Follum|Hensmoen|Hønefoss)',
  'gu',
);

const patterns: [CircumstanceGroup, RegExp][] = [
  ...Object.entries(starts).map(([group, source]) => [
    group as CircumstanceGroup,
    wordStart(source),
  ]),
  ...Object.entries(phrases).map(([group, source]) => [
    group as CircumstanceGroup,
    wholeWord(source),
  ]),
  // Compounds that end in the diagnosis: «flyangst», «skoleangst», «fødselsdepresjon».
  ['health', /(?<!\p{L})\p{L}{2,}(?:angst|depresjon|utredning|diagnose)(?:en|a)?(?!\p{L})/giu],
  ['place', places],
] as [CircumstanceGroup, RegExp][];

/** Names of teams and routines aside, every word that tells of health, help, school trouble or family. */
export function findCircumstances(text: string): Circumstance[] {
  const found: Circumstance[] = [];
  for (const [group, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (isService(match)) continue;
      found.push({ group, start: match.index, end: match.index + match[0].length });
    }
  }
  return found.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Names of teams, courses and routines hold the words, but tell of nobody. */
const serviceEnding =
  /(?:team|teamet|kurs|kurset|gruppe|gruppa|gruppen|rutine|rutinen|veileder|veilederen|plan|planen|arbeid|arbeidet|tilbud|tilbudet|forebygging|mestring|kompetanse|koordinator|feltet|trapp|trappa|trappen|tall|tallene|statistikk|rapport|rapporten|telefon|telefonen|forum|nettverk|prosjekt|prosjektet|loven|tjenesten|tenesta|register|registeret|komite|utvalg|instans|metode|metodikk|verktøy|undersøkelse|undersøkelsen|hjemmene|hjemskonsulent|foreninga|foreningen|forbundet)$/iu;

function isService(match: RegExpMatchArray): boolean {
  const word = match[0].split(' ').at(-1) ?? '';
  return serviceEnding.test(word) && word.length > 8;
}
