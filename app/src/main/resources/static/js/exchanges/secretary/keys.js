// Keys: a hand on the arrows and the eyes on the boards.

import { root } from './words.js';

const MARKS = { o: 'YES', y: 'YES', n: 'NO' };

const rowOf = (target) => target.closest?.('[data-organisation]') ?? null;

function moveFocus(from, step) {
  const rows = [...root.querySelectorAll('[data-organisation]')];
  const row = rows[Math.max(0, Math.min(rows.length - 1, from ? rows.indexOf(from) + step : 0))];
  const column = document.activeElement?.dataset?.key?.startsWith('mark-no') ? 'mark-no' : 'mark-yes';
  row?.querySelector(`[data-key^="${column}"]`).focus();
}

/** The keys that follow are about this company. */
function focusSeat(place) {
  root.querySelectorAll('.grid-row')[place - 1]?.querySelector('[data-key^="mark-yes"]')?.focus();
}

function moveAcross(row, key) {
  row.querySelector(key === 'ArrowLeft' ? '[data-key^="mark-yes"]' : '[data-key^="mark-no"]').focus();
}

/**
 * Listens to the keys.
 *   say(organisation, mark)   what it raised; pressed twice it stands
 *   tapSeat(place)            OUI of the company in this place around the table, from 1
 *   next()                    the next card
 *   previous()                the card before
 */
export function listenToKeys({ say, tapSeat, next, previous }) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.('input, select, textarea')) {
      return;
    }
    const row = rowOf(event.target);
    const mark = MARKS[event.key.toLowerCase()];
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const free = row || event.target === document.body || event.target.dataset?.key === 'next';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      moveFocus(row, event.key === 'ArrowDown' ? 1 : -1);
    } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && row) {
      moveAcross(row, event.key);
    } else if (mark && !event.repeat) {
      const chosen = row ?? root.querySelector('[data-organisation]');
      if (chosen) {
        say(chosen.dataset.organisation, mark);
      }
    } else if (digit && !event.repeat) {
      tapSeat(Number(digit));
      focusSeat(Number(digit));
    } else if (event.key === 'Enter' && free && !event.repeat) {
      next();
    } else if (event.key === 'Backspace' && !event.repeat) {
      previous();
    } else {
      return;
    }
    event.preventDefault();
  });
}
