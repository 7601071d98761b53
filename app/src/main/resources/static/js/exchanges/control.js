// The control room's table of tables, kept fresh as the secretaries go on and as their tablets come and go.

import { watch } from '../live/stream.js';

const MINUTE = 60000;

let known = { tables: [], tablets: [] };
let now = 0;

const rowOf = (table) => document.querySelector(`tr[data-table="${table}"]`);

function progress({ table, answered, total }) {
  const row = rowOf(table);
  if (row?.querySelector('[data-bar]')) {
    row.querySelector('[data-answered]').textContent = answered;
    row.querySelector('[data-total]').textContent = total;
    row.querySelector('[data-bar]').max = Math.max(1, total);
    row.querySelector('[data-bar]').value = answered;
  }
}

function tablet({ table, state, last }) {
  rowOf(table)?.querySelectorAll('[data-tablet]').forEach((place) => {
    place.hidden = place.dataset.tablet !== state;
    if (state === 'SILENT' && !place.hidden) {
      const minutes = Math.max(1, Math.floor((now - last) / MINUTE));
      place.querySelector('.tag').lastChild.textContent = place.dataset.words.replace('#', minutes);
    }
  });
}

function show() {
  known.tables.forEach(progress);
  known.tablets.forEach(tablet);
}

/** The page may be old when she closes the event: what is missing is asked for once more. */
async function adviseAfresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-advice]');
  document.querySelector('[data-advice]')?.replaceChildren(...(fresh?.childNodes ?? []));
}

document.addEventListener('click', (event) => {
  if (event.target.closest('#close > summary')) {
    adviseAfresh().catch(() => {});
  }
});

const room = document.querySelector('#room');
if (room) {
  const live = room.dataset.stream.replace('/clock/stream', '');
  watch({
    stream: `${live}/progress/stream`,
    snapshot: `${live}/progress`,
    onState: (state) => {
      known = state;
      show();
    },
    onTime: (server) => {
      now = server;
      show();
    },
  });
}
