// The secretary's grid: two seconds a card, with or without a network. Every tap is kept on the tablet before it is
// sent; «next» says NON for whoever is not marked; the round follows the room, and goes on alone when it is not heard.

import { ServerClock, minutes, remaining } from '../live/clock.js';
import { openQueue } from '../live/queue.js';
import { watch } from '../live/stream.js';
import { Marks, Plan, length } from './plan.js';

const ALONE_AFTER = 3000;

const root = document.querySelector('#grid');
const words = root.dataset;
const path = words.path;
const memory = `maillage-grid/${words.event}`;

const clock = new ServerClock();
let plan = null;
let marks = null;
let version = '';
let csrf = null;
let queue = null;
let room = { status: 'WAITING', phase: null, round: 0, endsAt: 0, remaining: 0, plan: 0, attendance: 0 };
let heard = 'lost';
let follow = true;
const at = { table: Number(words.table), phase: 'OFFERS', round: 1, index: 0 };

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => {
    if (key === 'onclick') {
      made.addEventListener('click', value);
    } else if (value !== null && value !== false) {
      made.setAttribute(key, value === true ? '' : value);
    }
  });
  made.append(...children.filter((child) => child !== null));
  return made;
};

const button = (key, label, onclick, { kind = 'outline', pressed = null, current = null, disabled = false, hidden = '' } = {}) =>
  element(
    'button',
    {
      type: 'button',
      class: `btn btn-${kind} btn-lg`,
      'data-key': key,
      'aria-pressed': pressed === null ? null : String(pressed),
      'aria-current': current ? 'true' : null,
      disabled,
      onclick,
    },
    label,
    hidden ? element('span', { class: 'visually-hidden' }, ` ${hidden}`) : null,
  );

const batch = () => plan.batch(at.table, at.phase, at.round);
const card = () => batch()[at.index] ?? null;
const phaseName = (phase) => (phase === 'NEEDS' ? words.wordNeeds : words.wordOffers);

// What she does

function note(which, said) {
  marks.note(which.id, said);
  queue.add({ table: at.table, phase: at.phase, round: at.round, card: which.id, marks: said });
}

function tap(organisation, mark) {
  const open = card();
  const again = marks.mark(open.id, organisation) === mark;
  note(open, { [organisation]: again ? 'BLANK' : mark });
  render();
}

function next() {
  const open = card();
  if (!open) {
    return;
  }
  note(open, marks.completed(open.id, plan.answerers(at.table, open)));
  if (at.index + 1 < batch().length) {
    at.index += 1;
    render();
    say(`${card().number} ${card().title}`);
  } else {
    render();
    say(words.wordBatchOver);
    goOnAlone();
  }
}

function open(index) {
  at.index = Math.max(0, Math.min(index, batch().length - 1));
  render();
}

function changeTable(number) {
  at.table = number;
  localStorageSet('table', number);
  toFirstOpen();
  render();
}

function changeRound(place) {
  if (place) {
    at.phase = place.phase;
    at.round = place.round;
    follow = isOn(room) && place.phase === room.phase && place.round === room.round;
    toFirstOpen();
    render();
  }
}

function toFirstOpen() {
  const first = batch().findIndex((one) => !marks.isSettled(one.id, plan.answerers(at.table, one)));
  at.index = first < 0 ? 0 : first;
}

// What the room does

const isOn = (state) => state.status === 'RUNNING' || state.status === 'PAUSED';

function followRoom(state) {
  const moved = state.phase !== room.phase || state.round !== room.round;
  room = state;
  if (`${state.plan}/${state.attendance}` !== version) {
    load().catch(() => {});
  }
  if (isOn(state) && (follow || (state.phase === at.phase && state.round === at.round))) {
    follow = true;
    if (moved || state.phase !== at.phase || state.round !== at.round) {
      at.phase = state.phase;
      at.round = state.round;
      toFirstOpen();
      say(`${phaseName(at.phase)}, ${words.wordRound} ${at.round}`);
    }
  }
  if (moved) {
    render();
  }
  tick();
}

/** Unheard, the round's time over and no card begun: the room has surely gone on to the next round. */
function goOnAlone() {
  const open = card();
  const begun = open && marks.isBegun(open.id, plan.answerers(at.table, open))
    && !marks.isSettled(open.id, plan.answerers(at.table, open));
  if (heard !== 'lost' || !follow || begun || room.status !== 'RUNNING' || clock.now() < room.endsAt + ALONE_AFTER) {
    return;
  }
  if (room.round < plan.rounds(room.phase)) {
    const long = length(plan.phase(room.phase).roundLength);
    followRoom({ ...room, round: room.round + 1, endsAt: room.endsAt + long });
  }
}

// What she sees

function render() {
  if (!plan) {
    return;
  }
  const focused = document.activeElement?.dataset?.key ?? null;
  root.replaceChildren(
    element('h1', { class: 'desk-title' }, `${document.title.split(' · ')[0]} · ${plan.table(at.table).name}`),
    element('div', { class: 'grid-bar' }, where(), element('p', { class: 'room-clock', id: 'grid-clock' }), saved()),
    ...grid(),
    rounds(),
    tables(),
    element('div', { id: 'grid-refused' }),
    element('p', { class: 'hint grid-keys' }, words.wordKeys),
  );
  tick();
  showQueue();
  if (focused) {
    const again = root.querySelector(`[data-key="${focused}"]:not([disabled])`)
      ?? (focused.startsWith('mark-') ? root.querySelector('[data-key^="mark-"]') : null);
    again?.focus();
  }
}

function where() {
  return element(
    'p',
    { class: 'room-round' },
    `${phaseName(at.phase)}, ${words.wordRound} ${at.round} ${words.wordOf} ${plan.rounds(at.phase)}`,
  );
}

const saved = () => element('p', { class: 'grid-saved', id: 'grid-saved' });

function grid() {
  const opened = card();
  if (!opened) {
    return [element('p', {}, words.wordRests)];
  }
  return [
    element('div', { class: 'grid-desk' },
      element('div', { class: 'grid-main' }, face(opened), companies(opened), steps()),
      list(opened)),
  ];
}

function face(opened) {
  return element(
    'article',
    { class: `card-face ${opened.phase === 'NEEDS' ? 'card-need' : 'card-offer'}`, id: 'grid-card' },
    element('div', { class: 'card-top' },
      element('span', { class: 'card-kind' }, opened.phase === 'NEEDS' ? words.wordNeed : words.wordOffer),
      element('span', { class: 'card-number' }, opened.number)),
    element('h2', {}, opened.title),
    element('p', { class: 'card-owner' }, plan.names.get(opened.organisation) ?? ''),
    element('p', { class: 'card-text' }, opened.description),
  );
}

function companies(opened) {
  const rows = plan.table(at.table).seats.map((seat) => {
    const name = element('span', { class: 'grid-name', id: `name-${seat.organisation}` }, seat.name);
    if (seat.organisation === opened.organisation || !seat.present) {
      const why = seat.organisation === opened.organisation ? words.wordOwn : words.wordAbsent;
      return element('li', { class: 'grid-row grid-silent' }, name, element('span', { class: 'soft' }, why));
    }
    const mark = marks.mark(opened.id, seat.organisation);
    return element(
      'li',
      { class: `grid-row grid-${mark.toLowerCase()}`, 'data-organisation': seat.organisation },
      name,
      button(`mark-yes-${seat.organisation}`, words.wordYes, () => tap(seat.organisation, 'YES'),
        { pressed: mark === 'YES', kind: 'yes', hidden: seat.name }),
      button(`mark-no-${seat.organisation}`, words.wordNo, () => tap(seat.organisation, 'NO'),
        { pressed: mark === 'NO', kind: 'no', hidden: seat.name }),
    );
  });
  return element('ul', { class: 'grid-companies', 'aria-label': words.wordCompanies }, ...rows);
}

function steps() {
  return element(
    'div',
    { class: 'desk-steps' },
    button('previous', words.wordPrevious, () => open(at.index - 1), { disabled: at.index === 0 }),
    button('next', words.wordNext, next, { kind: 'primary' }),
  );
}

function list(opened) {
  const items = batch().map((one, index) => {
    const done = marks.isSettled(one.id, plan.answerers(at.table, one));
    return element('li', {}, button(`card-${one.id}`, done ? `${one.number} ✓` : one.number, () => open(index),
      { current: one === opened, hidden: `${one.title}${done ? `, ${words.wordDone}` : ''}` }));
  });
  return element('nav', { 'aria-label': words.wordCards, class: 'grid-list' },
    element('ol', { class: 'grid-cards' }, ...items));
}

function rounds() {
  const earlier = plan.beside(at.phase, at.round, -1);
  const later = plan.beside(at.phase, at.round, 1);
  const away = isOn(room) && (room.phase !== at.phase || room.round !== at.round);
  return element(
    'div',
    { class: 'grid-rounds' },
    button('earlier', words.wordEarlier, () => changeRound(earlier), { disabled: !earlier }),
    button('later', words.wordLater, () => changeRound(later), { disabled: !later }),
    away ? button('follow', words.wordFollow, () => changeRound(room), { kind: 'primary' }) : null,
  );
}

function tables() {
  return element('nav', { 'aria-label': words.wordTables, class: 'grid-tables' },
    ...plan.tables.map((table) => button(`table-${table.number}`, table.name, () => changeTable(table.number),
      { current: table.number === at.table })));
}

function tick() {
  const place = document.querySelector('#grid-clock');
  if (!place) {
    return;
  }
  const left = remaining(room, clock.now());
  const notes = {
    RUNNING: left === 0 ? words.wordTimeOver : '',
    PAUSED: words.wordPaused,
    WAITING: words.wordWaitingRoom,
    OVER: '',
  };
  const alone = heard === 'lost' && isOn(room) ? words.wordAlone : '';
  place.textContent = [isOn(room) ? minutes(left) : '', notes[room.status], alone].filter(Boolean).join(' · ');
  goOnAlone();
}

function showQueue() {
  const place = document.querySelector('#grid-saved');
  if (!place || !queue) {
    return;
  }
  const waiting = queue.waiting.length;
  const why = { offline: words.wordOffline, refused: words.wordRefusedAccess }[queue.status];
  const text = waiting === 0 ? words.wordSaved : `${words.wordWaiting} ${waiting}${why ? ` · ${why}` : ''}`;
  place.textContent = queue.durable || waiting === 0 ? text : `${text} · ${words.wordMemory}`;
  place.classList.toggle('grid-unsaved', waiting > 0);
  document.querySelector('#grid-refused').replaceChildren(...refusals());
}

function refusals() {
  if (queue.refused.length === 0) {
    return [];
  }
  return [
    element('h2', {}, words.wordRefusals),
    element('ul', { class: 'grid-refused' }, ...queue.refused.map(refusal)),
  ];
}

function refusal(message) {
  const reasons = message.problem.reason
    ? [sentence(message.problem.reason)]
    : Object.entries(message.problem.marks).map(([organisation, reason]) =>
      `${plan.names.get(organisation) ?? ''} · ${sentence(reason)}`);
  const about = plan.cards.get(message.body.card);
  return element(
    'li',
    {},
    element('strong', {}, `${about?.number ?? ''} · ${words.wordProblem}`),
    element('span', {}, ` ${reasons.join(' ')} `),
    message.problem.reason
      ? button(`retry-${message.sequence}`, words.wordRetry, () => queue.retry(message), { hidden: about?.number })
      : null,
    button(`dismiss-${message.sequence}`, words.wordDismiss, () => queue.dismiss(message), { hidden: about?.number }),
  );
}

const sentence = (reason) => {
  const key = `refusal-${reason.toLowerCase().replaceAll('_', '-')}`;
  return root.getAttribute(`data-${key}`) ?? reason;
};

const voice = element('p', { class: 'visually-hidden', role: 'status' });

function say(text) {
  voice.textContent = text;
}

// Keys: a hand on the arrows and the eyes on the boards

const KEYS = { o: 'YES', y: 'YES', n: 'NO' };

function rowOf(target) {
  return target.closest?.('[data-organisation]') ?? null;
}

function moveFocus(from, step) {
  const rows = [...root.querySelectorAll('[data-organisation]')];
  const row = rows[Math.max(0, Math.min(rows.length - 1, from ? rows.indexOf(from) + step : 0))];
  const column = document.activeElement?.dataset?.key?.startsWith('mark-no') ? 'mark-no' : 'mark-yes';
  row?.querySelector(`[data-key^="${column}"]`).focus();
}

document.addEventListener('keydown', (event) => {
  if (!plan || event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.('input, select, textarea')) {
    return;
  }
  const row = rowOf(event.target);
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  const free = row || event.target === document.body || event.target.dataset?.key === 'next';
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    moveFocus(row, event.key === 'ArrowDown' ? 1 : -1);
  } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && row) {
    row.querySelector(event.key === 'ArrowLeft' ? '[data-key^="mark-yes"]' : '[data-key^="mark-no"]').focus();
  } else if (KEYS[event.key.toLowerCase()]) {
    const chosen = row ?? root.querySelector('[data-organisation]');
    if (chosen) {
      tap(chosen.dataset.organisation, KEYS[event.key.toLowerCase()]);
    }
  } else if (digit) {
    const seat = plan.table(at.table).seats[Number(digit) - 1];
    if (seat && card() && plan.answerers(at.table, card()).includes(seat.organisation)) {
      tap(seat.organisation, 'YES');
    }
  } else if (event.key === 'Enter' && free && !event.repeat) {
    next();
  } else {
    return;
  }
  event.preventDefault();
});

// Beginning

function localStorageGet(key) {
  try {
    return localStorage.getItem(`${memory}/${key}`);
  } catch {
    return null;
  }
}

function localStorageSet(key, value) {
  try {
    localStorage.setItem(`${memory}/${key}`, String(value));
  } catch {
    // A browser that keeps nothing forgets the table at the next visit, and nothing more.
  }
}

async function load() {
  const answer = await fetch(`${path}/secretary/content`, { cache: 'no-store', headers: { Accept: 'application/json' } });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  const content = await answer.json();
  csrf = content.csrf;
  version = `${content.version}/${content.attendance}`;
  plan = new Plan(content.plan);
  marks = new Marks(content.marks);
  // What waits here is newer than what the server could tell.
  queue?.waiting.forEach((message) => marks.note(message.body.card, message.body.marks));
  render();
}

async function begin() {
  await load();
  root.after(voice);
  const asked = new URLSearchParams(location.search);
  const kept = Number(localStorageGet('table'));
  at.table = plan.table(asked.has('table') || !kept ? at.table : kept).number;
  at.phase = plan.phases[0].phase;
  queue = await openQueue({
    name: words.event,
    url: `${path}/secretary/answers`,
    token: () => ({ header: csrf?.header ?? 'X-Plain', value: csrf?.token ?? '' }),
    renew: () => load().catch(() => {}),
    onChange: showQueue,
  });
  queue.messages.forEach((message) => message.problem || marks.note(message.body.card, message.body.marks));
  toFirstOpen();
  render();
  clock.follow();
  watch({
    stream: `${path}/live/clock/stream`,
    snapshot: `${path}/live/clock`,
    onState: followRoom,
    onTime: (now) => clock.known || clock.hint(now),
    onStatus: (status) => {
      heard = status;
      say(status === 'lost' ? words.wordAlone : '');
      tick();
    },
  });
  setInterval(tick, 250);
}

// Until the plan is here, the page works as the server made it.
begin().catch(() => setTimeout(() => begin().catch(() => {}), 3000));
