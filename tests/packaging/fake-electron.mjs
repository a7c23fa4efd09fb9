// A folder that looks like Electron's own program to the packager: packaging can then be rehearsed offline.
import { createPackage } from '@electron/asar';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks the place in Electron's program where its fuses lie. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const fuseVersion = 1;
/** As Electron is delivered: one character a fuse, '1' on, '0' off. */
const factoryFuses = '100011100';

const languages = ['en-US', 'en-GB', 'nb', 'sv', 'de'];

/** Writes the folder; `version` is the version of Electron it claims to be. */
export async function writeFakeElectron(folder, version) {
  mkdirSync(join(folder, 'locales'), { recursive: true });
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const wire = Buffer.from([fuseVersion, factoryFuses.length]);
  writeFileSync(
    join(folder, 'electron'),
    Buffer.concat([
      Buffer.from('#!/bin/sh\nexit 0\n'),
      Buffer.from(fuseSentinel),
      wire,
      Buffer.from(factoryFuses),
    ]),
  );
  chmodSync(join(folder, 'electron'), 0o755);
  writeFileSync(join(folder, 'version'), version);
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), 'x');
  const app = join(folder, 'default_app');
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{"name":"default","main":"main.js"}');
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
}
