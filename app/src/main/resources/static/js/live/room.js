// A page that follows the room: its clock ticks, and its content is fetched again whenever the room moves on.
//   <div id="room" data-stream data-snapshot data-watches="status phase round">   the two addresses, what matters here
//   data-here                 the address that brings back what is shown, where the page's own does not say it
//   <p data-clock>            the time left
//   <p data-time-over>        words for when none is left
//   <p data-message>          what the control room has to say, with a place for its words: data-message-text
//   <p data-connection data-lost data-refused>   words for when the room is not heard

import { ServerClock, minutes, remaining } from './clock.js';
import { messageAt } from './message.js';
import { betweenPresses, holdStill, whenLetGo } from './press.js';
import { watch } from './stream.js';

const clock = new ServerClock();
const room = document.querySelector('#room');
let state = null;
let shown = null;
let fresh = null;

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

async function fetchAgain() {
  const answer = await fetch(room.dataset.here || location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#room');
  draw();
}

const draw = betweenPresses(() => {
  const focused = document.activeElement?.id;
  room.replaceChildren(...fresh.childNodes);
  forgetToasts();
  room.dataset.here = fresh.dataset.here ?? '';
  if (focused) {
    document.getElementById(focused)?.focus();
  }
  tick();
});

function follow(next) {
  state = next;
  tick();
  const key = room.dataset.watches
    .split(' ')
    .map((name) => JSON.stringify(next[name] ?? null))
    .join();
  if (shown !== null && key !== shown) {
    fetchAgain().catch(() => setTimeout(() => fetchAgain().catch(() => {}), 2000));
  }
  shown = key;
}

if (room) {
  clock.follow();
  watch({
    stream: room.dataset.stream,
    snapshot: room.dataset.snapshot,
    onState: follow,
    onTime: (now) => clock.heard(now),
    onStatus: (status) => whenLetGo(() => {
      document.querySelectorAll('[data-connection]').forEach((place) => {
        place.hidden = status === 'live' || status === 'asking';
        place.textContent = status === 'refused' ? place.dataset.refused : place.dataset.lost;
      });
    }),
  });
  setInterval(tick, 200);
}
