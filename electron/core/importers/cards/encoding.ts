import { decodeCsvText } from '../csv/encoding.ts';
import { refuseCards } from './refuse.ts';

/** The bytes of Norwegian and near letters and of usual signs, as Windows writes them. */
const windows = new Set([
  ...[
    0xe6, 0xf8, 0xe5, 0xc6, 0xd8, 0xc5, 0xe9, 0xe8, 0xea, 0xe0, 0xf2, 0xf3, 0xf4, 0xf6, 0xe4, 0xfc,
  ],
  ...[
    0xd6, 0xc4, 0xdc, 0xc9, 0xe1, 0xed, 0xfa, 0xab, 0xbb, 0x96, 0x97, 0x91, 0x92, 0x93, 0x94, 0x85,
  ],
  ...[0xa0, 0xa7, 0xb0, 0xbd, 0x80, 0xb4],
]);
/** The same as old Macs write them. */
const mac = new Set([
  ...[
    0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81, 0x8e, 0x8f, 0x90, 0x88, 0x98, 0x97, 0x99, 0x9a, 0x8a, 0x9f,
  ],
  ...[
    0x85, 0x80, 0x86, 0x83, 0x87, 0x92, 0x9c, 0xc7, 0xc8, 0xd0, 0xd1, 0xd4, 0xd5, 0xd2, 0xd3, 0xc9,
  ],
  ...[0xca, 0xa4, 0xa1, 0xdb, 0xab],
]);

/**
 * The text of a file of cards. A file that is not Unicode says nothing of whose letters it has: what makes
 * Norwegian letters of every byte is right; where neither does, or both, it is refused with what to do.
 */
export function readCardText(bytes: Uint8Array): { text: string; notes: string[] } {
  const { text, encoding } = decodeCsvText(bytes);
  if (encoding !== 'windows-1252') return { text, notes: [] };
  const high = bytes.filter((byte) => byte >= 0x80);
  const strange = (known: ReadonlySet<number>) => high.filter((byte) => !known.has(byte)).length;
  const [asWindows, asMac] = [strange(windows), strange(mac)];
  if (asWindows * 5 < asMac || asWindows === 0) return { text, notes: [] };
  const other = new TextDecoder('macintosh').decode(bytes);
  if (asMac * 5 < asWindows)
    return {
      text: other,
      notes: [
        `Fila har bokstaver slik en eldre Mac skriver dem${example(other)}, og er lest slik. Ser ordene feil ut, lagre fila som CSV UTF-8 og hent den på nytt.`,
      ],
    };
  return refuseCards(
    `Fila sier ikke hvilket tegnsett den har, og bokstavene kan leses på flere måter${choice(text, other)}. Lagre den som «CSV UTF-8», og prøv igjen.`,
  );
}

/** The first word with a letter the readings differ on. */
function differing(text: string): string {
  return (
    text
      .split(/[\s;,"|]+/)
      .find((word) => /[\u0080-\uffff]/.test(word))
      ?.slice(0, 30) ?? ''
  );
}

function example(text: string): string {
  return ` («${differing(text)}»)`;
}

function choice(text: string, other: string): string {
  return ` («${differing(text)}» eller «${differing(other)}»)`;
}
