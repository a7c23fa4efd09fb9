import { Button } from '@navikt/ds-react';
import { useState } from 'react';
import { noticeText as text } from '../../text/common.ts';
import './reader-bar.css';

/** What opening the file found that a person should know; gone once it has been read. */
export function Notices({ notices }: { notices: string[] }) {
  const [read, setRead] = useState<readonly string[]>([]);
  const left = notices.filter((notice) => !read.includes(notice));
  if (left.length === 0) return null;
  return (
    <section className="dp-reader" aria-label={text.label} data-region="notices">
      {left.map((notice) => (
        <p key={notice} role="status">
          {notice}
        </p>
      ))}
      <Button size="xsmall" variant="secondary" onClick={() => setRead(notices)}>
        {text.read}
      </Button>
    </section>
  );
}
