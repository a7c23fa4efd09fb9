import PostalMime from 'postal-mime';

/** Header lines first, among them one that only mail has. */
export function isMail(text: string): boolean {
  const head = text.slice(0, 16_384).split(/\r?\n\r?\n/, 1)[0] ?? '';
  const lines = head.split(/\r?\n/);
  const areHeaders = lines.every((line) => /^(?:[\w-]+:|[ \t])/.test(line));
  return areHeaders && /^(?:MIME-Version|Received|Message-ID|Content-Type):/im.test(head);
}

/** The texts of a message, decoded, and the files that came with it. */
export async function mailParts(
  bytes: Uint8Array,
): Promise<{ texts: string[]; files: { name: string; bytes: Uint8Array }[] }> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const headers = mail.headers.map(({ key, value }) => `${key}: ${value}`).join('\n');
  const html = mail.html?.replaceAll(/<[^>]*>/g, ' ') ?? '';
  const files = mail.attachments.map(({ filename, mimeType, content }) => ({
    name: filename ?? mimeType,
    bytes:
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }));
  return { texts: [headers, mail.subject ?? '', mail.text ?? '', html], files };
}
