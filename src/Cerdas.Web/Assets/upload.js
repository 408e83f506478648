// Files travel as soon as they are chosen, in pieces, and go on where a broken line left them. Without this file they travel with the form.
import { Upload } from "tus-js-client";
import { lighter } from "./photos.js";

const words = document.getElementById("kata-unggah")?.dataset ?? {};
const piece = 512 * 1024;
const sizes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
const megabytes = (bytes) => `${sizes.format(bytes / 1e6)} MB`;

for (const input of document.querySelectorAll("form[method=post] input[type=file]")) {
  const form = input.form,
    list = document.createElement("ul"),
    field = input.name + "~unggahan";
  list.className = "uploads plain";
  list.setAttribute("aria-live", "polite");
  input.after(list);
  // The journal keeps these files until the form has arrived (offline.js).
  input.travelling = new Set();

  const send = async (chosen) => {
    const item = document.createElement("li"),
      name = document.createElement("span"),
      bar = document.createElement("progress"),
      state = document.createElement("span"),
      drop = document.createElement("button");
    name.textContent = chosen.name;
    name.lang = "id";
    bar.max = 100;
    bar.value = 0;
    bar.setAttribute("aria-label", chosen.name);
    state.className = "small muted";
    state.textContent = words.busy;
    drop.type = "button";
    drop.className = "linklike";
    drop.textContent = words.remove;
    drop.setAttribute("aria-label", `${words.remove} ${chosen.name}`);
    item.append(name, bar, state, drop);
    list.append(item);
    input.travelling.add(chosen);
    form.dataset.travelling = Number(form.dataset.travelling ?? 0) + 1;
    const end = () => {
      clearInterval(retry);
      form.dataset.travelling = Number(form.dataset.travelling) - 1;
      form.dispatchEvent(new Event("arrived"));
    };
    let retry,
      dropped = false;
    drop.addEventListener("click", () => (dropped = true), { once: true });
    const file = await lighter(chosen);
    input.travelling.delete(chosen);
    if (dropped) {
      item.remove();
      end();
      return;
    }
    input.travelling.add(file);
    if (file !== chosen) {
      const said = document.createElement("span");
      said.className = "small muted";
      said.textContent = words.smaller.replace("{0}", megabytes(chosen.size)).replace("{1}", megabytes(file.size));
      name.after(" ", said);
    }
    // What the server would refuse need not travel for minutes first.
    if (file.size === 0 || file.size > Number(input.dataset.most ?? Infinity)) {
      state.textContent = file.size === 0 ? words.empty : words.large;
      state.className = "error";
      bar.remove();
      input.travelling.delete(file);
      end();
      drop.addEventListener("click", () => {
        item.remove();
        input.focus();
      });
      return;
    }
    const upload = new Upload(file, {
      endpoint: "/unggahan",
      chunkSize: piece,
      retryDelays: [0, 1000, 3000, 5000, 10000],
      metadata: { filename: file.name },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        bar.value = all === 0 ? 100 : Math.round((sent * 100) / all);
        state.textContent = words.busy;
      },
      onSuccess: () => {
        const hidden = document.createElement("input");
        hidden.type = "hidden";
        hidden.name = field;
        hidden.value = upload.url.split("/").pop();
        item.append(hidden);
        bar.value = 100;
        state.textContent = words.done;
        end();
      },
      onError: (error) => {
        const answer = error.originalResponse;
        // No answer, or one that passes: the line is down. Ask again until it is back.
        if (!answer || answer.getStatus() >= 500 || answer.getStatus() === 423) {
          state.textContent = words.wait;
          retry ??= setInterval(again, 10000);
          return;
        }
        // The server does not want it in pieces: it travels with the form, and the form says what is wrong.
        const back = new DataTransfer();
        for (const f of [...input.files, file]) back.items.add(f);
        input.files = back.files;
        item.remove();
        end();
      },
    });
    const again = () => upload.start();
    addEventListener("online", () => {
      if (retry) again();
    });
    drop.addEventListener("click", () => {
      const open = !item.querySelector("input[type=hidden]");
      upload.abort(true).catch(() => {});
      input.travelling.delete(file);
      item.remove();
      if (open) end();
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
    upload.findPreviousUploads().then((known) => {
      if (known.length) upload.resumeFromPreviousUpload(known[0]);
      upload.start();
    });
  };

  input.addEventListener("change", () => {
    const files = [...input.files];
    if (!input.multiple) for (const button of list.querySelectorAll("button")) button.click();
    input.value = "";
    files.forEach(send);
  });
}

// A press while files travel waits for them.
for (const form of new Set([...document.querySelectorAll("form[method=post] input[type=file]")].map((i) => i.form)))
  form.addEventListener(
    "submit",
    (e) => {
      if (!Number(form.dataset.travelling) || !navigator.onLine) return;
      e.preventDefault();
      e.stopImmediatePropagation();
      const says = form.querySelector("[data-saved]") ?? form.querySelector(".uploads");
      const button = e.submitter;
      if (says.hasAttribute("data-saved")) says.textContent = words.waiting;
      const go = () => {
        if (Number(form.dataset.travelling)) return;
        form.removeEventListener("arrived", go);
        form.requestSubmit(button);
      };
      form.addEventListener("arrived", go);
    },
    { capture: true },
  );
