import { wholeWord } from './words.ts';

/**
 * Ways of pointing at one person that need little more to be one: somebody's child by the office of the
 * parent, the only one, one of very few, initials, «han som». Kinds seen in texts of people who had not
 * read these rules.
 */
export interface Pointing {
  /** Enough by itself. */
  whole: RegExp;
  /** Enough with an age, a grade, a place or a circumstance beside it. */
  nearly: RegExp;
  /** «han i rullestol», «hun på elleve»: one by where or how that one is, to be read as «gutten». */
  demonstrative: RegExp;
  /** Enough by itself: an act of the child welfare with its day. */
  careAct: RegExp;
}

const kin =
  '(?:sønn|sønnen|sønnene|son|sonen|datter|datteren|dattera|datra|dotter|dottera|barnet|barna|gutten|jenta|bror|broren|lillebror|lillebroren|storebror|storebroren|søster|søsteren|søstera|lillesøster|lillesøsteren|storesøster|storesøsteren|tvillingen|nevøen|niesa|niesen|barnebarnet|stesønnen|stedatteren|fosterbarnet|fostersønnen|fosterdatteren|mora|moren|faren|mor|far|kona|mannen|samboeren|kjæresten|familien)';
const office =
  '(?:rektor(?:en)?|inspektør(?:en)?|ordfører(?:en)?|varaordfører(?:en)?|kommunedirektør(?:en)?|kommunalsjef(?:en)?|oppvekstsjef(?:en)?|barnehagelærer(?:en)?|pedagogisk leder|styrer(?:en)?|lærer(?:en)?|kontaktlærer(?:en)?|lærar(?:en)?|assistent(?:en)?|vaktmester(?:en)?|trener(?:en)?|fotballtrener(?:en)?|prest(?:en)?|sokneprest(?:en)?|lensmann(?:en)?|politimester(?:en)?|politimann(?:en)?|lege(?:n)?|fastlege(?:n)?|tannlege(?:n)?|helsesykepleier(?:en)?|jordmor(?:a|en)?|enhetsleder(?:en)?|virksomhetsleder(?:en)?|avdelingsleder(?:en)?|sjef(?:en)?|bonde(?:n)?|kjøpmann(?:en)?|butikksjef(?:en)?|drosjesjåfør(?:en)?|sjåfør(?:en)?|bussjåfør(?:en)?|kunstner(?:en)?|artist(?:en)?|politiker(?:en)?|kommunestyrerepresentant(?:en)?|leder(?:en)? (?:av|i|for) \\p{L}+|nabo(?:en)?|naboene|vår egen \\p{L}+|FAU-leder(?:en)?)';
const few = '(?:en|ei|én|to|tre|1|2|3)';
const small = '(?:to|tre|fire|fem|seks|2|3|4|5|6)';
const oneOfUs =
  '(?:\\p{L}+e )?(?:elev|jente|gutt|ungdom|unge|barn|familie|søskenpar|tvilling|asylsøker|flyktning|fosterbarn|mor|far|deltaker|spiller)(?:en|a|et)?';

/** A child of somebody everybody knows; somebody known by another person. */
const whole = wholeWord(
  `(?:gutten|jenta|guten|jenten|ungen) som (?:ble|blei|vart|fikk|fekk|mistet|vant|kom|tok|slo|stjal|sluttet|flyttet|rømte|døde|hadde|har vært|har mistet|alltid|ikke|aldri)(?= )|${kin} (?:til|åt|av) (?:den nye |den tidligere |en av |ei av )?${office}|${office}(?:s| sin| sitt| si| sine)? (?:egen |eget |eldste |yngste )?(?:${kin}|barnebarn)(?= )|${office}(?:s| sin) (?:eldste|yngste|minste|nabo)(?= (?:har|er|ble|vart|fikk|går|i går|i dag|som|på)(?!\\p{L})|[.,])|naboen til (?:styrer|rektor|ordføreren|presten|barnehagen|skolen)(?= (?:ringte|ropte|sa|så|har|meldte|klaget))|${kin} (?:til|åt) (?:han|hun|ham|henne|ho|hun|hen|de|dem) som|den ene (?:er|av dem er) ${kin}|(?:sønn|datter|barn|son|dotter) av (?:en|ei|ein) av (?:våre|oss|de ansatte|lærerne)|(?:det|den) (?:barnet|eleven|ungdommen|gutten|jenta|familien) som (?:ble|blei|vart|fikk|hadde|mistet)|(?:barnet|eleven|ungdommen|familien) vi (?:diskuterte|snakket|drøftet|prata|hadde)|${kin} til (?:ei|en|ein) av (?:de ansatte|lærerne|våre|oss)`,
);

const nearly = wholeWord(
  [
    // The only one, or the first.
    `(?:den|det|vår|vårt|min) (?:eneste|einaste)(?: ${oneOfUs})?|eneste ${oneOfUs}|(?:bare|kun|berre) (?:én|éin|ei|en|ein|ett|eitt|et|1) ${oneOfUs}|(?:ingen andre|ikke andre|ingen annen) (?:i|på|ved|her) (?:(?:kommunen|skolen|trinnet|klassen|bygda) )?(?:har|er)|(?:vi|me) har (?:nå |no )?(?:et|eit|en|ein|ei) (?:barn|elev|gutt|jente|unge|ungdom) (?:med|som)|(?:én|1) (?:eneste |enkelt )?${oneOfUs}(?= (?:som|med|på|i|ved|fra|har))|den første ${oneOfUs}|den (?:yngste|eldste|minste|største|nyeste|siste)(?: ${oneOfUs})?(?= (?:i|på|av|som|har|er))`,
    // One of very few.
    `${few} av (?:de|dei|våre|disse) ${small}(?: \\p{L}+)?(?= (?:på|i|ved|fra|som|har|er|elever|barn))|(?:begge|de to|dei to|de tre) (?:guttene|jentene|søsknene|brødrene|søstrene|tvillingene|elevene|barna|ungdommene)(?= (?:på|i|fra|som|med))|søskenparet|tvillingene|\\p{L}*-?søsknene|(?:bare|kun|berre) (?:én|ein|ei|to)(?= (?:som|i \\p{L}+e(?!\\p{L}))|\\.)|den (?:ene|andre)(?= (?:har|er|klarer|får|går|ble|fikk)(?!\\p{L}))|mindreårig, enslig|enslig,? mindreårig|\\p{L}+talentet`,
    // Known by what is said of the one.
    `(?:han|hun|ho|hen|ham|henne)(?: ene| der)? (?:med|som|vi)(?= )|(?:gutten|jenta|guten|jenten|eleven|ungen|barnet|ungdommen|familien|mora|faren|moren|foreldreparet|\\p{L}+åringen|\\d{1,2}-?åringen|\\p{L}+klassingen|\\d{1,2}\\.?-?klassingen) (?:med|som|vi|fra|frå)(?= )|(?:den|det) (?!enkelte|midterste|gjennomsnittlige|typiske|vanlige|aktuelle|samme|hele|gode|trygge|første|andre|nye|neste|yngre|eldre|norske|kommunale)\\p{L}+e (?:familien|jenta|gutten|guten|mora|moren|faren|eleven|barnet|søskenflokken|\\p{L}+klassingen|\\p{L}+åringen)`,
    // One of ours, to whom something has happened.
    `(?:en|ei|én|to|ein) av (?:elevene|barna|ungdommene|guttene|jentene|familiene|elevane|borna)(?: våre| på| i| hos)?`,
    // A place in a team or a class that one has.
    '(?:kapteinen|keeperen|målvakten|lagkapteinen|formannen|elevrådslederen|elevrådsleiaren|klassens|russepresidenten|sangeren|trommisen|spissen) (?:på|i|for|av)? ?(?:[GJ]\\d{1,2}|\\p{L}+)',
    // A word for one child made of what marks it.
    '(?:eldste|yngste|minste|odels|gårds|tvilling|foster|nabo|advent|flyktning|asyl|rulle|same|rom)(?:-?)(?:gutten|jenta|jenten|guten|barnet|sønnen|datteren|ungen)',
  ].join('|'),
);

/** «A.K.», «S. M.», «T»: a person as people hide one; with a grade, a place or a circumstance it is not hidden. */
export const initials =
  /(?<![\p{L}\p{N}.])(?:\p{Lu}\.[ -]?\p{Lu}\.(?:[ -]?\p{Lu}\.)?|[A-ZÆØÅ]{2}(?= \((?:\d|vg|født|f\.|gutt|jente)| i \d{1,2}\.? ?[A-F](?!\p{L}))|(?:[Aa]nsvarsgruppa|[Gg]ruppa|[Mm]øtet|[Ss]aken|[Ss]aka) (?:for|om) \p{Lu}\.(?= )|(?:[Ff]aren|[Mm]oren|[Mm]ora|[Bb]roren|[Ss]østeren|[Ff]oreldrene|[Ff]amilien|[Bb]estemora|[Ss]aken|[Ss]aka|[Mm]øtet) til \p{Lu}\.?(?= )|(?:[Ee]leven|[Ee]lev|[Bb]arnet|[Bb]arn|[Gg]utten|[Gg]utt|[Jj]enta|[Jj]ente|[Uu]ngdommen|[Pp]asienten|[Ss]ønnen|[Dd]atteren) \p{Lu}\.?(?= (?:på|i|har|er|går|ble|fikk|med|som|\()|,))(?![\p{L}\p{N}])/gu;

const when =
  '(?:\\d{1,2}\\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)|i (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|fjor|vår|høst|sommer|vinter|går|natt|helga|julen|påsken|forrige uke)|(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|laurdag|sundag)|sist (?:uke|helg)|for (?:to|tre|fire) (?:uker|måneder) siden)';
/** An act of the child welfare with its day or month: there is one child at its other end. */
const careAct = `(?:akuttplasseringen|fosterhjemsplasseringen|institusjonsplasseringen|omsorgsovertakelsen|omsorgsovertakinga|akuttvedtaket|bekymringsmeldingen|bekymringsmeldinga|uromeldinga|barnevernssaken|barnevernssaka|dommeravhøret|tilrettelagte avhøret|tilbakeføringen|politianmeldelsen)(?: \\p{L}+){0,8}? ${when}`;

/** «han lille», «hun høye i niende»: an adjective of looks after the pronoun is never a verb. */
const looks =
  '(?:lille|vesle|minste|største|høye|lange|tynne|tjukke|lyse|mørke|nye|yngste|eldste|stille|sinte|urolige|urolege|snille|\\p{L}+(?:håra|hårede|vaksne|voksne|vokste))';
const demonstrative = wholeWord(
  `(?:han|hun|ho|hen)(?= (?:i|på|med|fra|frå) \\p{L}| ${looks}(?! (?:og|eller)(?!\\p{L}))(?!\\p{L}))`,
);

export const pointing: Pointing = { whole, nearly, demonstrative, careAct: wholeWord(careAct) };
