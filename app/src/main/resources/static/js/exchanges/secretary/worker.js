// Keeps the secretary's grid of one event on the tablet, so that it opens without a network. Its scope is that page.

const CACHE = `maillage${new URL(self.registration.scope).pathname}`;
const PATIENCE = 4000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The page says what it is made of; what it is no longer made of goes. */
self.addEventListener('message', (event) => event.waitUntil(keep([event.data.page, ...event.data.files])));

async function keep(wanted) {
  const cache = await caches.open(CACHE);
  const kept = (await cache.keys()).map((request) => request.url);
  await Promise.all(kept.filter((url) => !wanted.includes(url)).map((url) => cache.delete(url)));
  await Promise.all(wanted.filter((url) => !kept.includes(url)).map((url) => cache.add(url).catch(() => {})));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(page(request, `${origin}${pathname}`));
  } else if (pathname.startsWith('/assets/')) {
    event.respondWith(file(request));
  }
});

/** The page as it is now; without an answer, as it was. Whoever may no longer see it finds nothing kept. */
async function page(request, address) {
  const cache = await caches.open(CACHE);
  try {
    const answer = await withinPatience(fetch(request));
    if (answer.ok && !answer.redirected) {
      await cache.put(address, answer.clone());
    } else if ([401, 403, 404].includes(answer.status)) {
      await caches.delete(CACHE);
    }
    return answer;
  } catch (noNetwork) {
    const kept = await cache.match(address);
    if (kept) {
      return kept;
    }
    throw noNetwork;
  }
}

/** A file whose address tells its content never changes; the others are asked for first. */
async function file(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request.url);
  if (kept && /\.[0-9a-f]{12}\.\w+$/.test(new URL(request.url).pathname)) {
    return kept;
  }
  try {
    const answer = await withinPatience(fetch(request));
    if (kept && answer.ok) {
      await cache.put(request.url, answer.clone());
    }
    return answer;
  } catch (noNetwork) {
    if (kept) {
      return kept;
    }
    throw noNetwork;
  }
}

const withinPatience = (answer) =>
  Promise.race([answer, new Promise((_, refuse) => setTimeout(() => refuse(new TypeError('No answer in time.')), PATIENCE))]);
