import { wrappingInputRule } from '@tiptap/core';
import { OrderedList } from '@tiptap/extension-list';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { editorHeading, isSafeLink } from '../../../electron/contract/rich-text.ts';

/**
 * Only «1. » begins a list while one writes, and no pasted text does: «17. mai», «3. trinn» and «1) » are
 * words, not lists.
 */
const WrittenOrderedList = OrderedList.extend({
  addInputRules() {
    return [wrappingInputRule({ find: /^1\.\s$/, type: this.type })];
  },
  addProseMirrorPlugins: () => [],
});

/** Tab goes from cell to cell and out after the last: nobody is held in a table. */
const WrittenTable = Table.extend({
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      Tab: () => this.editor.commands.goToNextCell(),
      'Shift-Tab': () => this.editor.commands.goToPreviousCell(),
    };
  },
});

/** Just what `electron/contract/rich-text.ts` can read; a paste loses everything else. */
export const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: { levels: Object.values(editorHeading) },
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      isAllowedUri: isSafeLink,
    },
    orderedList: false,
    strike: false,
    // After a table there must be a line to go on in; any other text ends where it ends.
    trailingNode: { notAfter: ['bulletList', 'orderedList', 'heading', 'blockquote'] },
    underline: false,
  }),
  WrittenOrderedList,
  WrittenTable.configure({ resizable: false }),
  TableRow,
  TableCell,
  TableHeader,
];

/** Signs that are typed or pasted stay signs: «- 0,3», «* merket», «# 4» are no lists, looks or headings. */
export const inputRules = [WrittenOrderedList];
export const pasteRules = ['link'];
