// A ticked filter answers at once, on screens where the filters stand beside the answers.
// Without this the button under the filters does the same.
import htmx from "htmx.org";

// On the same page, and one request less.
import "./suggestions.js";

// The page's security policy allows neither.
htmx.config.includeIndicatorStyles = false;
htmx.config.allowEval = false;
htmx.config.selfRequestsOnly = true;

const wide = window.matchMedia("(width >= 60rem)");
let shown = window.location.search;

async function answer(form, box) {
  // By POST, as the form does: the site decides whether the question may be an address.
  const landed = new Promise((resolve) => {
    const tell = ({ detail }) => resolve(detail.xhr.responseURL);
    document.body.addEventListener("htmx:afterOnLoad", tell, { once: true });
  });
  const values = {};
  for (const [name, value] of new FormData(form)) (values[name] ??= []).push(value);
  const place = { target: "#antwoord", select: "#antwoord", swap: "outerHTML" };
  await htmx.ajax("POST", form.getAttribute("action"), { ...place, values });
  history.pushState({}, "", await landed);
  shown = window.location.search;
  document.getElementById(box)?.focus();
  document.getElementById("stand").textContent = document.querySelector("h1").textContent.trim();
}

// The boxes belong to the form without standing in it, so their changes pass the page.
document.addEventListener("change", ({ target }) => {
  const ticked = target.type === "checkbox" && target.form?.matches("[data-live]");
  if (ticked && wide.matches) answer(target.form, target.id);
});
// A jump to a place on this page is told as a step in history too, and changes no answers.
window.addEventListener("popstate", () => {
  if (window.location.search !== shown) window.location.reload();
});
