/** A call of `useFormDraft`, with its arguments as they stand in the code. */
export const form = (args: string) => `useFormDraft(${args})`;
/** A call of `useDraft`, with its first argument. */
export const saving = (args: string) => `useDraft(${args}`;

/** The calls that stand in a file of the renderer, as draft-sites.ts writes them. */
export function draftCalls(code: string): string[] {
  return [...code.matchAll(/\b(useFormDraft|useDraft)(?:<\w+>)?\(/g)].flatMap((found) => {
    const [start, name = ''] = found;
    const args = argsFrom(code.slice(found.index + start.length));
    return [name === 'useDraft' ? saving(args[0] ?? '') : form(args.join(', '))];
  });
}

/** The arguments up to the bracket that ends the call. */
function argsFrom(code: string): string[] {
  const args = [''];
  let depth = 0;
  for (const sign of code) {
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth < 0) break;
    if (sign === ',' && depth === 0) args.push('');
    else args[args.length - 1] += sign;
  }
  return args.map((one) => one.trim().replaceAll(/\s+/g, ' ')).filter((one) => one !== '');
}

/** What the key of a draft looks like, read out of the call it comes from. */
export function draftKeyOf(call: string): RegExp {
  const parts = /^useFormDraft\('(\w+)'(?:, (.*))?\)$/.exec(call);
  const subject = parts?.[2] ?? '';
  const text = parts === null ? (/`(.*)`/.exec(call)?.[1] ?? '') : `${parts[1]}:`;
  const template = /^`([^`]*)`$/.exec(subject)?.[1] ?? /^'(.*)'$/.exec(subject)?.[1];
  const whole = parts === null ? text : template === undefined ? `${text}\${}` : text + template;
  return new RegExp(`^${whole.replaceAll(/\$\{[^}]*\}/g, '.*')}$`);
}
