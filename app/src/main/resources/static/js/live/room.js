// A page that follows the room: its clock ticks, and its content is fetched again whenever the room moves on.
//   <div id="room" data-stream data-snapshot data-watches="status phase round">   the two addresses, what matters here
//   data-state                the state that is shown, as the stream tells it
//   data-here                 the address that brings back what is shown, where the page's own does not say it
//   <div data-steps>          links to other cards, shown in its place; the primary one leads on
//   <p data-clock>            the time left
//   <p data-time-over>        words for when none is left
//   <p data-message>          what the control room has to say, with a place for its words: data-message-text
//   <p data-connection data-lost data-refused>   words for when the room is not heard

import { ServerClock, minutes, remaining } from './clock.js';
import { messageAt } from './message.js';
import { betweenPresses, holdStill, whenLetGo } from './press.js';
import { watch } from './stream.js';

/** So long the content may take to come. */
const PATIENCE = 5000;
/** After so many failures in a row it is said that the room is not heard. */
const TOLD = 2;
const SHORTEST_PAUSE = 500;
const LONGEST_PAUSE = 5000;

const clock = new ServerClock();
const room = document.querySelector('#room');
let state = null;
let heard = '';
/** What could not be fetched so many times in a row is older than what is heard. */
let failures = 0;
let catchingUp = false;
/** What the way on leads to, fetched before it is asked for. */
let ahead = null;
/** What was fetched is drawn once: a second tap on its way is the same step. */
let stepping = false;
let wake = () => {};

function tell() {
  const text = messageAt(state, clock.now());
  document.querySelectorAll('[data-message]').forEach((place) => {
    const words = place.querySelector('[data-message-text]');
    if (words.textContent !== text || place.hidden !== (text === '')) {
      words.textContent = text;
      place.hidden = text === '';
      holdStill(room);
    }
  });
}

/** What was told of a press is past when the next thing happens. */
function forgetToasts() {
  document.querySelector('#toasts')?.replaceChildren();
}

const tick = betweenPresses(() => {
  if (state && clock.known) {
    tell();
    const left = remaining(state, clock.now());
    document.querySelectorAll('[data-clock]').forEach((place) => {
      place.textContent = minutes(left);
      place.classList.toggle('clock-over', left === 0 && state.status === 'RUNNING');
      place.classList.toggle('clock-short', left > 0 && left <= 60000 && state.status === 'RUNNING');
    });
    const over = left === 0 && state.status === 'RUNNING';
    document.querySelectorAll('[data-time-over]').forEach((place) => {
      if (over && place.hidden) {
        forgetToasts();
      }
      place.hidden = !over;
    });
  }
});

/** What matters on this page, of a state. */
const watched = (told) => room.dataset.watches.split(' ').map((name) => JSON.stringify(told[name] ?? null)).join();

const isBehind = () => watched(JSON.parse(room.dataset.state)) !== watched(state);

/** Fetches what the page shows until it is what was heard: one after the other, so that no late answer covers a newer one. */
async function catchUp() {
  if (catchingUp) {
    return;
  }
  catchingUp = true;
  for (let tries = 0; isBehind(); tries += 1) {
    await pause(tries === 0 ? 0 : Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** tries));
    try {
      const address = here();
      const fresh = await fetched(address);
      await new Promise(whenLetGo);
      failures = 0;
      if (address !== here()) {
        // She went on meanwhile.
        continue;
      }
      draw(fresh);
      lookAhead();
    } catch {
      failures += 1;
      showConnection();
    }
  }
  catchingUp = false;
}

const here = () => room.dataset.here || location.href;

/** Ends sooner when the room is heard. */
const pause = (milliseconds) => new Promise((next) => {
  wake = next;
  setTimeout(next, milliseconds);
});

async function fetched(address) {
  const answer = await fetch(address, {
    headers: { Accept: 'text/html' },
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#room');
}

function draw(fresh) {
  const focused = document.activeElement?.id;
  room.replaceChildren(...fresh.childNodes);
  forgetToasts();
  room.dataset.here = fresh.dataset.here ?? '';
  room.dataset.state = fresh.dataset.state;
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  showConnection();
  tick();
}

/** Another card in the place of this one: without a network the page stays, where a link would leave it for nothing. */
async function step(address) {
  if (stepping) {
    return;
  }
  stepping = true;
  try {
    const fresh = (ahead?.address === address && await ahead.coming) || await fetched(address);
    failures = 0;
    draw(fresh);
    history.replaceState(null, '', address);
    scrollTo({ top: 0, behavior: 'instant' });
    wayOn()?.focus({ preventScroll: true });
    lookAhead();
    if (state) {
      catchUp();
    }
  } catch {
    failures = Math.max(failures, TOLD);
    showConnection();
  } finally {
    stepping = false;
  }
}

const wayOn = () => room.querySelector('[data-steps] .btn-primary');

function lookAhead() {
  const address = wayOn()?.href;
  // What does not come is asked for again when she goes on.
  ahead = address ? { address, coming: fetched(address).catch(() => null) } : null;
}

/** Whether the room is heard, and what is shown is what was heard. */
const showConnection = betweenPresses(() => {
  document.querySelectorAll('[data-connection]').forEach((place) => {
    place.hidden = failures < TOLD && (heard === 'live' || heard === 'asking' || heard === '');
    place.textContent = heard === 'refused' ? place.dataset.refused : place.dataset.lost;
  });
});

if (room) {
  clock.follow();
  lookAhead();
  room.addEventListener('click', (event) => {
    const link = event.target.closest('[data-steps] a');
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      step(link.href);
    }
  });
  watch({
    stream: room.dataset.stream,
    snapshot: room.dataset.snapshot,
    onState: (next) => {
      state = next;
      tick();
      wake();
      catchUp();
    },
    onTime: (now) => clock.heard(now),
    onStatus: (status) => {
      heard = status;
      showConnection();
    },
  });
  setInterval(tick, 200);
}
