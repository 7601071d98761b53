// The control room's table of tables, kept fresh as the secretaries go on.

import { watch } from '../live/stream.js';

function show(state) {
  for (const table of state.tables) {
    const row = document.querySelector(`tr[data-table="${table.table}"]`);
    if (row) {
      row.querySelector('[data-answered]').textContent = table.answered;
      row.querySelector('[data-total]').textContent = table.total;
      row.querySelector('[data-bar]').max = Math.max(1, table.total);
      row.querySelector('[data-bar]').value = table.answered;
    }
  }
}

const room = document.querySelector('#room');
if (room) {
  const live = room.dataset.stream.replace('/clock/stream', '');
  watch({ stream: `${live}/progress/stream`, snapshot: `${live}/progress`, onState: show });
}
