// Opens the page without a network: a worker of this event's grid alone keeps the page and its files on the tablet.
// Browsers allow it by https or on this machine only; elsewhere a page that is closed offline opens with the network,
// and what was noted is sent then.

export async function keepForLater(path) {
  if (!('serviceWorker' in navigator)) {
    return;
  }
  const scope = `${path}/secretary`;
  await navigator.serviceWorker.register(`${path}/secretary-worker.js`, { scope, updateViaCache: 'none' });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance
    .getEntriesByType('resource')
    .map((entry) => entry.name)
    .filter((name) => new URL(name).pathname.startsWith('/assets/'));
  active.postMessage({ page: `${location.origin}${scope}`, files });
}
