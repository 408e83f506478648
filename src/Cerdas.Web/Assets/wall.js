// Turns the slides of a wall, keeps them live, and says so when it cannot. Without it the page turns by itself too, by refresh.
const page = document.body;
const silentAfter = 25000,
  resumeAfter = 300000,
  retry = 3000;
let slide,
  turnAt = Infinity,
  left = 0,
  paused = false,
  busy = false,
  stream,
  heard = Date.now(),
  asOf = new Date(),
  resume;

const told = (key, value) => slide.dataset[key].replace("{0}", value);
const time = (date) =>
  date.toLocaleTimeString(document.documentElement.lang === "en" ? "en-GB" : "id-ID", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone(),
  });
const zone = () => document.getElementById("jam").dataset.zone;

function take() {
  slide = document.getElementById("layar");
  paused = slide.dataset.turning !== "true";
  turnAt = paused ? Infinity : Date.now() + slide.dataset.seconds * 1000;
  const pause = document.getElementById("jeda");
  if (pause)
    pause.onclick = (e) => {
      e.preventDefault();
      hold(!paused);
    };
  for (const [id, key] of [
    ["maju", "next"],
    ["mundur", "previous"],
  ])
    document.getElementById(id).onclick = (e) => {
      e.preventDefault();
      go(slide.dataset[key]);
    };
  const spot = document.getElementById("sorot");
  if (spot) {
    spot.hidden = false;
    spot.onclick = () => point(spot.getAttribute("aria-pressed") !== "true");
    if (light) spot.setAttribute("aria-pressed", "true");
  }
  tick();
}

// A slide comes as a whole page and takes the place of the one before: nothing else stays in memory.
async function go(address, keep) {
  if (busy) return;
  busy = true;
  try {
    const answer = await fetch(address, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(15000) });
    if (answer.status === 404 || answer.type === "opaqueredirect") {
      document.getElementById("putus").textContent = told("gone", "");
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    // The program was exchanged: its scripts and styles are loaded anew, with the slide.
    if (program(next) !== program(document)) {
      location.replace(address);
      return;
    }
    const before = keep ? figures(document) : null,
      wasPaused = paused,
      hadFocus = document.activeElement?.id,
      wasLeft = turnAt - Date.now();
    document.title = next.title;
    slide.replaceWith(document.adoptNode(next.getElementById("layar")));
    asOf = new Date();
    take();
    if (wasPaused && !slide.dataset.next.includes("paparan")) hold(true);
    if (hadFocus) document.getElementById(hadFocus)?.focus();
    if (!keep) {
      if (!/^\/layar\//.test(location.pathname)) history.replaceState(null, "", address);
      return;
    }
    // Figures that moved are marked, and the slide stays long enough to be read.
    for (const [key, element] of figures(document))
      if (before.has(key) && before.get(key).textContent !== element.textContent) {
        element.classList.add("moved");
        element.title = told("moved", "");
      }
    if (!paused) turnAt = Date.now() + Math.max(wasLeft, 8000);
  } catch {
    if (turnAt < Infinity) turnAt = Date.now() + retry;
  } finally {
    busy = false;
  }
}

// The names of scripts and styles, which carry a sum of what is in them.
const program = (root) =>
  [...root.querySelectorAll("script[src], link[rel=stylesheet]")].map((e) => e.getAttribute("src") ?? e.getAttribute("href")).join(" ");

const figures = (root) => new Map([...root.querySelectorAll("[data-figure]")].map((e) => [e.dataset.figure, e]));

function hold(on) {
  paused = on;
  const pause = document.getElementById("jeda");
  pause.setAttribute("aria-pressed", String(on));
  pause.textContent = told(on ? "resume" : "pause", "");
  if (on) {
    left = Math.max(3000, turnAt === Infinity ? slide.dataset.seconds * 1000 : turnAt - Date.now());
    turnAt = Infinity;
  } else turnAt = Date.now() + left;
  clearTimeout(resume);
  // A hand that paused a wall and went away does not stop it for good.
  if (on) resume = setTimeout(() => hold(false), resumeAfter);
}

function listen() {
  stream = new EventSource(slide.dataset.stream);
  const hear = (e) => {
    heard = Date.now();
    return JSON.parse(e.data);
  };
  stream.addEventListener("detak", hear);
  stream.addEventListener("angka", (e) => {
    if (String(hear(e).version) !== slide.dataset.version) go(slide.dataset.here, true);
  });
  // The browser connects again by itself after a cut, but not after an answer that is no stream.
  stream.onerror = () => {
    if (stream.readyState === EventSource.CLOSED) {
      stream.close();
      setTimeout(listen, retry);
    }
  };
}

function tick() {
  const now = new Date(),
    lost = document.getElementById("putus");
  document.getElementById("jam").textContent = now.toLocaleString(document.documentElement.lang === "en" ? "en-GB" : "id-ID", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone(),
  });
  if (now - heard > silentAfter) {
    if (!lost.textContent) lost.textContent = told("lost", time(asOf));
  } else if (lost.textContent && lost.textContent !== told("gone", "")) {
    lost.textContent = "";
    go(slide.dataset.here, true);
  }
  if (now > turnAt && now - heard <= silentAfter) {
    turnAt = Infinity;
    go(slide.dataset.next).then(() => {
      if (turnAt === Infinity && !paused) turnAt = Date.now() + retry;
    });
  }
}

// The pointer of a presentation: a light that follows the hand, and a ring around what is pressed.
let light;
const follow = (e) => {
  light.hidden = false;
  light.style.left = `${e.clientX}px`;
  light.style.top = `${e.clientY}px`;
};
function point(on) {
  document.getElementById("sorot").setAttribute("aria-pressed", String(on));
  if (on) {
    light = page.appendChild(Object.assign(document.createElement("div"), { className: "spot", hidden: true }));
    addEventListener("pointermove", follow);
  } else {
    removeEventListener("pointermove", follow);
    light?.remove();
    light = null;
  }
}

page.addEventListener("click", (e) => {
  if (e.target.closest("a, button")) return;
  if (slide.dataset.next.includes("paparan")) {
    const mark = e.target.closest("li, tr, td, .wall-big, .wall-tiles > *");
    document.querySelectorAll(".ring").forEach((r) => r !== mark && r.classList.remove("ring"));
    mark?.classList.toggle("ring");
  } else hold(!paused);
});
addEventListener("keydown", (e) => {
  if (e.target.closest?.("a, button") && (e.key === " " || e.key === "Enter")) return;
  const act = {
    ArrowRight: () => go(slide.dataset.next),
    PageDown: () => go(slide.dataset.next),
    ArrowLeft: () => go(slide.dataset.previous),
    PageUp: () => go(slide.dataset.previous),
    " ": () => document.getElementById("jeda")?.hidden || hold(!paused),
    Home: () => go(slide.dataset.first),
    End: () => go(slide.dataset.last),
    Escape: slide.dataset.next.includes("paparan") && (() => document.getElementById("paparan").click()),
    l: () => document.getElementById("sorot")?.click(),
  }[e.key];
  if (act) {
    e.preventDefault();
    act();
  }
});
take();
listen();
setInterval(tick, 1000);
// A wall does not go dark: the browser keeps the screen on where it can.
const wake = () => navigator.wakeLock?.request("screen").catch(() => {});
addEventListener("visibilitychange", () => document.visibilityState === "visible" && wake());
wake();
