// The app without a connection: its own files come from the cache, nothing else is ever asked for.
const shellCache = `shell-${'__VERSION__'}`;
/** Large files with a hash in their name: they never change, so they outlive an update. */
const assetCache = 'assets';
const precache = '__PRECACHE__';
const files = new Set('__FILES__');

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(shellCache)
      .then((cache) => cache.addAll(precache))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([dropOldShells(), dropOldAssets()]).then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request));
  else event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});

/** The newest page when there is a connection, the kept one when there is none. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match('/');
    if (kept) return kept;
    throw error;
  }
}

async function asset(request) {
  const kept = await caches.match(request.url);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.status === 200) {
    const cache = await caches.open(assetCache);
    await cache.put(request.url, response.clone()).catch(() => undefined);
  }
  return response;
}

async function dropOldShells() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('shell-') && name !== shellCache);
  await Promise.all(old.map((name) => caches.delete(name)));
}

async function dropOldAssets() {
  const cache = await caches.open(assetCache);
  const requests = await cache.keys();
  const old = requests.filter((request) => !files.has(new URL(request.url).pathname));
  await Promise.all(old.map((request) => cache.delete(request)));
}
