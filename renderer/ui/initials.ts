/** At most three signs for a role: «Prosjektleder T2» → P2, «PPT» → PPT, «Helsesykepleier» → HE. */
export function initials(role: string): string {
  const words = role.split(/[\s/,-]+/).filter(Boolean);
  const [first = '?', second] = words;
  if (second === undefined) {
    const isShort = first.length <= 3 && first === first.toLocaleUpperCase('nb');
    return isShort ? first : first.slice(0, 2).toLocaleUpperCase('nb');
  }
  const numbered = /^\p{L}?(\d{1,2})$/u.exec(second)?.[1];
  return (first.charAt(0) + (numbered ?? second.charAt(0))).toLocaleUpperCase('nb');
}
