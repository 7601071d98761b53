// What a page does by itself waits while a button is held: what is replaced or moved under a finger is not pressed.

/** Nobody holds a button longer; a release that the browser did not tell must not stop the screen. */
const LONGEST = 5000;

/** A click comes so soon after the finger has left, if it comes. */
const CLICK = 100;

/** A finger that was on its way when the page moved. */
export const STILL = 400;

/** By place, what ends its stillness: held again, it is still until the last of them. */
const still = new WeakMap();

const waiting = new Set();
let held = false;
let limit = null;

function hold() {
  held = true;
  releaseIn(LONGEST);
}

function releaseIn(milliseconds) {
  clearTimeout(limit);
  limit = setTimeout(release, milliseconds);
}

function release() {
  clearTimeout(limit);
  held = false;
  const works = [...waiting];
  waiting.clear();
  works.forEach((work) => work());
}

const isSpace = (event) => event.key === ' ';

addEventListener('pointerdown', hold, { capture: true });
addEventListener('pointerup', () => releaseIn(CLICK), { capture: true });
addEventListener('pointercancel', release, { capture: true });
addEventListener('keydown', (event) => isSpace(event) && hold(), { capture: true });
addEventListener('keyup', (event) => isSpace(event) && releaseIn(CLICK), { capture: true });
addEventListener('click', () => {
  // It has found its button: what follows from it is shown at once, and the rest after it.
  held = false;
  releaseIn(0);
}, { capture: true });
// Of the window alone: a press takes the focus from the button before, which ends no press.
addEventListener('blur', release);

/** Does it at once, or when the button is let go: in the order in which it was asked, and the same thing once. */
export function whenLetGo(work) {
  if (held) {
    waiting.add(work);
  } else {
    work();
  }
}

/** What draws may be asked at any time, and draws while nothing is held. */
export const betweenPresses = (draw) => () => whenLetGo(draw);

/** What has just moved takes no press from a finger that was on its way to another place. */
export function holdStill(place) {
  clearTimeout(still.get(place));
  place.classList.add('held-still');
  still.set(place, setTimeout(() => place.classList.remove('held-still'), STILL));
}
