import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ReaderStatus } from '../../../electron/contract/workspace.ts';
import { publishChange } from '../../api/changes.ts';
import { guardTyping, onReaderRefused, setReaderSentence } from '../../ui/readerGate.ts';
import { useToast } from '../../ui/toast.tsx';

/** Follows what the writer changes, and answers a reader's every try to change something. */
export function useReader(reader: ReaderStatus | null): void {
  const client = useQueryClient();
  const { show } = useToast();
  const sentence = reader?.sentence ?? null;
  useEffect(() => {
    setReaderSentence(sentence);
    return () => setReaderSentence(null);
  }, [sentence]);
  useEffect(() => onReaderRefused((refused) => show(refused)), [show]);
  const isReading = reader !== null;
  useEffect(() => (isReading ? guardTyping() : undefined), [isReading]);

  const revision = reader?.revision ?? null;
  const last = useRef(revision);
  useEffect(() => {
    if (last.current === revision) return;
    last.current = revision;
    void publishChange(client);
  }, [client, revision]);
}
