import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const { STRIDEWHY_BROWSER } = process.env;
const path = STRIDEWHY_BROWSER ?? usual.find((one) => existsSync(one));

/** How the tests start their browser, with more switches where a test needs them. */
export const launchOptions = (...more: readonly string[]) => ({
  ...(path ? { executablePath: path } : {}),
  args: ['--no-sandbox', '--disable-background-networking', ...more],
});
