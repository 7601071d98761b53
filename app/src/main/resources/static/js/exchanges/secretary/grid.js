// The grid as it is drawn: the card that is announced, the companies of the table, and the ways to other cards.

import { minutes, remaining } from '../../live/clock.js';
import { button, element, icon } from './parts.js';
import { isOn } from './room.js';
import { savingPlaces } from './saving.js';
import { phaseName, root, words } from './words.js';

/** Draws everything afresh; the focus stays where it was. `act` holds what the buttons do, `message` what the control room has to say, `maybe` where the room may have gone. */
export function draw(desk, room, act, message, maybe) {
  const focused = document.activeElement?.dataset?.key ?? null;
  const saving = savingPlaces();
  if (room.closed) {
    root.replaceChildren(...over(desk, saving));
    return;
  }
  root.replaceChildren(
    element('h1', { class: 'desk-title' }, `${document.title.split(' · ')[0]} · ${desk.plan.table(desk.at.table).name}`),
    element('div', { class: 'grid-bar' },
      where(desk),
      element('p', { class: 'room-clock', id: 'grid-clock' }),
      saving.line,
      goneOn(desk),
      roomAt(desk, room, act),
      perhaps(maybe, act),
      message ? element('p', { class: 'room-message', id: 'grid-message' }, element('strong', {}, words.wordMessage), ' ', message) : null),
    ...middle(desk, room, act),
    rounds(desk, act),
    tables(desk, act),
    saving.refused,
    element('p', { class: 'hint grid-keys' }, words.wordKeys),
  );
  if (focused) {
    focusAgain(focused);
  }
}

/** Nothing is offered any more that would be dropped. */
const over = (desk, saving) => [
  element('h1', { class: 'desk-title' }, `${document.title.split(' · ')[0]} · ${desk.plan.table(desk.at.table).name}`),
  element('h2', {}, words.wordDoneRoom),
  element('p', {}, words.wordNoMore),
  element('p', {}, words.wordThanks),
  saving.line,
  saving.refused,
];

function focusAgain(key) {
  const again = root.querySelector(`[data-key="${key}"]:not([disabled])`)
    ?? (key.startsWith('mark-') ? root.querySelector('[data-key^="mark-"]') : null);
  again?.focus({ preventScroll: true });
}

/** The time left in the room, and what she must know of it. */
export function drawClock(room, now, heard) {
  const place = document.querySelector('#grid-clock');
  if (!place) {
    return;
  }
  const left = remaining(room, now);
  const note = {
    RUNNING: left === 0 ? words.wordTimeOver : '',
    PAUSED: words.wordPaused,
    WAITING: words.wordWaitingRoom,
    OVER: words.wordComplete,
  }[room.status];
  const alone = heard === 'lost' && isOn(room) ? words.wordAlone : '';
  const time = isOn(room) ? minutes(left) : '';
  const notes = [note, alone].filter(Boolean).join(' · ');
  if (place.dataset.told !== time + notes) {
    place.dataset.told = time + notes;
    place.replaceChildren(time, ' ', element('span', { class: 'grid-note' }, notes));
  }
}

function where({ at, plan }) {
  return element(
    'p',
    { class: 'room-round' },
    `${phaseName(at.phase)}, ${words.wordRound} ${at.round} ${words.wordOf} ${plan.rounds(at.phase)}`,
  );
}

/** The clock is the room's: where another round is looked at, it is said which one is on, and the way there stays in sight. */
const roomAt = (desk, room, act) =>
  desk.isAway(room) && desk.ahead === null
    ? element('div', { class: 'room-connection grid-perhaps' },
      element('p', {}, `${words.wordRoomAt} ${phaseName(room.phase)}, ${words.wordRound} ${room.round}.`),
      button('follow', words.wordFollow, () => act.look(room), { kind: 'primary' }))
    : null;

function goneOn(desk) {
  return element('p', { class: 'room-connection', role: 'status', hidden: desk.ahead === null }, words.wordGoneOn);
}

/** Nobody knows, so she is asked, and her card stays until she answers. */
const perhaps = (maybe, act) =>
  maybe
    ? element('div', { class: 'room-connection grid-perhaps', id: 'grid-perhaps' },
      element('p', {}, `${words.wordPerhaps} ${maybe.round}.`),
      button('go-on', `${words.wordGoTo} ${maybe.round}`, act.goOn))
    : null;

function middle(desk, room, act) {
  const { card } = desk;
  if (!card) {
    return [element('p', {}, words.wordRests)];
  }
  return [
    element('div', { class: 'grid-desk' },
      element('div', { class: 'grid-main' }, face(desk, card), companies(desk, card, act), steps(desk, room, act)),
      list(desk, card, act)),
  ];
}

function face(desk, card) {
  const need = card.phase === 'NEEDS';
  return element(
    'article',
    { class: `card-face ${need ? 'card-need' : 'card-offer'}`, id: 'grid-card', 'data-card': card.id },
    element('div', { class: 'card-top' },
      element('span', { class: 'card-kind' }, icon(need ? 'need' : 'offer'), need ? words.wordNeed : words.wordOffer),
      element('span', { class: 'card-number' }, card.number)),
    element('h2', {}, card.title),
    element('p', { class: 'card-owner' }, desk.plan.names.get(card.organisation) ?? ''),
    card.terms ? element('p', { class: 'card-terms' }, card.terms) : null,
    element('p', { class: 'card-text' }, card.description),
  );
}

function companies(desk, card, act) {
  const rows = desk.plan.table(desk.at.table).seats.map((seat, place) => {
    const digit = element('span', { class: 'grid-digit', 'aria-hidden': 'true' }, place < 9 ? `${place + 1}` : '');
    const name = element('span', { class: 'grid-name', id: `name-${seat.organisation}` }, seat.name);
    if (!desk.canBeMarked(seat)) {
      return silent(digit, name, desk.plan.isOwn(seat.organisation, card) ? words.wordOwn : words.wordAbsent);
    }
    const elsewhere = desk.isFromElsewhere(card, seat.organisation) ? words.wordElsewhere : '';
    const left = seat.present ? '' : words.wordLeft;
    return answering(digit, name, seat, desk.marks.mark(card.id, seat.organisation), [left, elsewhere].filter(Boolean).join(' · '), act);
  });
  return element('ul', { class: 'grid-companies', 'aria-label': words.wordCompanies }, ...rows);
}

const silent = (digit, name, why) =>
  element('li', { class: 'grid-row grid-silent' }, digit, name, element('span', { class: 'soft' }, why));

const answering = (digit, name, seat, mark, note, act) =>
  element(
    'li',
    { class: `grid-row grid-${mark.toLowerCase()}`, 'data-organisation': seat.organisation },
    digit,
    note ? element('div', {}, name, element('span', { class: 'grid-aside' }, note)) : name,
    button(`mark-yes-${seat.organisation}`, words.wordYes, () => act.tap(seat.organisation, 'YES'),
      { pressed: mark === 'YES', kind: 'yes', hidden: seat.name }),
    button(`mark-no-${seat.organisation}`, words.wordNo, () => act.tap(seat.organisation, 'NO'),
      { pressed: mark === 'NO', kind: 'no', hidden: seat.name }),
  );

const steps = (desk, room, act) =>
  element(
    'div',
    { class: 'desk-steps' },
    element('p', { class: 'grid-over', hidden: !desk.isFinished || desk.isAway(room) }, words.wordBatchOver),
    button('previous', words.wordPrevious, act.previous, { disabled: desk.at.index === 0 }),
    button('next', words.wordNext, act.next, { kind: 'primary' }),
  );

function list(desk, opened, act) {
  const items = desk.batch.map((card, index) => {
    const done = desk.isSettled(card);
    return element('li', {}, button(`card-${card.id}`, done ? `${card.number} ✓` : card.number, () => act.open(index),
      { current: card === opened, hidden: `${card.title}${done ? `, ${words.wordDone}` : ''}` }));
  });
  return element('nav', { 'aria-label': words.wordCards, class: 'grid-list' },
    element('ol', { class: 'grid-cards' }, ...items));
}

function rounds(desk, act) {
  const earlier = desk.beside(-1);
  const later = desk.beside(1);
  return element(
    'div',
    { class: 'grid-rounds' },
    button('earlier', words.wordEarlier, () => act.look(earlier), { disabled: !earlier }),
    button('later', words.wordLater, () => act.look(later), { disabled: !later }),
  );
}

const tables = (desk, act) =>
  element('nav', { 'aria-label': words.wordTables, class: 'grid-tables' },
    ...desk.plan.tables.map((table) => button(`table-${table.number}`, table.name, () => act.sit(table.number),
      { current: table.number === desk.at.table })));
