// The grid's words, in her language: they come with the page.

export const root = document.querySelector('#grid');
export const words = root.dataset;

export const phaseName = (phase) => (phase === 'NEEDS' ? words.wordNeeds : words.wordOffers);

/** Why an answer was refused, and what can be done about it. */
export function refusalWords(reason) {
  const told = document.querySelector(`[data-refusal="${reason}"]`);
  return { reason: told?.dataset.reason ?? reason, remedy: told?.dataset.remedy ?? '', again: told?.dataset.again === 'true' };
}

const voice = element();
const calling = element();

function element() {
  const made = document.createElement('p');
  made.className = 'visually-hidden';
  made.setAttribute('role', 'status');
  root.after(made);
  return made;
}

/** Told to those who listen instead of looking. */
export function say(text) {
  voice.textContent = text;
}

/** What the control room has to say, told apart so that nothing of the grid speaks over it. */
export function call(message) {
  calling.textContent = message && `${words.wordMessage} ${message}`;
}
