import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const { STRIDEWHY_BROWSER } = process.env;
const path = STRIDEWHY_BROWSER ?? usual.find((one) => existsSync(one));

/**
 * How the tests start their browser, with more switches where a test needs them. Layers are put together by plain code:
 * on a machine without a graphics card, imitating one for it takes a quarter of all the computing.
 */
export const launchOptions = (...more: readonly string[]) => ({
  ...(path ? { executablePath: path } : {}),
  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu-compositing', ...more],
});
