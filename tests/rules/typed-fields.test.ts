import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../renderer');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => ({ name, code: readFileSync(join(root, name), 'utf8') }));

const field = /<(?:TextField|Textarea|RichTextField)\b/;

/** What stands between a form dialog's tags, with its opening tag, one for each in the file. */
const dialogs = files.flatMap(({ name, code }) =>
  [...code.matchAll(/<FormDialog\b[\s\S]*?<\/FormDialog>/g)].map(([dialog]) => ({ name, dialog })),
);

/**
 * Texts held by the component alone, each with its reason: nothing is lost with them that was written to be
 * kept. Whatever else is typed goes through `useField`, so that leaving it keeps it.
 */
const heldByComponent: Record<string, string> = {
  'ui/rich-text/LinkForm.tsx href': 'the address of a link, asked for in the middle of writing',
  'ui/privacy/KeepForm.tsx reason': 'belongs to one refusal of a text, which is kept itself',
  'features/board/card/Dependencies.tsx words': 'words to find a card by',
  'features/imports/mapping/MeasureRows.tsx sought': 'words to find an indicator by',
  'features/imports/mapping/CategoryField.tsx typed': 'words to find a category by',
  'features/card-files/CardPreview.tsx roles':
    'belongs to a file that was read a moment ago, and goes with it',
  'features/imports/ReasonForm.tsx reason':
    'belongs to a file that was read a moment ago, and goes with it',
  'features/registers/Checks.tsx typed': 'one line that saves itself when it is left',
  'features/settings/WriterSection.tsx actor': 'one word, in a setting',
  'features/templates/editors.tsx points': 'what the form above it holds, as lines',
  'features/templates/editors.tsx hours': 'what the form above it holds, as a number',
  'features/indicators/reading/KostraGroups.tsx year': 'a year, proposed',
  'features/indicators/reading/KostraGroups.tsx place': 'a code, proposed',
  'app/FindFile.tsx path': 'where a file lies, asked for while none is open to keep it in',
  'ui/strike/StrikeDialog.tsx own': 'a reason that may repeat a text that must go is kept nowhere',
};
/** The dialog that holds such a text may be left without it. */
const unkept = 'ui/strike/StrikeDialog.tsx ';

describe('what is typed on the screens', () => {
  it('stands in fields that cut nothing away and say what is too long', () => {
    const bare = files.filter(
      ({ name, code }) =>
        !name.startsWith('ui/fields/') &&
        (/\bmaxLength\s*[=:]/.test(code) ||
          /import \{[^}]*\b(?:TextField|Textarea)\b[^}]*\} from '@navikt\/ds-react'/.test(code)),
    );
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it.each(dialogs.map(({ name, dialog }, at) => [`${name} ${at}`, dialog] as const))(
    'is kept when the dialog is left: %s',
    (name, dialog) => {
      expect(dialog).toMatch(/\bdraft=\{/);
      const isUnkept = /\bdraft=\{null\}/.test(dialog);
      expect(isUnkept && field.test(dialog)).toBe(name.startsWith(unkept));
    },
  );

  it('is held by a draft, not by the component that goes away with it', () => {
    const held = files.flatMap(({ name, code }) => {
      if (!field.test(code)) return [];
      const states = [...code.matchAll(/const \[(\w+), \w+\] = useState\b/g)].map(
        ([, state = '']) => state,
      );
      return states
        .filter((state) =>
          new RegExp(
            `<(?:TextField|Textarea|RichTextField)\\b[^>]*?\\bvalue=\\{${state}\\b`,
            's',
          ).test(code),
        )
        .map((state) => `${name} ${state}`);
    });
    expect(held.filter((one) => !(one in heldByComponent))).toEqual([]);
  });

  it('finds the dialogs it is about', () => {
    expect(dialogs.length).toBeGreaterThan(45);
  });
});
