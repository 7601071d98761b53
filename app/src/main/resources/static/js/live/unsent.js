// On the page of an access that is no longer open: how much this device noted with it and has not sent.
//   <p data-unsent="words with a #" hidden>

import { openStore } from './store.js';

const place = document.querySelector('[data-unsent]');
const event = /\/events\/([0-9a-f-]{36})\//.exec(location.pathname)?.[1];

if (place && event) {
  openStore(event)
    .then((store) => store.all())
    .then((messages) => {
      const waiting = messages.filter((message) => !message.problem).length;
      place.hidden = waiting === 0;
      place.textContent = place.dataset.unsent.replace('#', waiting);
    })
    .catch(() => {});
}
