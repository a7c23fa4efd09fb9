// What the tests need outside npm: a browser, and programs that read our documents back.
import { ensureBrowser } from './browser.mjs';
import { ensureDocumentTools } from './document-tools.mjs';

try {
  await ensureBrowser();
  ensureDocumentTools();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
