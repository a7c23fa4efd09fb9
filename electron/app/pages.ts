import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { DomainError } from '../contract/errors.ts';
import { refusal } from './respond.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** The built renderer: files by path, and index.html for every address of the app itself. */
export async function page(folder: string, pathname: string): Promise<Response> {
  const relative = normalize(decodePath(pathname)).replace(/^[/\\]+/, '');
  const extension = extname(relative);
  const isOutside =
    relative.startsWith('..') || relative.includes(`..${sep}`) || relative.includes('\0');
  if (isOutside || (extension !== '' && types[extension] === undefined)) return missing();
  const isAsset = extension !== '' && extension !== '.html';
  try {
    const body = await readFile(join(folder, isAsset ? relative : 'index.html'));
    // Built files carry a hash in their name; the page itself must always be the newest.
    const cache = relative.startsWith('assets/')
      ? 'public, max-age=31536000, immutable'
      : 'no-store';
    const type = types[isAsset ? extension : '.html'] ?? 'application/octet-stream';
    return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': cache } });
  } catch {
    return missing();
  }
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '\0';
  }
}

function missing(): Response {
  return refusal(new DomainError('not_found', 'Siden finnes ikke.'));
}
