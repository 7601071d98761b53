// What she sees of saving: how much is not saved yet and why, and what was refused with the way out.

import { button, element } from './parts.js';
import { refusalWords, words } from './words.js';

export const savingPlaces = () => ({
  line: element('p', { class: 'grid-saved', id: 'grid-saved' }),
  refused: element('div', { id: 'grid-refused' }),
});

/** How much is not saved yet; `heard` tells whether the room still lets her in, `closed` whether it is over. */
export function drawSaved(queue, heard, closed) {
  const place = document.querySelector('#grid-saved');
  if (!place) {
    return;
  }
  const waiting = queue.unsaved;
  const turnedAway = heard === 'refused' || queue.status === 'refused';
  const why = turnedAway ? words.wordRefusedAccess : queue.status === 'offline' && waiting > 0 ? words.wordOffline : '';
  const refused = queue.refused.reduce((sum, message) => sum + organisationsOf(message).length, 0);
  place.textContent = [
    waiting > 0 ? `${words.wordWaiting} ${waiting}` : refused === 0 && !closed ? words.wordSaved : '',
    refused > 1 ? `${refused} ${words.wordRefusedMany}` : refused === 1 ? words.wordRefusedOne : '',
    why,
    waiting > 0 && !queue.durable ? words.wordMemory : '',
  ].filter(Boolean).join(' · ');
  place.classList.toggle('grid-unsaved', waiting > 0 || refused > 0 || turnedAway);
  place.dataset.waiting = String(waiting);
}

/** What was refused, why, and what to do about it. */
export function drawRefusals(queue, plan, closed) {
  document.querySelector('#grid-refused')?.replaceChildren(...refusals(queue, plan, closed));
}

function refusals(queue, plan, closed) {
  if (queue.refused.length === 0) {
    return [];
  }
  return [
    element('h2', {}, words.wordRefusals),
    element('ul', { class: 'grid-refused' }, ...queue.refused.map((message) => refusal(queue, plan, message, closed))),
  ];
}

/** Whose answers in a message were refused: all of them, or some. */
const organisationsOf = ({ body, problem }) => Object.keys(problem.reason ? body.marks : problem.marks);

function refusal(queue, plan, message, closed) {
  const about = plan.cards.get(message.body.card);
  const whole = message.problem.reason;
  return element(
    'li',
    {},
    element('strong', {}, `${about?.number ?? ''} · ${words.wordProblem}`),
    ...byReason(message).map(([reason, organisations]) =>
      element('p', {}, `${organisations.map((organisation) => said(plan, organisation, message.body.marks[organisation])).join(', ')}. ${wayOut(reason)}`)),
    element('div', { class: 'control-buttons' },
      whole && !closed && refusalWords(whole).again ? button(`retry-${message.sequence}`, words.wordRetry, () => queue.retry(message), { hidden: about?.number }) : null,
      button(`dismiss-${message.sequence}`, words.wordDismiss, () => queue.dismiss(message), { hidden: about?.number })),
  );
}

/** Why it does not count, and what to do. */
function wayOut(reason) {
  const told = refusalWords(reason);
  return `${told.reason} ${told.remedy}`;
}

/** Whose answers do not count, for each reason: it is told once. */
function byReason(message) {
  const reasons = new Map();
  organisationsOf(message).forEach((organisation) => {
    const reason = message.problem.reason ?? message.problem.marks[organisation];
    reasons.set(reason, [...(reasons.get(reason) ?? []), organisation]);
  });
  return [...reasons];
}

/** Who said what. */
const said = (plan, organisation, mark) =>
  `${plan.names.get(organisation) ?? ''} : ${{ YES: words.wordYes, NO: words.wordNo }[mark] ?? '–'}`;
