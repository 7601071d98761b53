// What the grid is made of.

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
