// Comfort only: every page works without it.
import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const { attempt, elsewhere, show, hide } = document.body.dataset;

// Whoever signs in in another window goes on in this one too; a page left over from an earlier try is loaded anew.
startSessionPolling(elsewhere);
if (attempt) {
  checkAuthSession(attempt);
}

// A password can be looked at.
for (const field of document.querySelectorAll("input[type=password]")) {
  const button = document.createElement("button");
  const label = (words) => {
    button.textContent = words.split(" ")[0];
    button.setAttribute("aria-label", `${words}: ${field.labels[0]?.textContent ?? ""}`);
  };
  button.type = "button";
  button.className = "peek";
  button.setAttribute("aria-controls", field.id);
  label(show);
  button.addEventListener("click", () => {
    const hidden = field.type === "password";
    field.type = hidden ? "text" : "password";
    label(hidden ? hide : show);
  });
  const frame = document.createElement("div");
  frame.className = "with-peek";
  field.replaceWith(frame);
  frame.append(field, button);
  if (field.autofocus) {
    field.focus();
  }
}

// A form is sent once, however often its button is clicked.
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => [...document.forms].forEach((form) => delete form.dataset.sent));
