/** The upper half of the code pages of DOS that Nordic PX files were written in. */
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';
const upper865 = upper437.replace('¢£¥', 'ø£Ø').replace('»', '¤');

const pages: Readonly<Record<string, string>> = {
  '437': upper437,
  '850': upper850,
  '858': upper850.replace('ı', '€'),
  '865': upper865,
};

/** A decoder for «850», «cp850», «ibm865», «oem»; null for what is no code page of DOS. */
export function dosDecoder(stated: string): ((bytes: Uint8Array) => string) | null {
  const number = /^(?:cp|ibm|dos|oem)?-?(437|850|858|865)$/.exec(stated)?.[1];
  const upper = pages[number ?? (stated === 'oem' ? '850' : '')];
  if (upper === undefined) return null;
  return (bytes) => {
    const parts: string[] = [];
    for (let from = 0; from < bytes.length; from += 8_192) {
      const codes = [...bytes.subarray(from, from + 8_192)];
      parts.push(
        codes
          .map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : (upper[byte - 0x80] ?? '')))
          .join(''),
      );
    }
    return parts.join('');
  };
}
