// What the grid knows of the plan, and what stands: no screen here, so that it can be told from outside.

const NEXT_PHASE = { OFFERS: 'NEEDS' };

/** A length as the server writes it, in milliseconds: PT5M, or seconds. */
export function length(text) {
  if (typeof text === 'number') {
    return text * 1000;
  }
  const [, hours = 0, minutes = 0, seconds = 0] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(text) ?? [];
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

export class Plan {
  /**
   *   plan     the plan of the room
   *   missed   by card, the companies that were not there yet when their table read it
   *   came     by company that is away now, the rounds of each phase that it was there for
   */
  constructor(plan, missed = {}, came = {}) {
    this.missed = new Map(Object.entries(missed));
    this.came = came;
    this.tables = plan.tables;
    this.phases = plan.phases;
    this.cards = new Map(plan.cards.map((card) => [card.id, card]));
    this.names = new Map(plan.tables.flatMap((table) => table.seats.map((seat) => [seat.organisation, seat.name])));
  }

  table(number) {
    return this.tables.find((table) => table.number === number) ?? this.tables[0];
  }

  phase(name) {
    return this.phases.find((phase) => phase.phase === name);
  }

  rounds(phase) {
    return this.phase(phase)?.rounds.length ?? 0;
  }

  /** The cards that a table has in a round, in the order in which they are announced. */
  batch(table, phase, round) {
    const visit = this.phase(phase)?.rounds[round - 1]?.visits.find((one) => one.table === table);
    return (visit?.cards ?? []).map((id) => this.cards.get(id));
  }

  /** Who brought a card has no say on it, nor has whoever became one with it; a plan kept before knows of the first alone. */
  isOwn(organisation, card) {
    return (card.owners ?? [card.organisation]).includes(organisation);
  }

  /** The companies that have a say on a card: those present, but for whose own it is. */
  answerers(table, card) {
    return this.table(table).seats
      .filter((seat) => seat.present && !this.isOwn(seat.organisation, card))
      .map((seat) => seat.organisation);
  }

  /** Whether what it raises can be noted: it is there, or was when the round began. */
  canBeMarked(seat, card, phase, round) {
    return !this.isOwn(seat.organisation, card) && (seat.present || (this.came[seat.organisation]?.[phase] ?? []).includes(round));
  }

  /** Of them, those that are asked: whoever came when the card had been read is not. */
  asked(table, card) {
    const missed = this.missed.get(card.id) ?? [];
    return this.answerers(table, card).filter((organisation) => !missed.includes(organisation));
  }

  /** The round before or after, over the phases; nothing beyond the first and the last. */
  beside(phase, round, step) {
    const next = round + step;
    if (next >= 1 && next <= this.rounds(phase)) {
      return { phase, round: next };
    }
    const other = step > 0 ? NEXT_PHASE[phase] : Object.keys(NEXT_PHASE).find((key) => NEXT_PHASE[key] === phase);
    if (!other || this.rounds(other) === 0) {
      return null;
    }
    return { phase: other, round: step > 0 ? 1 : this.rounds(other) };
  }
}

/** What each company raised, by card: what the server told first, then what was noted here. */
export class Marks {
  constructor(byCard) {
    this.byCard = new Map(Object.entries(byCard).map(([card, marks]) => [card, new Map(Object.entries(marks))]));
  }

  mark(card, organisation) {
    return this.byCard.get(card)?.get(organisation) ?? 'BLANK';
  }

  note(card, marks) {
    const known = this.byCard.get(card) ?? new Map();
    this.byCard.set(card, known);
    Object.entries(marks).forEach(([organisation, mark]) => known.set(organisation, mark));
  }

  /** What was only implied counts where nothing else is known. */
  imply(card, marks) {
    this.note(card, Object.fromEntries(Object.entries(marks).filter(([organisation]) => this.mark(card, organisation) === 'BLANK')));
  }

  /** «Next»: whoever has a say and was not marked said NO; of the others nothing is said again. */
  unmarkedAsNo(card, organisations) {
    return Object.fromEntries(organisations
      .filter((organisation) => this.mark(card, organisation) === 'BLANK')
      .map((organisation) => [organisation, 'NO']));
  }

  /** The same as it can be kept and read again. */
  plain() {
    return Object.fromEntries([...this.byCard].map(([card, marks]) => [card, Object.fromEntries(marks)]));
  }

  isSettled(card, organisations) {
    return organisations.every((organisation) => this.mark(card, organisation) !== 'BLANK');
  }

  isBegun(card, organisations) {
    return organisations.some((organisation) => this.mark(card, organisation) !== 'BLANK');
  }
}
