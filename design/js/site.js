import "./swap.js";

// Nothing here is needed: every page works without it.
import "./meanings.js";

// A popover that leads to places on this page closes when one is chosen.
for (const side of document.querySelectorAll("[popover]")) {
  side.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link && side.matches(":popover-open")) side.hidePopover();
  });
}

// The jump list shows which part is being read.
const links = new Map(
  [...document.querySelectorAll(".jump a[href^='#']")].map((link) => [link.hash.slice(1), link]),
);

function mark(id) {
  for (const [part, link] of links) {
    if (part === id) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

if (links.size) {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) if (entry.isIntersecting) mark(entry.target.id);
    },
    { rootMargin: "-10% 0px -75% 0px" },
  );
  for (const id of links.keys()) {
    const part = document.getElementById(id);
    if (part) watch.observe(part);
  }
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = !field || !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value ?? field.textContent);
    button.parentElement.querySelector("[role=status]").textContent = button.dataset.copied;
  });
}
