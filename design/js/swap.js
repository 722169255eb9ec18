// A small form is answered in place: its page is asked again and the named parts of it
// are put over those on the screen. Without this the form does the same by a new page.

function told(page) {
  return [...page.querySelectorAll(".page__messages .alert__text")]
    .map((text) => text.textContent.trim())
    .join(" ");
}

async function swap(form) {
  const status = form.parentElement.querySelector("[role=status]");
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const names = form.dataset.swap.split(" ");
  const fresh = names.map((name) => page.getElementById(name));
  // Signed out meanwhile, or gone: the page that came instead says so.
  if (!answer.ok || fresh.includes(null)) return window.location.assign(answer.url);
  names.forEach((name, at) => document.getElementById(name)?.replaceWith(fresh[at]));
  document.getElementById(names[0]).querySelector("button").focus();
  status.textContent = told(page);
}

document.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-swap]");
  if (!form) return;
  event.preventDefault();
  swap(form).catch(() => form.submit());
});
