// The meaning of a marked word shows on hover and focus too, not only when it is pressed.
// Without this a press shows it.
const PAUSE = 250;
let waiting;

function soon(act) {
  clearTimeout(waiting);
  waiting = setTimeout(act, PAUSE);
}

for (const word of document.querySelectorAll(".gloss[popovertarget]")) {
  const meaning = document.getElementById(word.getAttribute("popovertarget"));
  // The word is its source, so that it stands there and Tab goes from one into the other.
  const show = () => meaning.matches(":popover-open") || meaning.showPopover({ source: word });
  const hide = () => {
    const held = [word, meaning].some((one) => one.matches(":hover, :focus-within"));
    if (!held && meaning.matches(":popover-open")) meaning.hidePopover();
  };
  for (const one of [word, meaning]) {
    one.addEventListener("pointerleave", () => soon(hide));
    one.addEventListener("focusout", () => soon(hide));
  }
  word.addEventListener("pointerenter", ({ pointerType }) => pointerType === "mouse" && soon(show));
  meaning.addEventListener("pointerenter", () => clearTimeout(waiting));
  word.addEventListener("focus", () => word.matches(":focus-visible") && show());
}
