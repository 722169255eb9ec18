// While a question is typed, what may be meant is shown below it.
// Without this the question is asked all the same.
const PAUSE = 150;
const LONGEST = { INPUT: 100, TEXTAREA: 60 };

function suggest(box) {
  const field = box.parentElement.querySelector("input, textarea");
  const list = box.querySelector("[role=listbox]");
  const told = box.querySelector("[role=status]");
  // A text of several lines may not be called a combobox; there the status alone tells.
  const isCombobox = field.tagName === "INPUT";
  let waiting, asked;

  const chosen = () => list.querySelector("[aria-selected=true]");

  function choose(option) {
    chosen()?.removeAttribute("aria-selected");
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(isOpen) {
    choose(null);
    list.hidden = !isOpen;
    told.textContent = isOpen ? list.querySelector("[data-told]").dataset.told : "";
    if (isCombobox) field.setAttribute("aria-expanded", String(isOpen));
  }

  function stop() {
    clearTimeout(waiting);
    asked?.abort();
  }

  function close() {
    stop();
    show(false);
  }

  async function ask(q) {
    const { signal } = (asked = new AbortController());
    try {
      const body = new URLSearchParams({ q });
      const answer = await fetch(box.dataset.suggest, { method: "POST", body, signal });
      list.innerHTML = answer.ok ? await answer.text() : "";
      show(list.childElementCount > 0);
    } catch {
      // Overtaken by the next letter, or the site is away: then there are none.
    }
  }

  function follow() {
    stop();
    choose(null);
    const q = field.value.trimStart();
    if (q.length > 1 && q.length <= LONGEST[field.tagName] && !q.includes("\n")) {
      waiting = setTimeout(ask, PAUSE, q);
    } else {
      show(false);
      list.replaceChildren();
    }
  }

  function press(event) {
    const options = [...list.querySelectorAll("[role=option]")];
    if (event.isComposing || !options.length) return;
    // Before the first and past the last stands the text itself.
    const places = [null, ...options];
    const at = places.indexOf(chosen());
    const isDown = event.key === "ArrowDown";
    if (isDown || (event.key === "ArrowUp" && !list.hidden)) {
      if (list.hidden) show(true);
      choose(places.at((at + (isDown ? 1 : -1)) % places.length));
    } else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && at > 0) chosen().click();
    else return;
    event.preventDefault();
  }

  if (isCombobox) field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-haspopup", "listbox");
  field.setAttribute("aria-controls", list.id);
  field.addEventListener("input", follow);
  field.addEventListener("keydown", press);
  field.addEventListener("blur", close);
  field.form.addEventListener("submit", close);
  // The focus stays in the text, or the list would be closed before a click arrives.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", close);
  show(false);
}

for (const box of document.querySelectorAll("[data-suggest]")) suggest(box);
