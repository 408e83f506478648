// Everything works without this file. It saves drafts while they are written, and takes the reader to what is wrong.

const summary = document.getElementById("error-summary");
if (summary) summary.focus();

// Who has signed out leaves no pages behind on a shared computer (offline.js keeps some for who is signed in).
// The page that stands in for one without a line knows nobody, and signs nobody out.
if (!document.documentElement.dataset.officer && !document.querySelector("[data-luring]") && localStorage.getItem("officer")) {
  localStorage.removeItem("officer");
  globalThis.caches?.delete("halaman");
}

// A second press of a button sends nothing: the server would treat it as the same submission, but need not be asked.
for (const form of document.querySelectorAll("form[method=post]"))
  form.addEventListener("submit", (e) => {
    if (form.dataset.sent) e.preventDefault();
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 4000);
  });

const reasonOf = async (answer) => (answer.headers.get("Content-Type")?.includes("json") ? (await answer.json()).detail : undefined);

// Signed in again: on to the form that came along.
document.querySelector("form[data-now=ya]")?.requestSubmit();

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const says = form.querySelector("[data-saved]");
  let timer,
    writing = false,
    again = false,
    unsaved = false;
  const save = async () => {
    if (form.dataset.sent) return;
    if (writing) {
      again = true;
      return;
    }
    writing = true;
    const body = new FormData(form);
    for (const [name, value] of [...body.entries()]) if (value instanceof File || name.endsWith("~unggahan")) body.delete(name);
    try {
      const answer = await fetch(form.dataset.autosave, { method: "POST", body, headers: { Accept: "application/json" } });
      if (answer.redirected || answer.status === 401) says.textContent = form.dataset.signedout;
      else if (answer.ok) {
        const { version, fields, text } = await answer.json();
        for (const [name, value] of Object.entries(fields ?? { "Input.Version": version }))
          form.querySelector(`[name="${name}"]`).value = value;
        says.textContent = text;
        unsaved = again;
        if (!again) form.dispatchEvent(new Event("autosaved"));
      } else if (answer.status === 409) {
        // A rule says why; without one somebody else saved first.
        says.textContent = (await reasonOf(answer)) ?? form.dataset.conflict;
        return;
      } else if (answer.status === 400) says.textContent = form.dataset.old;
      else if (answer.status === 422) says.textContent = form.dataset.invalid + " " + (await answer.json()).text;
      else says.textContent = form.dataset.fault;
    } catch {
      says.textContent = form.dataset.offline;
      form.dispatchEvent(new Event("unsaved"));
    } finally {
      writing = false;
    }
    if (again) {
      again = false;
      save();
    }
  };
  form.addEventListener("input", (e) => {
    if (e.target.type === "file") return;
    unsaved = true;
    clearTimeout(timer);
    timer = setTimeout(save, 1200);
  });
  // What is not saved yet is not left behind unasked.
  addEventListener("beforeunload", (e) => {
    if (unsaved && !form.dataset.sent) e.preventDefault();
  });
}

// What if: the index follows the typing; without this the button asks the server.
for (const form of document.querySelectorAll("form[data-whatif]")) {
  let timer;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
      const answer = await fetch(form.dataset.whatif + "&" + asked, { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const { index, band, change, text } = await answer.json();
      document.querySelector("[data-index]").textContent = index;
      document.querySelector("[data-change]").textContent = change;
      document.querySelector("[data-band]").textContent = text || band;
    }, 250);
  });
}

// Innovations like the one being named, while its title is typed.
for (const box of document.querySelectorAll("[data-similar]")) {
  const input = document.getElementById(box.dataset.input),
    list = box.querySelector("ul"),
    intro = box.querySelector("p");
  let timer;
  input?.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await fetch(box.dataset.similar + encodeURIComponent(input.value.slice(0, 200)), {
        headers: { Accept: "application/json" },
      });
      if (!answer.ok || answer.redirected) return;
      const found = await answer.json();
      intro.hidden = found.length === 0;
      list.replaceChildren(
        ...found.map((f) => {
          const item = document.createElement("li"),
            link = document.createElement("a"),
            about = document.createElement("span");
          link.href = f.url;
          link.target = "_blank";
          link.textContent = f.title;
          link.lang = "id";
          about.className = "muted small";
          about.textContent = " " + f.about;
          item.append(link, about);
          return item;
        }),
      );
    }, 400);
  });
}
