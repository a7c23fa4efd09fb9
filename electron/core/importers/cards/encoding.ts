import type { CardEncoding } from '../../../contract/card-files.ts';
import { decodeCsvText } from '../csv/encoding.ts';
import { EncodingError } from '../../../contract/encoding-error.ts';

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

const shownLines = 4;

/**
 * The text of a file of cards. A file that is not Unicode says nothing of whose letters it has: it is read as
 * Windows' where that makes Norwegian letters of its bytes, else as `chosen`. Throws EncodingError, with how
 * each reads, where nothing was chosen.
 */
export function readCardText(bytes: Uint8Array, chosen?: CardEncoding): string {
  const { text, encoding } = decodeCsvText(bytes);
  if (encoding !== 'windows-1252' || chosen === 'windows') return text;
  const other = new TextDecoder('macintosh').decode(bytes);
  if (chosen === 'mac') return other;
  const high = bytes.filter((byte) => byte >= 0x80);
  const strange = (known: ReadonlySet<number>) => high.filter((byte) => !known.has(byte)).length;
  const [asWindows, asMac] = [strange(windows), strange(mac)];
  if (asWindows === 0 || asWindows * 5 < asMac) return text;
  throw new EncodingError([
    { encoding: 'windows', lines: tellingLines(text) },
    { encoding: 'mac', lines: tellingLines(other) },
  ]);
}

/** The first lines with letters the readings differ on. */
function tellingLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .filter((line) => /[\u0080-\uffff]/.test(line))
    .slice(0, shownLines)
    .map((line) => line.slice(0, 120));
}
