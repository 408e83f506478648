// What a chart reads of its table and of the page: rows, letters, colours, axes.
export const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
export const words = (node) => node?.textContent.trim().replace(/\s+/g, " ") ?? "";
export const number = (text) => (text === undefined || text === "" ? null : Number(text));

// A row as its table says it: the name in its head, the figure as shown, and the bare number behind it.
export function read(table) {
  return [...table.querySelectorAll("tbody tr")]
    .filter((row) => row.matches(".plot, .sub"))
    .map((row) => ({
      code: row.dataset.code,
      part: row.matches(".sub"),
      name: words(row.querySelector("th")),
      value: number(row.dataset.percent),
      text: words(row.querySelector("[data-text]")),
      amount: number(row.dataset.amount),
      amountText: words(row.querySelector("[data-amount-text]")),
      from: number(row.dataset.from),
      to: number(row.dataset.to),
      cells: [...row.querySelectorAll("td[data-value]")].map((cell) => ({
        value: number(cell.dataset.value),
        text: words(cell.querySelector(".status") ?? cell),
      })),
    }));
}

// Breaks a name between words, so that nothing of it is cut off.
export function wrap(name, length) {
  return name
    .split(" ")
    .reduce((lines, word) => {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
      return lines;
    }, [])
    .join("\n");
}

export const whole = (rows) => rows.filter((r) => !r.part);
export const lettersFor = (width) => Math.max(8, Math.floor((width * 0.4) / 8));
// On a narrow screen the code alone; the table has the words.
export const named = (r, width) => (width < 480 && r.code ? r.code : r.name.replace(/^Smart /, ""));
export const longest = (names) => Math.max(1, ...names.flatMap((n) => n.split("\n")).map((l) => l.length));

export const look = () => ({
  ink: css("--ink"),
  line: css("--line"),
  accent: css("--accent"),
  soft: css("--accent-soft"),
  muted: css("--muted"),
  surface: css("--surface"),
  bg: css("--bg"),
  okSoft: css("--ok-soft"),
  waitSoft: css("--wait-soft"),
  inkOn: css("--accent-ink"),
});
export const base = (c) => ({ animation: false, textStyle: { fontFamily: "inherit", color: c.ink }, aria: { enabled: false } });
export const names = (data, c) => ({
  type: "category",
  inverse: true,
  data,
  axisLabel: { color: c.ink, interval: 0, lineHeight: 15 },
  axisLine: { lineStyle: { color: c.line } },
  axisTick: { show: false },
});
export const percents = (c) => ({ type: "value", max: 100, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.muted } });
