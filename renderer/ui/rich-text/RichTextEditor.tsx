import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import { documentOf, isSafeLink, richTextOf } from '../../../electron/contract/rich-text.ts';
import type { EditorIds, RichTextFieldProps } from './RichTextField.tsx';
import { RichTextToolbar } from './RichTextToolbar.tsx';

/** Just what `electron/contract/rich-text.ts` can read; a paste loses everything else. */
const extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    gapcursor: false,
    heading: { levels: [3] },
    horizontalRule: false,
    link: {
      openOnClick: false,
      autolink: false,
      defaultProtocol: 'https',
      isAllowedUri: isSafeLink,
    },
    strike: false,
    trailingNode: false,
    underline: false,
  }),
];

/** The editor inside a RichTextField; a file of its own because it is loaded when first needed. */
export default function RichTextEditor(props: RichTextFieldProps & { ids: EditorIds }) {
  const { label, value, onChange, onBlur, isReadOnly = false, ids } = props;
  // What the editor itself last said: an echo of it must not move the caret.
  const said = useRef(value);
  const latest = useRef({ onChange, onBlur });
  useEffect(() => {
    latest.current = { onChange, onBlur };
  });

  const editor = useEditor({
    extensions,
    content: documentOf(value),
    editable: !isReadOnly,
    // The content security policy allows no style elements; rich-text.css holds the same rules.
    injectCSS: false,
    editorProps: {
      attributes: {
        id: ids.field,
        class: 'dp-rich dp-rich-edit',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': ids.label,
        ...(ids.described === undefined ? {} : { 'aria-describedby': ids.described }),
        ...(props.error ? { 'aria-invalid': 'true' } : {}),
        ...(props.place === undefined ? {} : { 'data-place': props.place }),
        ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
    },
    onUpdate({ editor: changed }) {
      said.current = richTextOf(changed.getJSON());
      latest.current.onChange(said.current);
    },
    onBlur: () => latest.current.onBlur?.(),
  });

  // A slow first render may leave a destroyed editor here; the hook then makes a new one, up to date.
  useEffect(() => {
    if (value === said.current || editor.isDestroyed) return;
    said.current = value;
    editor.commands.setContent(documentOf(value), { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    if (!editor.isDestroyed) editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  return (
    <div className="dp-rich-box" data-read-only={isReadOnly || undefined}>
      <EditorContent editor={editor} />
      {!isReadOnly && <RichTextToolbar editor={editor} label={label} controls={ids.field} />}
    </div>
  );
}
