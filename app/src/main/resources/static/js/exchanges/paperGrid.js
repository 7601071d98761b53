// A grid that is being typed in: whoever leaves it without saving is asked first.

const form = document.querySelector('#paper');

const isChanged = () =>
  [...form.querySelectorAll('select')].some((cell) => [...cell.options].some((mark) => mark.selected !== mark.defaultSelected)) ||
  [...form.querySelectorAll('input[type=checkbox]')].some((box) => box.checked !== box.defaultChecked);

if (form) {
  let sent = false;
  form.addEventListener('submit', () => {
    sent = true;
  });
  addEventListener('beforeunload', (event) => {
    if (!sent && isChanged()) {
      event.preventDefault();
    }
  });
}
