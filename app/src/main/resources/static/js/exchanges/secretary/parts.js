// What the grid is made of.

import { root } from './words.js';

export function element(name, attributes = {}, ...children) {
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
}

/** A picture from the sprite; the words beside it say the same. */
export function icon(name) {
  const drawn = ['svg', 'use'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  drawn[0].setAttribute('class', 'icon');
  drawn[0].setAttribute('aria-hidden', 'true');
  drawn[1].setAttribute('href', `${root.dataset.icons}#${name}`);
  drawn[0].append(drawn[1]);
  return drawn[0];
}

/** A button that is found again under its key when the grid is drawn afresh. */
export function button(key, label, onclick, { kind = 'outline', pressed = null, current = null, disabled = false, hidden = '' } = {}) {
  return element(
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
}
