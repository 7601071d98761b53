// A button that is replaced while it is held down is not pressed: whoever draws afresh waits until it is let go.

/** Nobody holds a button longer; a release that the browser did not tell must not stop the screen. */
const LONGEST = 5000;

/** A finger that was on its way when the page moved. */
export const STILL = 400;

/** By place, what ends its stillness: held again, it is still until the last of them. */
const still = new WeakMap();

const waiting = new Set();
let held = false;
let limit = null;

function hold() {
  held = true;
  clearTimeout(limit);
  limit = setTimeout(release, LONGEST);
}

function release() {
  held = false;
  clearTimeout(limit);
  // After the click, which still finds the button that was held.
  setTimeout(() => [...waiting].forEach((draw) => draw()));
}

addEventListener('pointerdown', hold, { capture: true });
['pointerup', 'pointercancel', 'blur'].forEach((name) => addEventListener(name, release, { capture: true }));

/** Draws at once, or once when the button is let go. */
export function betweenPresses(draw) {
  const now = () => {
    if (held) {
      waiting.add(now);
    } else {
      waiting.delete(now);
      draw();
    }
  };
  return now;
}

/** What has just moved takes no press from a finger that was on its way to another place. */
export function holdStill(place) {
  clearTimeout(still.get(place));
  place.classList.add('held-still');
  still.set(place, setTimeout(() => place.classList.remove('held-still'), STILL));
}
