// The table before the secretary: which card is open, what each company raised, and what she does about it. No screen here.

import { Marks, Plan } from '../plan.js';
import { isOn } from './room.js';

const MARKS = { Y: 'YES', N: 'NO' };

export class Desk {
  /**
   *   table          the table's number
   *   phase, round   where the room is, or was last
   *   keep           takes each answer as { table, phase, round, card, marks, implied }, the last one only where nobody marked it
   */
  constructor({ table, phase, round, keep }) {
    this.at = { table, phase, round, index: 0 };
    this.held = null;
    this.keep = keep;
    this.plan = null;
    this.marks = null;
    this.following = true;
    this.ahead = null;
    this.noted = [];
    /** By table, the place of the last answer that the server told of: what is older than that is no news. */
    this.latest = new Map();
    this.former = {};
    /** By card, the companies of whom another device said something else than this screen showed. */
    this.elsewhere = new Map();
  }

  /** Where she is: the card counts, wherever it lies in the batch. */
  get place() {
    const { table, phase, round } = this.at;
    return { table, phase, round, card: this.card?.id ?? null, following: this.following };
  }

  /** Takes her to where she was on this tablet, before the plan is laid out. */
  resume({ table, phase, round, card, following }) {
    if (table === this.at.table) {
      Object.assign(this.at, { phase, round });
      this.held = card;
      this.following = following;
    }
  }

  /** Lays out a plan and what stands, with what was noted here since and the server could not know; of a company that became another, under its name of today. */
  lay({ plan, marks = {}, missed, came, former = {}, latest = {} }, noted) {
    const first = this.plan === null;
    const held = first ? this.held : this.card?.id;
    this.plan = new Plan(plan, missed, came);
    this.marks = new Marks(marks);
    this.former = former;
    this.latest = new Map(Object.entries(latest).map(([table, place]) => [Number(table), place]));
    noted.forEach((body) => this.write(body));
    this.at.table = this.plan.table(this.at.table).number;
    if (this.at.round > this.plan.rounds(this.at.phase)) {
      Object.assign(this.at, { phase: this.plan.phases[0]?.phase ?? 'OFFERS', round: 1 });
    }
    const index = this.batch.findIndex((card) => card.id === held);
    if (index < 0 && first) {
      this.toFirstOpen();
    } else {
      this.open(index < 0 ? this.at.index : index);
    }
  }

  get batch() {
    return this.plan.batch(this.at.table, this.at.phase, this.at.round);
  }

  get card() {
    return this.batch[this.at.index] ?? null;
  }

  answerers(card) {
    return this.plan.answerers(this.at.table, card);
  }

  canBeMarked(seat) {
    return this.plan.canBeMarked(seat, this.card, this.at.phase, this.at.round);
  }

  isSettled(card) {
    return this.marks.isSettled(card.id, this.plan.asked(this.at.table, card));
  }

  /** Some companies are marked and some are not: she is at it. */
  get isHalfDone() {
    const { card } = this;
    return card !== null && this.marks.isBegun(card.id, this.answerers(card)) && !this.isSettled(card);
  }

  /** She is at the last card, and nothing of the batch is left. */
  get isFinished() {
    return this.at.index + 1 >= this.batch.length && this.batch.every((card) => this.isSettled(card));
  }

  note(card, marks, implied = false) {
    const { table, phase, round } = this.at;
    const body = { table, phase, round, card: card.id, marks, ...(implied ? { implied } : {}) };
    this.hear(body);
    this.keep(body);
  }

  /** What another tab of this tablet noted. */
  hear(body) {
    this.write(body);
    this.noted.push(body);
    Object.keys(body.marks).forEach((organisation) => this.elsewhere.get(body.card)?.delete(organisation));
  }

  write({ card, marks, implied }) {
    const said = named(marks, this.former);
    if (implied) {
      this.marks.imply(card, said);
    } else {
      this.marks.note(card, said);
    }
  }

  /**
   * Takes what stands at a table by the server's word; what is not saved yet stands on this screen until it is.
   *   standing   { table, latest, organisations, cards }, for each card a letter for each organisation
   *   unsaved    the answers of this device that the server may not have
   * Tells whose answer was another on this screen, as [card, organisation].
   */
  learn({ table, latest, organisations, cards }, unsaved) {
    if (latest < (this.latest.get(table) ?? 0)) {
      return [];
    }
    this.latest.set(table, latest);
    const known = new Set([...this.marks.byCard.keys(), ...Object.keys(cards)]);
    return this.stand([...known].map((card) => ({
      card,
      marks: Object.fromEntries(organisations.map((organisation, place) => [organisation, MARKS[cards[card]?.[place]] ?? 'BLANK'])),
    })), unsaved);
  }

  /** The same of what was told with the acknowledgement: { table, card, marks, latest }, the marks that stand otherwise. */
  acknowledge(told, unsaved) {
    told.forEach(({ table, latest }) => this.latest.set(table, Math.max(latest, this.latest.get(table) ?? 0)));
    return this.stand(told.map(({ card, marks }) => ({ card, marks: named(marks, this.former) })), unsaved);
  }

  stand(standing, unsaved) {
    const shown = standing.flatMap(({ card, marks }) =>
      Object.keys(marks).map((organisation) => [card, organisation, this.marks.mark(card, organisation)]));
    standing.forEach(({ card, marks }) => this.marks.note(card, marks));
    unsaved.forEach((body) => this.write(body));
    const replaced = shown.filter(([card, organisation, before]) =>
      before !== 'BLANK' && this.marks.mark(card, organisation) !== before);
    replaced.forEach(([card, organisation]) =>
      this.elsewhere.set(card, (this.elsewhere.get(card) ?? new Set()).add(organisation)));
    return replaced;
  }

  /** Whether another device noted something else than this screen showed. */
  isFromElsewhere(card, organisation) {
    return this.elsewhere.get(card.id)?.has(organisation) ?? false;
  }

  /** A second tap on the same answer takes it back. */
  tap(organisation, mark) {
    const { card } = this;
    const again = this.marks.mark(card.id, organisation) === mark;
    this.note(card, { [organisation]: again ? 'BLANK' : mark });
  }

  /** By its key: said twice, it stands all the same. */
  say(organisation, mark) {
    const { card } = this;
    if (this.marks.mark(card.id, organisation) !== mark) {
      this.note(card, { [organisation]: mark });
    }
  }

  /**
   * Whoever is asked and not marked said NON; then the next card, or the round that the room is in where it has gone on or she has
   * come to the end of another one. False at the end of the room's own batch.
   */
  next(room) {
    const unmarked = this.marks.unmarkedAsNo(this.card.id, this.plan.asked(this.at.table, this.card));
    if (Object.keys(unmarked).length > 0) {
      this.note(this.card, unmarked, true);
    }
    if (this.ahead !== null) {
      this.go(this.ahead);
      return true;
    }
    const more = this.at.index + 1 < this.batch.length;
    if (!more && this.isAway(room)) {
      this.look(room, room);
      return true;
    }
    this.open(this.at.index + 1);
    return more;
  }

  open(index) {
    this.at.index = Math.max(0, Math.min(index, this.batch.length - 1));
  }

  sit(table) {
    this.at.table = table;
    this.toFirstOpen();
  }

  toFirstOpen() {
    const first = this.batch.findIndex((card) => !this.isSettled(card));
    this.at.index = Math.max(0, first);
  }

  beside(step) {
    return this.plan.beside(this.at.phase, this.at.round, step);
  }

  /** She looks at another round; where the room is, the grid goes along with it from then on. */
  look(place, room) {
    this.go(place);
    this.following = isOn(room) && this.isIn(room);
  }

  isIn(room) {
    return room.phase === this.at.phase && room.round === this.at.round;
  }

  /** Another round is before her than the one that is on. */
  isAway(room) {
    return isOn(room) && !this.isIn(room);
  }

  go({ phase, round }) {
    this.at.phase = phase;
    this.at.round = round;
    this.ahead = null;
    this.toFirstOpen();
  }

  /** Goes along with the room, but never takes a card away that she is at. True when another card is open. */
  follow(room) {
    if (!isOn(room)) {
      return false;
    }
    if (this.isIn(room)) {
      this.following = true;
      this.ahead = null;
    }
    if (!this.following || this.isIn(room)) {
      return false;
    }
    if (this.isHalfDone) {
      this.ahead = { phase: room.phase, round: room.round };
      return false;
    }
    this.go(room);
    return true;
  }
}

function named(marks, former) {
  return Object.fromEntries(Object.entries(marks).map(([company, mark]) => [former[company] ?? company, mark]));
}
