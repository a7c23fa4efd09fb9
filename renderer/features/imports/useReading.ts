import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportPreview } from '../../../electron/contract/imports.ts';
import type { ImportReading, MappingQuestion } from '../../../electron/contract/mapping.ts';
import { uploadImport } from '../../api/imports.ts';
import { importText } from '../../text/imports.ts';
import { mappingText } from '../../text/mapping.ts';
import { tablesText } from '../../text/mapping-answers.ts';
import { announce } from '../../ui/announce.ts';
import { firstDraft, type MappingDraft } from './mapping/draft.ts';
import { useWork } from './useWork.ts';
import { stepOf, type HeldStep, type ImportStep } from './reading.ts';

/** The file the page holds and how far it has come; a fetched table goes the same way as a file. */
export interface Reading {
  step: ImportStep;
  readFile: (file: File) => void;
  /** Reads one table of the workbook that was read last. */
  chooseTable: (table: number) => void;
  /** Takes in what a fetch gave. */
  accept: (reading: ImportReading) => void;
  /** Takes in the preview a mapping gave, or one with a reason added, and keeps the way back to the mapping. */
  answered: (preview: ImportPreview, draft: MappingDraft) => void;
  /** Back from the preview to its mapping; nothing where there was none. */
  changeMapping: () => void;
  /** Stops the reading that goes on. */
  stop: () => void;
  clear: () => void;
}

/** One file at a time, from bytes to a judged preview. */
export function useReading(): Reading {
  const [held, setHeld] = useState<HeldStep | null>(null);
  const take = (reading: ImportReading, milliseconds: number | null) => {
    setHeld(heldOf(reading, milliseconds));
    if (reading.kind === 'tables')
      announce(tablesText.announce(reading.fileName, reading.tables.length));
    else if (reading.kind === 'question') sayQuestion(reading.question);
    else sayPreview(reading.preview);
  };
  const work = useWork();
  const upload = useMutation({
    mutationFn: async ({ file, table }: { file: File; table: number | null }) => {
      const start = performance.now();
      const reading = await uploadImport(file, work.begin(), table);
      return { reading, milliseconds: performance.now() - start };
    },
  });
  const read = (file: File, table: number | null) => {
    setHeld(null);
    // Given here, so that only the newest of two files dropped in a row is taken in.
    upload.mutate(
      { file, table },
      { onSuccess: ({ reading, milliseconds }) => take(reading, milliseconds) },
    );
  };
  const clear = () => {
    work.stop();
    setHeld(null);
    upload.reset();
  };
  return {
    step: stepOf(upload, held, work.progress),
    readFile: (file) => read(file, null),
    chooseTable: (table) => {
      if (upload.variables) read(upload.variables.file, table);
    },
    accept: (reading) => take(reading, null),
    answered: (preview, draft) => {
      if (held === null || held.kind === 'tables') return;
      const question = held.kind === 'question' ? held.question : held.asked?.question;
      if (question === undefined) return;
      const { milliseconds } = held;
      setHeld({ kind: 'read', preview, milliseconds, asked: { question, draft } });
      sayPreview(preview);
    },
    changeMapping: () => {
      if (held?.kind !== 'read' || held.asked === null) return;
      const { milliseconds, asked } = held;
      setHeld({ kind: 'question', milliseconds, isBack: true, ...asked });
    },
    stop: () => {
      clear();
      announce(importText.progress.stopped);
    },
    clear,
  };
}

function heldOf(reading: ImportReading, milliseconds: number | null): HeldStep {
  if (reading.kind === 'tables') return reading;
  if (reading.kind === 'preview')
    return { kind: 'read', preview: reading.preview, milliseconds, asked: askedBefore(reading) };
  const { question } = reading;
  return { kind: 'question', question, milliseconds, draft: firstDraft(question), isBack: false };
}

/** A remembered mapping can be changed as one that was made just now. */
function askedBefore({ question }: Extract<ImportReading, { kind: 'preview' }>) {
  return question && { question, draft: firstDraft(question) };
}

function sayQuestion({ fileName, cells }: MappingQuestion): void {
  announce(mappingText.announce.question(fileName, cells));
}

function sayPreview({ fileName, counts }: ImportPreview): void {
  announce(importText.announce.read(fileName, counts.accepted, counts.notes, counts.stops));
}
