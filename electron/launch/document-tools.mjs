// Programs that read the documents we write back: tests hold our Word and PDF against them.
import { canInstallDebianPackages, installDebianPackages, onPath } from './system-packages.mjs';

const wanted = [
  ['pdftotext', 'poppler-utils'],
  ['soffice', 'libreoffice-writer-nogui'],
];

/** `{ pdftotext, soffice }`: the path of each, or null. */
export function documentTools(env = process.env) {
  return { pdftotext: onPath('pdftotext', env), soffice: onPath('soffice', env) };
}

/** Installs what is missing where that is allowed; says what is still missing, and which tests then skip. */
export function ensureDocumentTools() {
  const missing = () => wanted.filter(([program]) => onPath(program) === null);
  if (missing().length > 0 && canInstallDebianPackages()) {
    installDebianPackages(missing().map(([, name]) => name));
  }
  for (const [program, name] of missing()) {
    process.stderr.write(
      `HOPPER OVER prøvene som trenger ${program} (${name}): det er ikke installert.\n`,
    );
  }
  return documentTools();
}
