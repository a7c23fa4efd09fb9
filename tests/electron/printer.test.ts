import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CarriedResponse } from '../support/electron-stand-in/messages.ts';
import type { ElectronHost } from '../support/electron-host.ts';
import { command, electronHosts, home, until } from './hosts.ts';

let hosts: Awaited<ReturnType<typeof electronHosts>>;
let host: ElectronHost;
let briefingId: string;
beforeAll(async () => {
  hosts = await electronHosts();
  host = await hosts.start({ workspace: hosts.newPath() });
  briefingId = await newBriefing(host);
}, 180_000);
afterAll(() => hosts.stopAll());

/** A briefing with what it must have to be exported. */
async function newBriefing(at: ElectronHost): Promise<string> {
  const made = await command(at, 'briefing.create', { forDate: '2026-12-03' });
  const { id } = made as { id: string };
  const ask = 'Gruppa ber om to dager i uka til kartlegging.';
  await command(at, 'briefing.update', { briefingId: id, revision: 1, ask });
  return id;
}

const download = (format: string, at = host, id = briefingId): Promise<CarriedResponse> => {
  const url = `${home}files/briefings/${id}/${format}`;
  return at.carry({ method: 'GET', url, headers: {}, body: null });
};

it('prints the page of the briefing in a hidden window that is as locked as the first', async () => {
  const answer = await download('pdf');
  expect({ status: answer.status, begins: text(answer).slice(0, 5) }).toEqual({
    status: 200,
    begins: '%PDF-',
  });
  const { windows } = await host.record();
  const [first, printing] = windows;
  expect(windows).toHaveLength(2);
  expect(printing?.addresses).toEqual([`${home}print/briefings/${briefingId}`]);
  expect(printing).toMatchObject({ isShown: false, isClosed: true });
  expect(printing?.options).toMatchObject({ show: false });
  const { preload: _preload, devTools: _devTools, ...locks } = preferences(first);
  expect(preferences(printing)).toEqual({ ...locks, backgroundThrottling: false });
});

it('asks for a tagged PDF on A4 with page numbers, as the browser host makes it', async () => {
  await download('pdf');
  const [options] = (await host.record()).windows.at(-1)?.printed ?? [];
  expect(options).toMatchObject({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
    pageSize: 'A4',
    displayHeaderFooter: true,
    footerTemplate: expect.stringMatching(/Side <span class="pageNumber"><\/span> av/) as unknown,
  });
});

it('a page that never gets ready gives a sentence at the time limit, and the next one prints', async () => {
  const impatient = await hosts.start({
    workspace: hosts.newPath(),
    env: { DREIEPUNKT_PRINT_LIMIT_MS: '5000' },
  });
  const id = await newBriefing(impatient);
  await impatient.send('printPages', { areReady: false });
  const answer = await download('pdf', impatient, id);
  expect(answer.status).toBe(503);
  expect(text(answer)).toContain('ble ikke ferdig på 5 sekunder');
  const { windows } = await impatient.record();
  expect(windows.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
  await impatient.send('printPages', { areReady: true });
  expect((await download('pdf', impatient, id)).status).toBe(200);
});

it('a quit in the middle of printing ends the program', async () => {
  const other = await hosts.start({ workspace: hosts.newPath() });
  const id = await newBriefing(other);
  await other.send('printPages', { areReady: false });
  const url = `${home}files/briefings/${id}/pdf`;
  other.carry({ method: 'GET', url, headers: {}, body: null }).catch(() => undefined);
  await until(async () => (await other.record()).windows.length === 2);
  expect((await other.stop()).code).toBe(0);
});

const text = (answer: CarriedResponse) => new TextDecoder().decode(answer.body);
const preferences = (window: { options: Record<string, unknown> } | undefined) =>
  window?.options['webPreferences'] as Record<string, unknown>;
