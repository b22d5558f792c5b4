// Saves a form marked data-autosave a second after the last change, on leaving a field and on hiding
// the page. The page works without this script: then the button saves. A request that got no answer is
// sent again as it was before anything newer, so that a lost answer never looks like somebody else's change.
// In a column of such forms ("next") the enter key saves one and goes on to the next.
// Whoever was signed out signs in elsewhere: the page asks again and then saves what waits in it.
"use strict";
const saves = [];
let isHiding = false;
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-status]");
  let timer = 0, changed = false, unanswered = null, sending = null;
  const later = (milliseconds) => { clearTimeout(timer); timer = setTimeout(save, milliseconds); };
  const tell = (sentence, isBad) => { status.textContent = sentence; status.classList.toggle("unsaved", isBad); };
  const send = async () => {
    if (!unanswered) {
      changed = false;
      unanswered = new URLSearchParams(new FormData(form));
      unanswered.set("_autosave", "1");
    }
    tell(status.dataset.saving, false);
    try {
      const signal = AbortSignal.timeout(20000), keepalive = unanswered.toString().length < 60000;
      const reply = await fetch(form.action, { method: "POST", body: unanswered, signal, keepalive, redirect: "error" });
      const { say, fields } = await reply.json();
      unanswered = null;
      for (const [name, value] of Object.entries(fields)) form.elements[name].value = value;
      tell(say, !reply.ok);
      if (reply.status === 401) { changed = true; later(5000); } else if (changed) later(1000);
      return true;
    } catch {
      tell(status.dataset.failed, true);
      later(5000);
      return false;
    }
  };
  const save = () => {
    clearTimeout(timer);
    if (!sending && (changed || unanswered)) sending = send().finally(() => { sending = null; });
    return sending;
  };
  saves.push(save);
  form.addEventListener("input", () => { changed = true; later(1000); });
  form.addEventListener("change", () => { changed = true; save(); });
  // The button leaves the page only after what stands in it was answered: without a network nothing goes.
  let goes = false;
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (form.dataset.autosave === "next") {
      event.preventDefault();
      changed = true;
      save();
      const forms = [...document.querySelectorAll("form[data-autosave=next]")];
      const next = forms[forms.indexOf(form) + 1]?.elements.codes ?? document.querySelector("[data-after]");
      next?.focus();
      return;
    }
    if (goes || (!sending && !unanswered && !changed)) { changed = false; return; }
    event.preventDefault();
    const button = event.submitter;
    Promise.resolve(save()).then((answered) => {
      if (!answered) return;
      clearTimeout(timer);
      goes = true;
      form.requestSubmit(button);
      goes = false;
    });
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
  addEventListener("online", () => save());
  // Leaving with something that is not stored is asked about; what is on its way arrives without the page.
  addEventListener("beforeunload", (event) => {
    if (!isHiding && (changed || (unanswered && (!sending || !navigator.onLine)))) event.preventDefault();
  });
}
// "Stop, hide": nothing is to be seen from now on. What was typed is saved, then the session ends and
// another page takes the place of this one; without a network the page stays blank and tries again.
const stop = document.querySelector("form[data-stop]");
stop?.addEventListener("submit", (event) => {
  event.preventDefault();
  isHiding = true;
  document.body.hidden = true;
  document.title = "–";
  const end = async () => {
    try {
      // Twice: what was typed while the first request was on its way follows with the second.
      for (let round = 0; round < 2; round++) {
        const answered = await Promise.all(saves.map((save) => save()));
        if (answered.includes(false)) throw new Error("not saved");
      }
      await fetch(stop.action, { method: "POST", redirect: "manual", signal: AbortSignal.timeout(20000) });
      location.replace(stop.dataset.stop);
    } catch {
      setTimeout(end, 3000);
    }
  };
  end();
});
