import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { newWorkspacePath } from '../support/browser-host.ts';
import { pageOrigin, startElectronHost } from '../support/electron-host.ts';
import { expectAccessible } from './fixture.ts';
import { App } from './pages/app.ts';

test('what the main process answers for its scheme is the app: five measures, and a card moved is in the file', async ({
  context,
  page,
}) => {
  const workspace = newWorkspacePath();
  const host = await startElectronHost({ workspace });
  await host.servePages(context);
  const app = new App(page, pageOrigin);
  await app.open('/');
  for (const name of [
    'Samarbeid på tvers',
    'Psykisk helse',
    'Familiens hus',
    'Rekruttering',
    'Implementering',
  ])
    await expect(page.getByRole('navigation').first().getByRole('link', { name })).toBeVisible();
  await expectAccessible(page, 'first window');

  await app.go('Psykisk helse');
  await app.board.create('Klar', 'Kartlegge tiltak på selektivt nivå');
  await app.board.press('Kartlegge', 'ArrowRight');
  await expect(app.board.cardIn('Pågår', 'Kartlegge')).toBeVisible();
  // The card moves on screen at once; that it can be undone says that it is in the file.
  await expect(page.getByRole('button', { name: /Angre.*flyttet til Pågår/ })).toBeVisible();
  await host.stop();

  const file = new Database(workspace, { readonly: true });
  const card = file
    .prepare<[], { title: string; column_id: string }>('SELECT title, column_id FROM card')
    .get();
  file.close();
  expect(card).toEqual({ title: 'Kartlegge tiltak på selektivt nivå', column_id: 'm2-active' });
});
