// An independent reading of the scoring rules (docs/rules.md, E-01 to E-07) in exact fractions of whole numbers, to hold the engine to.
// In: a line per case, {"instrument": {...}, "answers": [[code, item or "", "value"], ...]}.
// Out: a line per case, {"code": "value" ...} with 24 decimals; items of lists as "code@item"; nodes without a value are left out.
import { createInterface } from "node:readline";

const gcd = (a, b) => {
  while (b) [a, b] = [b, a % b];
  return a < 0n ? -a : a;
};
const make = (n, d) => {
  if (d < 0n) [n, d] = [-n, -d];
  const g = gcd(n, d) || 1n;
  return [n / g, d / g];
};
const parse = (text) => {
  const [whole, part = ""] = String(text).split(".");
  return make(BigInt(whole + part), 10n ** BigInt(part.length));
};
const add = (a, b) => make(a[0] * b[1] + b[0] * a[1], a[1] * b[1]);
const times = (a, b) => make(a[0] * b[0], a[1] * b[1]);
const over = (a, b) => make(a[0] * b[1], a[1] * b[0]);
const less = (a, b) => a[0] * b[1] < b[0] * a[1];
const whole = (n) => [BigInt(n), 1n];
const zero = whole(0);
const sum = (list) => list.reduce(add, zero);
const show = ([n, d]) => {
  const sign = n < 0n ? "-" : "";
  if (n < 0n) n = -n;
  const digits = ((n * 10n ** 24n) / d).toString().padStart(25, "0");
  return `${sign}${digits.slice(0, -24)}.${digits.slice(-24)}`;
};

function score({ instrument, answers }) {
  const given = new Map(),
    items = new Set();
  for (const [code, item, value] of answers) {
    if (item) items.add(item);
    const key = `${code}@${item}`;
    given.set(key, [...(given.get(key) ?? []), parse(value)]);
  }
  const byCode = new Map(),
    leavesOf = (node) => (node.children ? node.children.flatMap(leavesOf) : [node]);
  (function index(node) {
    byCode.set(node.code, node);
    node.children?.forEach(index);
  })(instrument.root);
  const memo = new Map();
  const weight = (node) => parse(node.weight ?? 1);

  function valueOf(node, item) {
    const key = `${node.code}@${item}`;
    if (!memo.has(key)) memo.set(key, compute(node, item));
    return memo.get(key);
  }
  // What a node contributes to a mean of leaves: the sum over its leaves;
  // a group that was given, or that counts zero, stands for all of them.
  function leafSum(node, item) {
    const own = valueOf(node, item);
    if (!node.children || given.has(`${node.code}@${item}`)) return times(own.value, whole(leavesOf(node).length));
    if (own.zeroed) return zero;
    return sum(node.children.map((c) => leafSum(c, item)));
  }
  function compute(node, item) {
    const values = given.get(`${node.code}@${item}`);
    if (values) return { value: over(sum(values), whole(values.length)), complete: true };
    const computed = node.children ? group(node, item) : leaf(node);
    const c = node.zeroUnless;
    if (c) {
      const asked = valueOf(byCode.get(c.code), item);
      if (!asked.complete || less(asked.value, parse(c.atLeast))) return { value: zero, complete: computed.complete, zeroed: true };
    }
    return computed;
  }
  function leaf(node) {
    const scale = node.scale ?? instrument.scale;
    if (node.source === "count") return { value: whole(Math.min(items.size, scale.max)), complete: true };
    return { value: instrument.unanswered === "lowest" ? parse(scale.min) : zero, complete: instrument.unanswered !== "refuse" };
  }
  function group(node, item) {
    let value, complete;
    if (node.aggregate === "list") {
      const rows = [...items].flatMap((i) => node.children.map((c) => [c, valueOf(c, i)]));
      complete = rows.every(([, v]) => v.complete);
      value = over(sum(rows.map(([c, v]) => times(weight(c), v.value))), whole(Math.max(node.least ?? 1, items.size)));
    } else {
      const below = node.children.map((c) => [c, valueOf(c, item)]);
      complete = below.every(([, v]) => v.complete);
      if (node.aggregate === "mean-of-leaves") value = over(sum(node.children.map((c) => leafSum(c, item))), whole(leavesOf(node).length));
      else {
        value = sum(below.map(([c, v]) => times(weight(c), v.value)));
        if (node.aggregate === "weighted-mean") value = over(value, sum(below.map(([c]) => weight(c))));
      }
    }
    if (node.cap !== undefined && less(parse(node.cap), value)) value = parse(node.cap);
    if (node.outOf !== undefined) value = over(times(value, parse(node.to)), parse(node.outOf));
    return { value, complete };
  }
  const out = {};
  (function walk(node, scope) {
    for (const item of scope) {
      const v = valueOf(node, item);
      if (v.complete) out[item ? `${node.code}@${item}` : node.code] = show(v.value);
    }
    const below = scope.filter((item) => !given.has(`${node.code}@${item}`));
    const next = node.aggregate === "list" ? (below.length ? [...items] : []) : below;
    node.children?.forEach((c) => walk(c, next));
  })(instrument.root, [""]);
  return out;
}

for await (const line of createInterface({ input: process.stdin })) process.stdout.write(JSON.stringify(score(JSON.parse(line))) + "\n");
