// The fresh state of a topic: by an event stream, and by asking again and again where no stream comes through.

const SILENCE = 25000;
const ASK_EVERY = 3000;

const current = (address) => (typeof address === 'function' ? address() : address);

/**
 * Watches a topic until the page is left; what it returns begins anew, at the addresses of then.
 *   stream, snapshot   the two addresses; as functions where they change
 *   onState(state)     each fresh state
 *   onTime(now)        the server's time, with each message
 *   onStatus(status)   live | asking | lost | refused
 */
export function watch({ stream, snapshot, onState, onTime = () => {}, onStatus = () => {} }) {
  let source = null;
  let failures = 0;
  let last = performance.now();
  let asking = null;
  let status = '';

  const become = (next) => {
    if (next !== status) {
      status = next;
      onStatus(status);
    }
  };

  const take = (text) => {
    const message = JSON.parse(text);
    last = performance.now();
    onTime(message.now);
    if (message.state) {
      onState(message.state);
    }
  };

  const ask = async () => {
    try {
      const answer = await fetch(current(snapshot), { cache: 'no-store', headers: { Accept: 'application/json' } });
      if (answer.ok) {
        take(await answer.text());
        become('asking');
      } else {
        become([401, 403, 404].includes(answer.status) ? 'refused' : 'lost');
      }
    } catch {
      become('lost');
    }
  };

  const askAgain = () => {
    asking ??= setInterval(ask, ASK_EVERY);
    ask();
  };

  const stopAsking = () => {
    clearInterval(asking);
    asking = null;
  };

  const open = () => {
    source?.close();
    if (!window.EventSource) {
      askAgain();
      return;
    }
    source = new EventSource(current(stream));
    last = performance.now();
    const heard = (event) => {
      failures = 0;
      stopAsking();
      take(event.data);
      become('live');
    };
    source.addEventListener('snapshot', heard);
    source.addEventListener('beat', heard);
    source.onerror = () => {
      failures += 1;
      const turnedAway = source.readyState === EventSource.CLOSED;
      if (failures > 1 || turnedAway) {
        askAgain();
      }
      if (turnedAway) {
        setTimeout(open, Math.min(30000, 1000 * 2 ** failures));
      }
    };
  };

  // A stream can die without a word: behind a proxy, or while the tablet slept.
  setInterval(() => {
    if (source && source.readyState !== EventSource.CLOSED && performance.now() - last > SILENCE) {
      failures += 1;
      askAgain();
      open();
    }
  }, 5000);
  addEventListener('online', open);
  addEventListener('offline', () => become('lost'));
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', (event) => event.persisted && open());
  open();
  return open;
}
