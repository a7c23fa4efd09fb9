import type { Editor } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { memo, useEffect, useRef, useState } from 'react';
import { documentOf, richTextOf } from '../../../electron/contract/rich-text.ts';
import type { EditorProps } from './RichTextField.tsx';
import { extensions, inputRules, pasteRules } from './extensions.ts';
import { keyName } from '../keyNames.ts';
import { PastedNotice } from './PastedNotice.tsx';
import { nothingLeftOut, readPasted, type LeftOut } from './pasted.ts';
import { RichTextToolbar } from './RichTextToolbar.tsx';

/**
 * Shows a text that was written elsewhere. It is no step of this editor: taking back what was typed here
 * must not take back what another window saved, so the editor's own history begins anew with it.
 */
function takeIn(editor: Editor, value: string): void {
  const { state, view } = editor;
  const fresh = EditorState.create({
    schema: state.schema,
    doc: state.schema.nodeFromJSON(documentOf(value)),
    plugins: state.plugins,
  });
  const most = fresh.doc.content.size;
  const at = (place: number) => fresh.doc.resolve(Math.min(place, most));
  const { anchor, head } = state.selection;
  view.updateState(fresh);
  // Dispatched, so that whoever listens to the editor sees the new text too.
  view.dispatch(
    fresh.tr
      .setSelection(TextSelection.between(at(anchor), at(head)))
      .setMeta('addToHistory', false),
  );
}

/** The editor inside a RichTextField; a file of its own because it is loaded when first needed. */
const RichTextEditor = memo(function RichTextEditor(props: EditorProps) {
  const { label, value, onChange, onBlur, isReadOnly, field, labelledBy, describedBy } = props;
  // What the editor itself last said: an echo of it must not move the caret.
  const said = useRef(value);
  const latest = useRef({ onChange, onBlur });
  useEffect(() => {
    latest.current = { onChange, onBlur };
  });

  const [leftOut, setLeftOut] = useState<LeftOut>(nothingLeftOut);

  const editor = useEditor({
    extensions,
    enableInputRules: inputRules,
    enablePasteRules: pasteRules,
    content: documentOf(value),
    editable: !isReadOnly,
    // The content security policy allows no style elements; rich-text.css holds the same rules.
    injectCSS: false,
    editorProps: {
      // Ctrl+Enter saves and closes from any field of a form: the editor would keep it as a line break.
      handleDOMEvents: { keydown: (_view, event) => keyName(event) === 'ctrl+enter' },
      transformPastedHTML(html) {
        const pasted = readPasted(html);
        setLeftOut(pasted.leftOut);
        return pasted.html;
      },
      handlePaste(_view, { clipboardData }) {
        // A picture alone has no words to paste.
        const pictures = [...(clipboardData?.files ?? [])].filter(({ type }) =>
          type.startsWith('image/'),
        );
        if (pictures.length === 0 || clipboardData?.types.includes('text/html')) return false;
        if (clipboardData?.types.includes('text/plain')) return false;
        setLeftOut({ ...nothingLeftOut, pictures: pictures.length });
        return true;
      },
      attributes: {
        id: field,
        class: 'dp-rich dp-rich-edit',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy === undefined ? {} : { 'aria-describedby': describedBy }),
        ...(props.error ? { 'aria-invalid': 'true' } : {}),
        ...(props.place === undefined ? {} : { 'data-place': props.place }),
        ...(isReadOnly ? { 'aria-readonly': 'true', tabindex: '0' } : {}),
      },
    },
    onUpdate({ editor: changed, transaction }) {
      // The line the editor itself adds after a table when the caret comes: nobody has written anything.
      if (!transaction.docChanged) return;
      said.current = richTextOf(changed.getJSON());
      latest.current.onChange(said.current);
    },
    onBlur: () => latest.current.onBlur(),
  });

  // A slow first render may leave a destroyed editor here; the hook then makes a new one, up to date.
  useEffect(() => {
    if (value === said.current || editor.isDestroyed) return;
    said.current = value;
    takeIn(editor, value);
  }, [editor, value]);
  useEffect(() => {
    if (!editor.isDestroyed) editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);

  return (
    <div className="dp-rich-box" data-read-only={isReadOnly || undefined}>
      <EditorContent editor={editor} />
      <PastedNotice leftOut={leftOut} onClose={() => setLeftOut(nothingLeftOut)} />
      {!isReadOnly && <RichTextToolbar editor={editor} label={label} controls={field} />}
    </div>
  );
});
export default RichTextEditor;
