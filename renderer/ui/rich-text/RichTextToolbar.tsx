import { BulletListIcon, LinkIcon, NumberListIcon, TableIcon } from '@navikt/aksel-icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { richTextText as text } from '../../text/rich-text.ts';
import { LinkForm } from './LinkForm.tsx';

type Tool = keyof typeof text.tools;

const faces: Record<Tool, ReactNode> = {
  bold: <b>F</b>,
  italic: <i>K</i>,
  heading: <span>T</span>,
  bulletList: <BulletListIcon aria-hidden />,
  orderedList: <NumberListIcon aria-hidden />,
  quote: <span>”</span>,
  link: <LinkIcon aria-hidden />,
  table: <TableIcon aria-hidden />,
};
const tools = Object.keys(faces) as Tool[];

function use(editor: Editor, tool: Exclude<Tool, 'link'>): void {
  const chain = editor.chain().focus();
  switch (tool) {
    case 'bold':
      chain.toggleBold().run();
      break;
    case 'italic':
      chain.toggleItalic().run();
      break;
    case 'heading':
      chain.toggleHeading({ level: 3 }).run();
      break;
    case 'bulletList':
      chain.toggleBulletList().run();
      break;
    case 'orderedList':
      chain.toggleOrderedList().run();
      break;
    case 'quote':
      chain.toggleBlockquote().run();
      break;
    case 'table':
      chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();
      break;
  }
}

/** The tools under a text: one tab stop, arrow keys between them. */
export function RichTextToolbar(props: { editor: Editor; label: string; controls: string }) {
  const { editor, label, controls } = props;
  const [current, setCurrent] = useState(0);
  const [isLinking, setLinking] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading'),
      bulletList: now.isActive('bulletList'),
      orderedList: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      table: now.isActive('table'),
    }),
  });

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (current + step + tools.length) % tools.length;
    setCurrent(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  }

  return (
    <>
      {isLinking && (
        <LinkForm
          href={String(editor.getAttributes('link')['href'] ?? '')}
          onClose={() => {
            setLinking(false);
            editor.commands.focus();
          }}
          onSave={(href) => {
            const chain = editor.chain().focus().extendMarkRange('link');
            if (href === '') chain.unsetLink().run();
            else if (editor.state.selection.empty && !active.link)
              chain.insertContent({ type: 'text', text: href, marks: [linkMark(href)] }).run();
            else chain.setLink({ href }).run();
          }}
        />
      )}
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={text.toolbar(label)}
        aria-controls={controls}
        className="dp-rich-tools"
        onKeyDown={onKeyDown}
      >
        {tools.map((tool, index) => (
          <button
            key={tool}
            type="button"
            className="dp-rich-tool"
            tabIndex={index === current ? 0 : -1}
            aria-label={text.tools[tool]}
            title={text.tools[tool]}
            aria-pressed={active[tool]}
            // Pressing a tool must not take the selection away from the text.
            onMouseDown={(event) => event.preventDefault()}
            onFocus={() => setCurrent(index)}
            // A table in a table is more than anybody can read.
            disabled={tool === 'table' && active.table}
            onClick={() => (tool === 'link' ? setLinking(true) : use(editor, tool))}
          >
            {faces[tool]}
          </button>
        ))}
      </div>
      {active.table && <TableTools editor={editor} />}
    </>
  );
}

const tableTools = Object.keys(text.tableTools).filter((key) => key !== 'label') as TableTool[];
type TableTool = Exclude<keyof typeof text.tableTools, 'label'>;

/** Rows and columns of the table one writes in, in words: they are not used often enough for signs. */
function TableTools({ editor }: { editor: Editor }) {
  const run = (tool: TableTool) => {
    const chain = editor.chain().focus();
    const done = {
      rowAfter: () => chain.addRowAfter().run(),
      columnAfter: () => chain.addColumnAfter().run(),
      deleteRow: () => chain.deleteRow().run(),
      deleteColumn: () => chain.deleteColumn().run(),
      headerRow: () => chain.toggleHeaderRow().run(),
      deleteTable: () => chain.deleteTable().run(),
    };
    done[tool]();
  };
  return (
    <div role="group" aria-label={text.tableTools.label} className="dp-rich-table-tools">
      {tableTools.map((tool) => (
        <button
          key={tool}
          type="button"
          className="dp-rich-tool"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => run(tool)}
        >
          {text.tableTools[tool]}
        </button>
      ))}
    </div>
  );
}

function linkMark(href: string) {
  return { type: 'link', attrs: { href } };
}
