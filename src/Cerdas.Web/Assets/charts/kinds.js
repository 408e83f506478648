// The kinds of charts: how high each is, and how it is drawn.
import { words, wrap, whole, lettersFor, named, longest, base, names, percents } from "./table.js";

export const kinds = {
  radar: {
    height: () => 352,
    draw(rows, width, c) {
      const shown = whole(rows),
        narrow = width < 480;
      return {
        ...base(c),
        radar: {
          indicator: shown.map((r) => ({ name: wrap(named(r, width), 18) + "\n" + r.text, max: 100 })),
          radius: narrow ? "52%" : "60%",
          axisName: { color: c.ink },
          splitLine: { lineStyle: { color: c.line } },
          axisLine: { lineStyle: { color: c.line } },
          splitArea: { show: false },
        },
        series: [
          {
            type: "radar",
            symbolSize: 6,
            data: [{ value: shown.map((r) => r.value ?? "-") }],
            lineStyle: { color: c.accent, width: 2 },
            itemStyle: { color: c.accent },
            areaStyle: { color: c.accent, opacity: 0.2 },
          },
        ],
      };
    },
  },
  bars: {
    height: (rows, width) =>
      Math.max(
        352,
        40 +
          whole(rows).reduce(
            (sum, r) =>
              sum +
              Math.max(28, 10 + 16 * wrap(r.name, width < 480 && rows.every((x) => x.code) ? 99 : lettersFor(width)).split("\n").length),
            0,
          ),
      ),
    draw(rows, width, c) {
      const shown = whole(rows),
        labels = shown.map((r) => wrap(named(r, width), lettersFor(width)));
      return {
        ...base(c),
        grid: { left: 16 + 8 * longest(labels), right: 64, top: 8, bottom: 28 },
        xAxis: percents(c),
        yAxis: names(labels, c),
        series: [
          {
            type: "bar",
            data: shown.map((r) => r.value),
            barMaxWidth: 22,
            itemStyle: { color: c.accent },
            label: { show: true, position: "right", color: c.ink, formatter: (p) => shown[p.dataIndex].text },
          },
        ],
      };
    },
  },
  trend: {
    height: () => 300,
    draw(rows, width, c) {
      const shown = whole(rows);
      return {
        ...base(c),
        grid: { left: 44, right: 32, top: 32, bottom: 28 },
        yAxis: percents(c),
        xAxis: {
          type: "category",
          data: shown.map((r) => r.name),
          axisLabel: { color: c.ink, interval: 0 },
          axisLine: { lineStyle: { color: c.line } },
        },
        series: [
          {
            type: "line",
            data: shown.map((r) => r.value),
            connectNulls: false,
            symbolSize: 8,
            lineStyle: { color: c.accent, width: 3 },
            itemStyle: { color: c.accent },
            areaStyle: { color: c.accent, opacity: 0.12 },
            label: { show: true, color: c.ink, position: "top", formatter: (p) => shown[p.dataIndex].text },
          },
        ],
      };
    },
  },
  heat: {
    height: (rows) => 48 + 26 * rows.length,
    draw(rows, width, c, table) {
      const columns = [...table.querySelectorAll("thead th[data-column]")].map(words),
        labels = rows.map((r) => r.name);
      const data = rows.flatMap((r, y) => r.cells.map((cell, x) => ({ value: [x, y, cell.value ?? 0], text: cell.text })));
      return {
        ...base(c),
        grid: { left: 16 + 8 * longest(labels), right: 8, top: 28, bottom: 8 },
        xAxis: {
          type: "category",
          position: "top",
          data: columns,
          axisLabel: { color: c.ink, interval: 0 },
          axisLine: { show: false },
          axisTick: { show: false },
        },
        yAxis: names(labels, c),
        visualMap: { show: false, min: 0, max: 100, inRange: { color: [c.surface, c.soft, c.accent] } },
        // Every cell says its figure: the shade alone says nothing.
        series: [
          {
            type: "heatmap",
            data,
            itemStyle: { borderColor: c.bg, borderWidth: 2 },
            label: {
              show: true,
              formatter: (p) => `{${p.value[2] > 60 ? "dark" : "light"}|${p.data.text}}`,
              rich: { dark: { color: c.inkOn, fontSize: 11 }, light: { color: c.ink, fontSize: 11 } },
            },
          },
        ],
      };
    },
  },
  treemap: {
    height: (rows, width) => (width < 480 ? 480 : 420),
    draw(rows, width, c) {
      const tree = [],
        shades = [c.soft, c.okSoft, c.waitSoft];
      for (const r of rows)
        if (r.part)
          tree[tree.length - 1]?.children.push({
            name: r.name,
            value: r.amount ?? 0,
            text: r.amountText,
            itemStyle: { color: shades[(tree.length - 1) % 3] },
          });
        else tree.push({ name: r.name, text: r.amountText, children: [] });
      return {
        ...base(c),
        series: [
          {
            type: "treemap",
            data: tree,
            roam: false,
            nodeClick: false,
            breadcrumb: { show: false },
            left: 0,
            right: 0,
            top: 0,
            bottom: 0,
            upperLabel: { show: true, height: 24, color: c.ink, formatter: (p) => `${p.data.name}: ${p.data.text}` },
            label: { color: c.ink, overflow: width < 480 ? "truncate" : "break", formatter: (p) => `${p.data.name}\n${p.data.text}` },
            levels: [
              { itemStyle: { borderWidth: 0, gapWidth: 4, borderColor: c.bg, color: c.bg }, upperLabel: { show: false } },
              { itemStyle: { borderColor: c.surface, borderWidth: 3, gapWidth: 2 } },
              { itemStyle: { borderColor: c.bg, borderWidth: 1 } },
            ],
          },
        ],
      };
    },
  },
  gantt: {
    height: (rows, width) => 48 + rows.reduce((sum, r) => sum + 14 + 16 * wrap(r.name, lettersFor(width)).split("\n").length, 0),
    draw(rows, width, c) {
      const labels = rows.map((r) => wrap(r.name, lettersFor(width))),
        first = Math.min(...rows.map((r) => r.from)),
        last = Math.max(...rows.map((r) => r.to)) + 1;
      return {
        ...base(c),
        grid: { left: 16 + 8 * longest(labels), right: 16, top: 28, bottom: 8 },
        yAxis: names(labels, c),
        xAxis: {
          type: "value",
          position: "top",
          min: first,
          max: last,
          interval: width < 480 ? 2 : 1,
          splitLine: { lineStyle: { color: c.line } },
          axisLabel: { color: c.muted, formatter: (v) => (v < last ? String(v) : "") },
        },
        series: [
          { type: "bar", stack: "years", silent: true, itemStyle: { color: "transparent" }, data: rows.map((r) => r.from) },
          {
            type: "bar",
            stack: "years",
            barMaxWidth: 20,
            itemStyle: { color: c.accent, borderRadius: 3 },
            data: rows.map((r) => r.to + 1 - r.from),
            label: { show: true, position: "inside", color: c.inkOn, formatter: (p) => rows[p.dataIndex].text },
          },
        ],
      };
    },
  },
};
