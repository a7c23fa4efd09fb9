import type { TextRange } from '../../../contract/privacy.ts';

/** Common given names in Norway, old and young; a name is only a hint, and only beside other things. */
const given = new Set(
  `Aaliyah Abdi Abdul Abdullah Adam Adele Adrian Agnes Ahmad Ahmed Aisha Aksel Albert Aleksander
Alexander Alf Alfred Ali Alice Alida Alma Alva Alvin Amalie Amanda Amina Amir Amira Anders Andrea Andreas
Andrine Andrzej Angelica Anita Ann Anna Anne Anniken Anton Ariana Arild Arne Arvid Asbjørn Astrid Atle
Audun Aurora Axel Ayaan Beate Benjamin Bente Berit Bjarne Bjørg Bjørn Bjørnar Brage Brit Camilla
Carina Caroline Cathrine Cecilie Celine Charlotte Christian Christina Christine Christoffer Connie
Dag Dagny Daniel David Dina Ebba Edel Edvard Egil Eili Einar Eirik Eivind Elena Elias Elin Eline Elisabeth
Elise Ella Ellen Ellinor Elsa Else Elvira Embla Emil Emilia Emilie Emma Emrik Emrik Endre Erik Erlend
Erling Espen Eva Even Fadumo Fatima Fatma Filip Finn Frank Fredrik Frida Frode Fredrikke Geir Georg Gerd
Grete Grethe Gro Gunn Gunnar Gunvor Gustav Guro Hadi Halvor Hamza Hanna Hannah Hanne Hans Harald Hassan
Hauk Hedda Hege Heidi Helene Helga Helge Helle Henriette Henrik Henry Hilde Hilma Håkon Håvard
Ibrahim Ida Idun Iman Ine Ines Inga Inge Ingeborg Inger Ingrid Ingvild Irene Iselin Isak Isabella Ivar
Jacob Jakob Jan Janne Jarle Jasmin Jenny Jens Jesper Joakim Johan Johanna Johannes John Jon Jonas Jonathan
Jorun Josef Josefine Julia Julian Julie June Jørgen Jørn Kai Kaja Karen Kari Karianne Karin Karl Karoline
Kasper Katarina Katrine Kenneth Kevin Khadija Kim Kine Kjell Kjersti Kjetil Klara Knut Kristian Kristin
Kristina Kristine Kristoffer Kåre Lars Laura Lea Leah Leif Lene Leo Leon Leona Liam Lilly Lina Linda Line Linn
Linnea Lisa Lise Live Liv Lotte Louise Lucas Ludvig Lukas Luna Maja Magne Magnhild Magnus Mahmoud Maren
Margit Margrete Mari Maria Marianne Marie Marius Mariam Marit Markus Marta Marte Marthe Martin Martine
Maryam Mathea Mathias Mathilde Matheo Maya Merete Mette Mia Michael Mikael Mikkel Mikal Milla Mina Mohamed
Mohammad Mohammed Mona Monica Monika Morten Muhammad Mustafa Nadia Natalia Natalie Nathalie Nicolai Nikolai
Nils Nina Noah Noor Nora Norunn Odd Oda Odin Ola Olaf Olav Ole Oliver Olivia Omar Oscar Oskar Ottar Otto
Patrick Peder Per Pernille Peter Petra Petter Philip Pia Piotr Ragnhild Ragnar Randi Rasmus Rebecca Rebekka
Reidar Reidun Renate Rita Robert Robin Roger Roy Rolf Ruben Runar Rune Ruth Sahra Sander Samuel Sandra Sara
Sarah Sebastian Selma Sigrid Sigurd Silje Simen Simon Siri Sissel Siv Sofia Sofie Solveig Sondre Stein
Steinar Stian Stig Stine Storm Sunniva Susanne Svein Sverre Sylvi Sylvia Synne Synnøve Tage Tarjei Terje Thea
Theo Theodor Theresa Thomas Thor Tiril Tobias Tom Tomas Tommy Tone Tonje Tor Torbjørn Tore Torill Torstein
Tove Trine Trond Trude Trygve Tuva Turid Ulrik Une Unni Valentina Vanja Vegard Vera Vetle Victoria Vida
Vigdis Viktor Viktoria Vilde Vilja Viljar William Yasmin Yasin Ylva Yngve Yousef Yusuf Zahra Zainab Zara
Åge Åse Åshild Ådne Øystein Øyvind Ørjan
Abdirahman Arthur Bilal Brede Daria Dawid Didrik Edvin Eskil Fabian Felix Filmon Gabriel Herman Hermine Hussein
Iver Jakub Kacper Kornelia Layla Leander Mads Malak Mateusz Mille Molly Nikolas Noel Oddvar Oleksandr Oline
Rikke Salma Samira Sigve Sindre Stella Sumaya Syver Szymon Teodor Thale Tilde Tinius Torjus Trym Yonas Yusra
Zuzanna Åsmund`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
/** Given names that are also words a sentence begins with. */
const alsoWords = new Set([
  'Even',
  'Storm',
  'Line',
  'Per',
  'Live',
  'Mina',
  'Odd',
  'Stig',
  'Tor',
  'Bente',
  'Une',
  'Hans',
  'Leo',
  'Vida',
  'Robin',
  'Roy',
  'Ann',
  'Gro',
  'Tom',
  'Adam',
  'June',
  'Stein',
  'Luna',
  'Petter',
  'Liv',
  'Siri',
  'Stian',
  'Ole',
  'Ine',
]);
const surname =
  /^\p{Lu}\p{L}*(?:sen|søn|stad|rud|berg|bakken|haugen|dal|dalen|vik|viken|heim|moen|lien|sveen|hagen|lund|strand|nes|land|seth|sæther|eng|engen|stuen|gård|gaard|ås|øy|vold|li|by|mo|aas|bø|holm|holt|haug|tveit|tveiten|bråten|teigen|kleven|rønning|bekken|sson|ova|ski|ic|voll|rød)$/u;
const notSurname =
  /^(?:Kommune|Skole|Barnehage|Familiens|Hus|Institutt|Senter|Universitet|Plan|Team|Ung|Og|I|Oppvekstplan|Tiltak|PPT|BUP|NAV|SLT|BTI)$/iu;

const capitalised =
  /(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: (?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)){0,3}(?![\p{L}\p{N}])/gu;

/** Names in a hurry, all in small letters: only where the second is shaped as a surname. */
const lowered =
  /(?<![\p{L}\p{N}])(?<first>\p{Ll}+(?:-\p{Ll}+)?) (?:\p{Ll}+ )?(?<last>\p{Ll}{2,}(?:sen|stad|rud|berg|bakken|haugen|dahl|vik|viken|heim|moen|lien|hagen|haug|tveit|bråten|lund|strand|nes|land|mann|voll|fjell|gård))(?![\p{L}\p{N}])/gu;
/** Small given names that are words: they are let be. */
const smallWords = new Set(
  'dag else finn frank frode helge iman inge isak jan kai kim klara lea live marta maja max odd stein svein tage thor tom tone tore vera vilde vilja storm even line per mina stig tor une hans leo ann gro adam june luna liv siri ole ine eva hege emil alma alva mona nina otto patrick robin'.split(
    ' ',
  ),
);
/** «familien Hauge», «søsknene Berg»: a surname said to be a household's. */
const household =
  /(?<![\p{L}\p{N}])(?:[Ff]amilien|[Ff]am\.|[Ss]øsknene|[Ss]yskena|[Bb]rødrene|[Ss]østrene|[Ff]ru|[Hh]err) (?<last>\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}])/gu;

export interface NameFound extends TextRange {
  isFull: boolean;
}

/** Names of people: a given name we know with a surname, or a given name alone. */
export function findNames(text: string): NameFound[] {
  const found: NameFound[] = [];
  for (const match of text.matchAll(capitalised)) {
    const words = match[0].split(' ');
    const first = words.findIndex((word) => isGiven(word));
    const from = first === -1 ? surnamePair(words) : first;
    if (from === -1) continue;
    const rest = words.slice(from);
    const isFull = rest.length > 1 && !notSurname.test(rest.at(-1) ?? '');
    const word = rest[0] ?? '';
    if (!isFull && (alsoWords.has(word) || rest.length > 1)) continue;
    const start = match.index + words.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
    found.push({ start, end: match.index + match[0].length, isFull });
  }
  const isNew = ({ start, end }: TextRange) =>
    !found.some((one) => one.start < end && start < one.end);
  for (const match of [...text.matchAll(lowered), ...text.matchAll(household)]) {
    const { first, last = '' } = match.groups ?? {};
    if (first !== undefined && (smallWords.has(first) || !isGiven(capital(first)))) continue;
    if (notSurname.test(last)) continue;
    const one = { start: match.index, end: match.index + match[0].length, isFull: true };
    if (isNew(one)) found.push(one);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const capital = (word: string): string =>
  word.replace(/(?:^|-)\p{Ll}/gu, (letter) => letter.toLocaleUpperCase('nb'));

/** «Mathias» and «Mattias», «Victoria» and «Wiktoria» sound alike. */
const spokenAs = (name: string): string =>
  name
    .replaceAll(/[Tt]h|tt/g, (letters) => letters.charAt(0))
    .replaceAll('W', 'V')
    .replaceAll('w', 'v')
    .replaceAll(/ph/g, 'f')
    .replaceAll(/ck|c(?=[ahkloru])/g, 'k')
    .replaceAll('z', 's');
const spoken = new Set(Array.from(given, spokenAs));

function isGiven(word: string): boolean {
  const isKnown = (name: string) => spoken.has(spokenAs(name));
  return isKnown(word) || word.split('-').every(isKnown);
}

/** A given name we do not know before a surname that ends as Norwegian surnames do. */
function surnamePair(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && surname.test(word) && word.length > 4);
  if (at === -1) return -1;
  return notSurname.test(words[at - 1] ?? '') ? -1 : at - 1;
}
