// Sends a form marked data-autosave a second after the last change, on leaving the field and on
// hiding the page. The page works without this script: then the button saves.
"use strict";
for (const form of document.querySelectorAll("form[data-autosave]")) {
  const status = form.querySelector("[data-status]");
  let timer = 0, waiting = false, sending = false;
  const say = (key) => { if (status) status.textContent = status.dataset[key]; };
  const save = async () => {
    clearTimeout(timer);
    if (!waiting || sending) return;
    waiting = false; sending = true; say("saving");
    try {
      const body = new URLSearchParams(new FormData(form));
      body.set("_autosave", "1");
      const reply = await fetch(form.action, { method: "POST", body, keepalive: true, redirect: "manual", headers: { accept: "application/json" } });
      if (reply.status === 200) {
        const fresh = await reply.json();
        for (const [name, value] of Object.entries(fresh)) { const field = form.elements[name]; if (field) field.value = value; }
        say("saved");
      } else if (reply.status === 409) { say("conflict"); }
      else { waiting = true; say("failed"); }
    } catch { waiting = true; say("failed"); timer = setTimeout(save, 5000); }
    sending = false;
    if (waiting) { clearTimeout(timer); timer = setTimeout(save, 5000); }
  };
  form.addEventListener("input", () => { waiting = true; clearTimeout(timer); timer = setTimeout(save, 1000); });
  form.addEventListener("change", () => { waiting = true; save(); });
  form.addEventListener("submit", () => { clearTimeout(timer); waiting = false; });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") save(); });
}
