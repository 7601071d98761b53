// The secretary's grid: two seconds a card, with or without a network. Every tap is kept on the tablet before it is
// sent; «next» says NON for whoever is not marked; the round follows the room, and she says herself whether it goes on when it is not heard.

import { ServerClock } from '../live/clock.js';
import { messageAt } from '../live/message.js';
import { STILL, betweenPresses, holdStill, whenLetGo } from '../live/press.js';
import { openQueue } from '../live/queue.js';
import { inOrder, openStore } from '../live/store.js';
import { watch } from '../live/stream.js';
import { Desk } from './secretary/desk.js';
import { draw, drawClock } from './secretary/grid.js';
import { listenToKeys } from './secretary/keys.js';
import { keepForLater } from './secretary/offline.js';
import { supposed } from './secretary/room.js';
import { drawRefusals, drawSaved } from './secretary/saving.js';
import { call, phaseName, root, say, words } from './secretary/words.js';

const PATIENCE = 4000;
/** So often the control room is told that this tablet is there. */
const HERE_EVERY = 10000;
const NO_ACCESS = [401, 403, 404];

const { path } = words;
const clock = new ServerClock();
const desk = new Desk({
  table: Number(words.table),
  phase: words.phase,
  round: Number(words.round),
  keep: (body) => keep(body),
});
let store = null;
let queue = null;
/** Unknown until the server was heard; null where it asks for none. */
let csrf;
let version = '';
/** As it was when the page was made, until it is heard. */
let room = JSON.parse(words.state);
let heard = '';
/** Where the room may have gone while it is not heard. */
let maybe = null;
let message = '';
let refusals = 0;
/** The tables where she was, until the control room is told that she is there no more. */
const left = new Set();
let stillUntil = 0;
let shown = null;
let place = '';
let watchAgain = () => {};

// What she does

const act = {
  tap: (organisation, mark) => hand(() => desk.tap(organisation, mark)),
  say: (organisation, mark) => hand(() => desk.say(organisation, mark)),
  next: () => hand(() => {
    const more = desk.next(room);
    say(more ? told(desk.card) : words.wordBatchOver);
    settle();
  }),
  previous: () => hand(() => {
    desk.open(desk.at.index - 1);
    say(told(desk.card));
  }),
  open: (index) => hand(() => desk.open(index)),
  look: (place) => place && hand(() => desk.look(place, room)),
  goOn: () => maybe && hand(() => {
    room = maybe;
    maybe = null;
    rememberRoom();
    desk.look(room, room);
    say(where());
  }),
  sit: (table) => hand(() => {
    left.add(desk.at.table);
    desk.sit(table);
    left.delete(table);
    settled();
    here();
    watchAgain();
  }),
};

function hand(work) {
  if (performance.now() >= stillUntil && desk.plan && !room.closed) {
    work();
    show();
  }
}

const withCard = (work) => desk.plan && desk.card && work();

function here() {
  if (!room.closed) {
    const told = [...left];
    fetch(`${path}/secretary/here?table=${desk.at.table}&left=${told}`, { cache: 'no-store' })
      .then((answer) => answer.ok && told.forEach((table) => left.delete(table)))
      .catch(() => {});
  }
}

/** Her table is in the address and on the tablet: opened again, the page is there. */
function settled() {
  remember('table', desk.at.table);
  history.replaceState(null, '', `?table=${desk.at.table}`);
}

function tapSeat(place) {
  const seat = desk.plan.table(desk.at.table).seats[place - 1];
  if (seat && desk.canBeMarked(seat)) {
    act.say(seat.organisation, 'YES');
  }
}

const told = (card) => (card ? `${card.number} ${card.title}` : words.wordRests);

function keep(body) {
  queue.add(body);
  remember('marks', desk.marks.plain());
}

/** What others noted is shown as it stands, and told where this screen said something else of the card that is open. */
function learned(replaced) {
  remember('marks', desk.marks.plain());
  const told = replaced
    .filter(([card]) => card === desk.card?.id)
    .map(([card, organisation]) => `${desk.plan.names.get(organisation)} : ${markWord(desk.marks.mark(card, organisation))}, ${words.wordElsewhere}`);
  if (told.length > 0) {
    say(told.join('. '));
  }
}

const markWord = (mark) => ({ YES: words.wordYes, NO: words.wordNo })[mark] ?? '–';

function learn() {
  if (room.answers && desk.plan) {
    learned(desk.learn(room.answers, queue?.unsavedBodies ?? []));
  }
}

const saved = (messages) => whenLetGo(() => {
  messages.filter(({ body }) => body.table !== desk.at.table).forEach(({ body }) => left.add(body.table));
  learned(desk.acknowledge(messages.map(({ body, outcome }) =>
    ({ table: body.table, card: body.card, marks: outcome.otherwise ?? {}, latest: outcome.latest ?? 0 })), queue.unsavedBodies));
  show();
});

// What the room does. A card is not changed under a finger: whatever is heard waits until it is let go.

const hear = (state) => whenLetGo(() => {
  if (state.closed && !room.closed) {
    // What was said of the last card is not true any more.
    say(words.wordDoneRoom);
  }
  room = state;
  rememberRoom();
  if (`${state.plan}/${state.attendance}` !== version) {
    load().catch(() => {});
  }
  settle();
  learn();
  sendWhatCameTooLate();
  show();
});

const where = () => `${phaseName(desk.at.phase)}, ${words.wordRound} ${desk.at.round}. ${told(desk.card)}`;

function rememberRoom() {
  remember('room', { state: { ...room, answers: null }, skew: clock.now() - Date.now() });
}

/** What was kept here since the room was closed counts once it is opened again. */
function sendWhatCameTooLate() {
  const late = room.closed ? [] : queue.refused.filter(({ problem }) => problem.reason === 'EVENT_CLOSED');
  late.forEach((message) => {
    desk.hear(message.body);
    queue.retry(message);
  });
}

function settle() {
  const held = desk.ahead;
  if (desk.follow(room)) {
    // A finger that was on its way when the round changed does not answer the next card.
    stillUntil = performance.now() + STILL;
    holdStill(root);
    say(where());
    return true;
  }
  return held !== desk.ahead;
}

/** The clock goes on, and so may the room when nobody tells: then she is asked. */
const tick = betweenPresses(() => {
  const now = clock.now();
  const later = heard === 'lost' ? supposed(room, desk.plan, now) : room;
  const asks = later !== room && !desk.isIn(later) ? later : null;
  if (asks?.round !== maybe?.round) {
    maybe = asks;
    if (asks) {
      holdStill(root);
      say(`${words.wordPerhaps} ${asks.round}.`);
    }
    show();
  }
  drawClock(room, now, heard);
  if (messageAt(room, now) !== message) {
    show();
  }
});

function connect(status) {
  const back = heard === 'lost' && status !== 'lost';
  heard = status;
  say({ lost: words.wordAlone, refused: words.wordRefusedAccess }[status] ?? '');
  if (back) {
    // Others may have noted something meanwhile.
    load().catch(() => {});
    queue.send();
  }
  tick();
  saving();
}

// What she sees

const show = betweenPresses(() => {
  const now = clock.now();
  const before = message;
  message = messageAt(room, now);
  draw(desk, room, act, message, maybe);
  drawClock(room, now, heard);
  saving();
  keepPlace();
  if (message !== before) {
    call(message);
    holdStill(root);
  }
});

/** Another card is looked at from its top; the tablet knows which one. */
function keepPlace() {
  const now = JSON.stringify(desk.place);
  if (now !== place) {
    place = now;
    remember('place', desk.place);
  }
  if (shown !== (desk.card?.id ?? null)) {
    shown = desk.card?.id ?? null;
    scrollTo({ top: Math.min(scrollY, scrollY + root.getBoundingClientRect().top), behavior: 'instant' });
  }
}

const saving = betweenPresses(() => {
  if (!queue) {
    return;
  }
  drawSaved(queue, heard, room.closed);
  drawRefusals(queue, desk.plan, room.closed);
  if (queue.refused.length > refusals) {
    // What was refused does not stand, so it is no longer shown as if it did.
    load().catch(() => {});
  }
  refusals = queue.refused.length;
});

// Beginning, and beginning again

function remember(what, value) {
  // A browser that keeps nothing forgets it at the next visit, and nothing more.
  store.remember(what, value).catch(() => {});
}

async function load() {
  const unsent = inOrder(await store.all()).filter((message) => !message.problem).map((message) => message.body);
  const since = desk.noted.length;
  const answer = await fetch(`${path}/secretary/content`, {
    cache: 'no-store',
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!answer.ok) {
    if (NO_ACCESS.includes(answer.status)) {
      remember('plan', null);
    }
    throw new Error(`${answer.status}`);
  }
  const content = await answer.json();
  csrf = content.csrf;
  await new Promise(whenLetGo);
  version = `${content.version}/${content.attendance}`;
  // What was noted here is newer than what the server could tell.
  desk.lay(content, [...unsent, ...desk.noted.slice(since)]);
  const { plan, missed, came, former } = content;
  remember('plan', { plan, missed, came, former, version });
  remember('marks', desk.marks.plain());
  learn();
  settle();
  show();
}

/** Without a network: as it was, on this tablet. */
async function recall() {
  const [known, marks] = [await store.recall('plan'), await store.recall('marks')];
  if (!known) {
    throw new Error('Nothing is kept here.');
  }
  version = known.version;
  const unsent = inOrder(await store.all()).filter((message) => !message.problem).map((message) => message.body);
  desk.lay({ ...known, marks: marks ?? {} }, unsent);
}

async function recallTheRoom() {
  const [table, at, last] = [await store.recall('table'), await store.recall('place'), await store.recall('room')];
  desk.at.table = Number(new URLSearchParams(location.search).get('table')) || table || desk.at.table;
  if (at) {
    desk.resume(at);
  }
  if (last) {
    clock.hint(Date.now() + last.skew);
    if (last.state.seen >= room.seen) {
      // This page was kept for a time without a network, and more was heard since.
      room = { ...last.state, closed: last.state.closed || room.closed };
    }
  }
}

async function begin() {
  store ??= await openStore(words.event);
  await recallTheRoom().catch(() => {});
  if (!desk.at.table) {
    // She has not said yet which table is hers: the page asks, and follows what is said to the room.
    await import('../live/room.js');
    return;
  }
  settled();
  await load().catch(recall);
  queue = await openQueue({
    name: words.event,
    store,
    url: `${path}/secretary/answers`,
    token: () => (csrf === undefined ? null : { header: csrf?.header ?? 'X-Plain', value: csrf?.token ?? '' }),
    renew: () => load().catch(() => {}),
    onChange: saving,
    onSaved: saved,
    onHeard: (body) => whenLetGo(() => {
      desk.hear(body);
      show();
    }),
  });
  refusals = queue.refused.length;
  settle();
  show();
  listenToKeys({
    say: (organisation, mark) => withCard(() => act.say(organisation, mark)),
    tapSeat: (place) => withCard(() => tapSeat(place)),
    next: () => withCard(act.next),
    previous: () => withCard(act.previous),
  });
  clock.follow();
  watchAgain = watch({
    stream: () => `${path}/live/clock/stream?table=${desk.at.table}`,
    snapshot: () => `${path}/live/clock?table=${desk.at.table}`,
    onState: hear,
    onTime: (now) => clock.heard(now),
    onStatus: connect,
  });
  setInterval(tick, 250);
  setInterval(here, HERE_EVERY);
  here();
  keepForLater(path).catch(() => {});
}

// Until the plan is here, the page works as the server made it.
const tryToBegin = () => begin().catch(() => setTimeout(tryToBegin, 3000));
tryToBegin();
