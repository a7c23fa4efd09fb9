// Where a Chromium, Chrome or Edge is found. The core, the hosts and the tests all search this list.
import { posix, win32 } from 'node:path';

const names = [
  // The same engine without a window's machinery: prints and tests a third faster.
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const windowsNames = ['chrome.exe', 'msedge.exe', 'chromium.exe'];

const linuxPlaces = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/snap/bin/chromium',
];

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

function onPath(env, platform) {
  const windows = platform === 'win32';
  const path = windows ? win32 : posix;
  const folders = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean);
  return folders.flatMap((folder) =>
    (windows ? windowsNames : names).map((name) => path.join(folder, name)),
  );
}

function wellKnown(env, platform) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return folders.flatMap((folder) => macPrograms.map((name) => posix.join(folder, name)));
  }
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders.flatMap((folder) => windowsPrograms.map((name) => win32.join(folder, name)));
  }
  return linuxPlaces;
}

/**
 * Path of a browser that can print and be tested in, or null.
 * DREIEPUNKT_BROWSER decides when it is set: a wrong path there gives null, not another browser.
 */
export function findBrowser({ env, platform, exists }) {
  const chosen = env.DREIEPUNKT_BROWSER;
  if (chosen) return exists(chosen) ? chosen : null;
  return [...onPath(env, platform), ...wellKnown(env, platform)].find(exists) ?? null;
}
