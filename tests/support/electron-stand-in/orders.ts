import { app, becomeReady } from './app.ts';
import { ipcMain } from './electron.ts';
import { answerDialogs, goesAhead, plain, preventable, record } from './machine.ts';
import { clickMenu, recordMenu } from './menu.ts';
import type {
  CarriedRequest,
  CarriedResponse,
  OrderName,
  Orders,
  StandInRecord,
} from './messages.ts';
import { answerRequest, rules, session } from './session.ts';
import { mainWindow, pages, recordWindows } from './windows.ts';

type Work = {
  [N in OrderName]: (ask: Orders[N]['ask']) => Orders[N]['answer'] | Promise<Orders[N]['answer']>;
};

/** What each order of the test does to main: each as Electron would bring it about. */
export const orders: Work = {
  async ready() {
    becomeReady();
    await new Promise(setImmediate);
    return null;
  },
  carry,
  navigate: ({ kind, url, isMainFrame }) =>
    goesAhead(mainWindow().webContents, kind, { url, isMainFrame, isSameDocument: false }),
  openWindow: (url) => mainWindow().webContents.openHandler({ url }).action,
  attachWebview: () => goesAhead(mainWindow().webContents, 'will-attach-webview', {}, {}, {}),
  permission: ({ permission, origin }) => {
    const contents = mainWindow().webContents;
    let request = true;
    const details = { requestingUrl: origin, isMainFrame: true };
    rules.request(contents, permission, (isGranted) => (request = isGranted), details);
    return { check: rules.check(contents, permission, origin), request };
  },
  load: (url) => {
    let isLet = false;
    rules.before({ url }, ({ cancel }) => (isLet = cancel !== true));
    return isLet;
  },
  download(name) {
    let path: string | null = null;
    const item = {
      getFilename: () => name,
      setSaveDialogOptions: (shown: { defaultPath?: string }) => (path = shown.defaultPath ?? null),
    };
    session.defaultSession.emit('will-download', preventable({}), item, mainWindow().webContents);
    return path;
  },
  secondInstance: ({ argv, folder, data }) =>
    done(app.emit('second-instance', preventable({}), argv, folder, data)),
  openFile: (path) => done(app.emit('open-file', preventable({}), path)),
  menu: (labels) => done(clickMenu(labels)),
  fromPage({ channel, values, url }) {
    const event = { sender: mainWindow().webContents, senderFrame: { url } };
    return done(ipcMain.emit(channel, event, ...values));
  },
  answerDialogs: ({ kind, answers }) => done(answerDialogs(kind, answers)),
  holdPage: (times) => done((mainWindow().timesHeld = times)),
  printPages: ({ areReady }) => done((pages.areReady = areReady)),
  closeWindow: () => done(mainWindow().close()),
  quit: () => done(app.quit()),
  record: wholeRecord,
};

/** Everything main has done so far. */
export function wholeRecord(): StandInRecord {
  return { ...plain(record), windows: recordWindows(), menu: recordMenu() };
}

const done = (_effect: unknown): null => null;

/** A real Request in, a real Response out: what protocol.handle gives and takes. */
async function carry({ method, url, headers, body }: CarriedRequest): Promise<CarriedResponse> {
  const hasBody = body !== null && method !== 'GET' && method !== 'HEAD';
  const request = new Request(url, {
    method,
    headers,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  });
  const response = await answerRequest(request);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}
