// What the components gain from a script. Every page works without it.
(() => {
  'use strict';

  // A confirmation opens as a dialog, above the page, instead of unfolding in it.
  const dialogOf = (details) => {
    const dialog = document.createElement('dialog');
    dialog.className = 'confirm-dialog';
    const panel = details.querySelector('.confirm-panel');
    const home = panel.parentElement;
    dialog.setAttribute('aria-labelledby', panel.getAttribute('aria-labelledby'));
    dialog.append(panel);
    document.body.append(dialog);
    dialog.addEventListener('close', () => {
      home.append(panel);
      dialog.remove();
      details.querySelector('summary').focus();
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog || event.target.closest('[data-close]')) {
        event.preventDefault();
        dialog.close();
      }
    });
    dialog.showModal();
  };

  document.addEventListener('click', (event) => {
    const summary = event.target.closest('.confirm > summary');
    if (summary) {
      event.preventDefault();
      dialogOf(summary.parentElement);
      return;
    }
    const close = event.target.closest('.confirm [data-close]');
    if (close) {
      event.preventDefault();
      close.closest('details').removeAttribute('open');
    }
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });

  // A text to copy is selected at one touch; the button is there where the browser can copy.
  const copies = (root) => {
    root.querySelectorAll('[data-copy]').forEach((button) => {
      button.hidden = false;
    });
  };
  document.addEventListener('DOMContentLoaded', () => copies(document));
  document.addEventListener('htmx:afterSettle', (event) => copies(event.target));
  document.addEventListener('click', (event) => {
    const field = event.target.closest('[data-select]');
    if (field) {
      field.select();
    }
    const button = event.target.closest('[data-copy]');
    if (!button) {
      return;
    }
    const text = document.getElementById(button.dataset.copy);
    const words = button.querySelector('[data-copied]');
    const done = () => {
      words.textContent = words.dataset.copied;
    };
    text.select();
    if (navigator.clipboard) {
      navigator.clipboard.writeText(text.value).then(done, () => {});
    } else if (document.execCommand('copy')) {
      done();
    }
  });

  // A filter that is chosen is applied; a box above the rows ticks them all.
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field.matches('[data-submits]')) {
      field.form.requestSubmit();
    }
    if (field.matches('[data-ticks-all]')) {
      field.closest('table').querySelectorAll('tbody .row-check input').forEach((box) => {
        box.checked = field.checked;
      });
    }
  });

  // The server itself is asked: a browser may believe in a network that leads nowhere.
  const script = document.currentScript.src;
  const reach = async () => {
    const answer = await fetch(script, { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout?.(8000) });
    if (answer.status >= 500) {
      throw new Error(`${answer.status}`);
    }
  };

  // Once it answers again, the forms that stayed say so, and the drafts that it did not take are sent again.
  const silent = (form) => form.querySelectorAll(':scope > .offline').forEach((told) => told.remove());
  const tell = (form, tone, words) => {
    silent(form);
    const told = form.appendChild(document.createElement('p'));
    told.className = `offline toast-line tone-${tone}`;
    told.setAttribute('role', 'alert');
    told.textContent = document.querySelector('meta[name=offline]').dataset[words];
    return told;
  };
  const tellAgain = (tone, words) => {
    document.querySelectorAll('form > .offline').forEach((told) => tell(told.parentElement, tone, words));
  };
  let asking = null;
  const answered = () => {
    window.clearInterval(asking);
    asking = null;
    tellAgain('good', 'back');
    document.querySelectorAll('[data-unsaved]').forEach((draft) => draft.dispatchEvent(new Event('again')));
  };
  const ask = () => reach().then(answered, () => {});
  const askUntilAnswered = () => {
    if (asking === null) {
      asking = window.setInterval(ask, 3000);
      tellAgain('bad', 'lost');
    }
  };
  window.addEventListener('online', () => asking !== null && ask());

  // A draft that the network did not take says so, and is sent again until it does.
  const waits = (draft) => {
    const seen = draft.dataset.unsaved !== undefined;
    draft.dataset.unsaved = '';
    const told = draft.querySelector('.hint, .offline') || draft.appendChild(document.createElement('p'));
    told.className = 'offline toast-line tone-bad';
    told.textContent = draft.dataset.draft;
    if (!seen && draft.closest('form').contains(document.activeElement)) {
      document.activeElement.scrollIntoView({ block: 'nearest' });
    }
    askUntilAnswered();
  };
  document.addEventListener('htmx:sendError', (event) => {
    if (event.target.matches('[data-draft]')) {
      waits(event.target);
    }
  });
  document.addEventListener('htmx:beforeSwap', (event) => {
    if (event.target.matches('[data-draft]') && event.detail.xhr.status >= 500) {
      event.detail.shouldSwap = false;
      waits(event.target);
    }
  });
  document.addEventListener('htmx:afterSwap', (event) => delete event.target.dataset.unsaved);
  window.addEventListener('beforeunload', (event) => {
    if (document.querySelector('[data-unsaved]')) {
      event.preventDefault();
    }
  });

  // Whoever leaves what she typed in such a form without saving it is asked first.
  const isChanged = (field) => {
    if (field.matches('select')) {
      return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    }
    return field.matches('[type=checkbox], [type=radio]') ? field.checked !== field.defaultChecked
      : field.matches('input:not([type=hidden]), textarea') && field.value !== field.defaultValue;
  };
  window.addEventListener('beforeunload', (event) => {
    const kept = (form) => form.dataset.sent || ![...form.elements].some(isChanged);
    if (![...document.querySelectorAll('form[data-asks]')].every(kept)) {
      event.preventDefault();
    }
  });

  // A draft on its way is let land before its form is sent: each would find the other's version. None leaves after it.
  let leaving = new WeakMap();
  window.addEventListener('pageshow', () => {
    leaving = new WeakMap();
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const draft = form.querySelector('[data-draft]');
    if (!draft || leaving.get(form) === 'landed') {
      return;
    }
    if (!draft.classList.contains('htmx-request')) {
      leaving.set(form, 'landed');
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (leaving.get(form)) {
      return;
    }
    leaving.set(form, 'waits');
    const send = () => {
      if (leaving.get(form) === 'waits') {
        leaving.set(form, 'landed');
        form.requestSubmit(event.submitter);
      }
    };
    draft.addEventListener('htmx:afterRequest', () => window.setTimeout(send), { once: true });
    window.setTimeout(send, 5000);
  }, true);
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.matches('[data-draft]') && leaving.has(event.target.closest('form'))) {
      event.preventDefault();
    }
  });

  // A form leaves its page only for a server that answers; until then all that was typed stays in it.
  const reaching = new WeakSet();
  const reached = new WeakSet();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || reached.has(form) || !form.requestSubmit) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (reaching.has(form)) {
      return;
    }
    reaching.add(form);
    const send = () => {
      reaching.delete(form);
      silent(form);
      form.querySelectorAll('[data-unsaved]').forEach((draft) => delete draft.dataset.unsaved);
      // What was pressed counts, even if the page has drawn its buttons afresh meanwhile.
      if (!form.isConnected) {
        form.hidden = true;
        document.body.append(form);
      }
      reached.add(form);
      form.requestSubmit(event.submitter);
      reached.delete(form);
    };
    const stay = () => {
      reaching.delete(form);
      leaving.delete(form);
      askUntilAnswered();
      tell(form, 'bad', 'lost').scrollIntoView({ block: 'nearest' });
    };
    reach().then(send, stay);
  }, true);

  // A menu closes when something else is touched, and by the key that closes things.
  const closeMenus = (but) => {
    document.querySelectorAll('[data-menu][open]').forEach((menu) => {
      if (menu !== but) {
        menu.removeAttribute('open');
      }
    });
  };
  document.addEventListener('click', (event) => closeMenus(event.target.closest('[data-menu]')));
  document.addEventListener('keydown', (event) => {
    const menu = event.key === 'Escape' && document.querySelector('[data-menu][open]');
    if (menu) {
      menu.removeAttribute('open');
      menu.querySelector('summary').focus();
    }
  });

  // One press sends a form once, however impatient the finger.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.method !== 'post' || event.defaultPrevented) {
      return;
    }
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    window.setTimeout(() => delete form.dataset.sent, 3000);
  });

  // The summary of what is wrong takes the focus, also when htmx brought it.
  const focusOn = (root) => {
    const wanted = root.querySelector && root.querySelector('[data-focus]');
    if (wanted) {
      wanted.focus();
    }
  };
  // Whoever is led to a part of a page goes on from there by the keyboard.
  const arrive = () => {
    const place = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!place) {
      return;
    }
    const wanted = place.matches('details') ? place.querySelector('summary') : place;
    if (wanted.tabIndex < 0) {
      wanted.tabIndex = -1;
    }
    wanted.focus();
  };
  document.addEventListener('DOMContentLoaded', () => {
    arrive();
    focusOn(document);
  });
  document.addEventListener('htmx:afterSettle', (event) => focusOn(event.target));
})();
