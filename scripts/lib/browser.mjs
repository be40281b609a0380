import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fail, root } from './dependencies.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ];
  }),
];

/**
 * Path of a browser for the tests: an installed Chrome, Chromium or Edge, else Debian's package, else Playwright's
 * own. Leaves with the remedy when none can be had.
 */
export function ensureBrowser() {
  return installedBrowser() ?? debianBrowser() ?? playwrightBrowser() ?? noBrowser();
}

function installedBrowser() {
  const said = process.env.STRIDEWHY_BROWSER;
  if (said && existsSync(said)) return said;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...PLACES].find((path) => existsSync(path));
}

function debianBrowser() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  console.error('No browser found: installing Debian’s chromium for the browser tests…');
  for (const words of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const [command, ...args] = [...asRoot, 'apt-get', ...words];
    const { status } = spawnSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return undefined;
  }
  return installedBrowser();
}

function playwrightBrowser() {
  console.error('Installing Playwright’s chromium for the browser tests…');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const installed = spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  if (installed.status !== 0) return undefined;
  const script = "import('@playwright/test').then(({ chromium }) => console.log(chromium.executablePath()))";
  const { stdout } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  const path = stdout.trim();
  return existsSync(path) ? path : undefined;
}

function noBrowser() {
  return fail(
    'The browser tests need Chrome, Chromium or Edge, and none could be found or installed.',
    'Install one of them, or set STRIDEWHY_BROWSER to its program file, and run npm test again.',
  );
}
