// Draws a chart from the table it stands beside: the figures are read from the cells, so the two cannot differ.
import * as echarts from 'echarts/core';
import { BarChart, HeatmapChart, LineChart, RadarChart, TreemapChart } from 'echarts/charts';
import { AriaComponent, GridComponent, RadarComponent, VisualMapComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, HeatmapChart, LineChart, RadarChart, TreemapChart, AriaComponent, GridComponent, RadarComponent, VisualMapComponent, SVGRenderer]);

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const words = node => node?.textContent.trim().replace(/\s+/g, ' ') ?? '';
const number = text => text === undefined || text === '' ? null : Number(text);

// A row as its table says it: the name in its head, the figure as shown, and the bare number behind it.
function read(table) {
  return [...table.querySelectorAll('tbody tr')].filter(row => row.matches('.plot, .sub')).map(row => ({
    code: row.dataset.code, part: row.matches('.sub'), name: words(row.querySelector('th')),
    value: number(row.dataset.percent), text: words(row.querySelector('[data-text]')),
    amount: number(row.dataset.amount), amountText: words(row.querySelector('[data-amount-text]')),
    from: number(row.dataset.from), to: number(row.dataset.to),
    cells: [...row.querySelectorAll('td[data-value]')].map(cell => ({ value: number(cell.dataset.value), text: words(cell.querySelector('.status') ?? cell) })),
  }));
}

// Breaks a name between words, so that nothing of it is cut off.
function wrap(name, length) {
  return name.split(' ').reduce((lines, word) => {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []).join('\n');
}

const whole = rows => rows.filter(r => !r.part);
const lettersFor = width => Math.max(8, Math.floor(width * .4 / 8));
// On a narrow screen the code alone; the table has the words.
const named = (r, width) => width < 480 && r.code ? r.code : r.name.replace(/^Smart /, '');
const longest = names => Math.max(1, ...names.flatMap(n => n.split('\n')).map(l => l.length));

const look = () => ({ ink: css('--ink'), line: css('--line'), accent: css('--accent'), soft: css('--accent-soft'), muted: css('--muted'), surface: css('--surface'), bg: css('--bg'), okSoft: css('--ok-soft'), waitSoft: css('--wait-soft'), inkOn: css('--accent-ink') });
const base = c => ({ animation: false, textStyle: { fontFamily: 'inherit', color: c.ink }, aria: { enabled: false } });
const names = (data, c) => ({ type: 'category', inverse: true, data, axisLabel: { color: c.ink, interval: 0, lineHeight: 15 }, axisLine: { lineStyle: { color: c.line } }, axisTick: { show: false } });
const percents = c => ({ type: 'value', max: 100, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.muted } });

const kinds = {
  radar: { height: () => 352, draw(rows, width, c) {
    const shown = whole(rows), narrow = width < 480;
    return { ...base(c),
      radar: { indicator: shown.map(r => ({ name: wrap(named(r, width), 18) + '\n' + r.text, max: 100 })), radius: narrow ? '52%' : '60%', axisName: { color: c.ink }, splitLine: { lineStyle: { color: c.line } }, axisLine: { lineStyle: { color: c.line } }, splitArea: { show: false } },
      series: [{ type: 'radar', symbolSize: 6, data: [{ value: shown.map(r => r.value ?? '-') }], lineStyle: { color: c.accent, width: 2 }, itemStyle: { color: c.accent }, areaStyle: { color: c.accent, opacity: .2 } }] };
  } },
  bars: { height: (rows, width) => Math.max(352, 40 + whole(rows).reduce((sum, r) => sum + Math.max(28, 10 + 16 * wrap(r.name, width < 480 && rows.every(x => x.code) ? 99 : lettersFor(width)).split('\n').length), 0)), draw(rows, width, c) {
    const shown = whole(rows), labels = shown.map(r => wrap(named(r, width), lettersFor(width)));
    return { ...base(c), grid: { left: 16 + 8 * longest(labels), right: 64, top: 8, bottom: 28 }, xAxis: percents(c), yAxis: names(labels, c),
      series: [{ type: 'bar', data: shown.map(r => r.value), barMaxWidth: 22, itemStyle: { color: c.accent }, label: { show: true, position: 'right', color: c.ink, formatter: p => shown[p.dataIndex].text } }] };
  } },
  trend: { height: () => 300, draw(rows, width, c) {
    const shown = whole(rows);
    return { ...base(c), grid: { left: 44, right: 32, top: 32, bottom: 28 }, yAxis: percents(c), xAxis: { type: 'category', data: shown.map(r => r.name), axisLabel: { color: c.ink, interval: 0 }, axisLine: { lineStyle: { color: c.line } } },
      series: [{ type: 'line', data: shown.map(r => r.value), connectNulls: false, symbolSize: 8, lineStyle: { color: c.accent, width: 3 }, itemStyle: { color: c.accent }, areaStyle: { color: c.accent, opacity: .12 }, label: { show: true, color: c.ink, position: 'top', formatter: p => shown[p.dataIndex].text } }] };
  } },
  heat: { height: rows => 48 + 26 * rows.length, draw(rows, width, c, table) {
    const columns = [...table.querySelectorAll('thead th[data-column]')].map(words), labels = rows.map(r => r.name);
    const data = rows.flatMap((r, y) => r.cells.map((cell, x) => ({ value: [x, y, cell.value ?? 0], text: cell.text })));
    return { ...base(c), grid: { left: 16 + 8 * longest(labels), right: 8, top: 28, bottom: 8 }, xAxis: { type: 'category', position: 'top', data: columns, axisLabel: { color: c.ink, interval: 0 }, axisLine: { show: false }, axisTick: { show: false } }, yAxis: names(labels, c),
      visualMap: { show: false, min: 0, max: 100, inRange: { color: [c.surface, c.soft, c.accent] } },
      // Every cell says its figure: the shade alone says nothing.
      series: [{ type: 'heatmap', data, itemStyle: { borderColor: c.bg, borderWidth: 2 }, label: { show: true, formatter: p => `{${p.value[2] > 60 ? 'dark' : 'light'}|${p.data.text}}`, rich: { dark: { color: c.inkOn, fontSize: 11 }, light: { color: c.ink, fontSize: 11 } } } }] };
  } },
  treemap: { height: (rows, width) => width < 480 ? 480 : 420, draw(rows, width, c) {
    const tree = [], shades = [c.soft, c.okSoft, c.waitSoft];
    for (const r of rows) if (r.part) tree[tree.length - 1]?.children.push({ name: r.name, value: r.amount ?? 0, text: r.amountText, itemStyle: { color: shades[(tree.length - 1) % 3] } }); else tree.push({ name: r.name, text: r.amountText, children: [] });
    return { ...base(c),
      series: [{ type: 'treemap', data: tree, roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0,
        upperLabel: { show: true, height: 24, color: c.ink, formatter: p => `${p.data.name}: ${p.data.text}` }, label: { color: c.ink, overflow: width < 480 ? 'truncate' : 'break', formatter: p => `${p.data.name}\n${p.data.text}` },
        levels: [{ itemStyle: { borderWidth: 0, gapWidth: 4, borderColor: c.bg, color: c.bg }, upperLabel: { show: false } }, { itemStyle: { borderColor: c.surface, borderWidth: 3, gapWidth: 2 } }, { itemStyle: { borderColor: c.bg, borderWidth: 1 } }] }] };
  } },
  gantt: { height: (rows, width) => 48 + rows.reduce((sum, r) => sum + 14 + 16 * wrap(r.name, lettersFor(width)).split('\n').length, 0), draw(rows, width, c) {
    const labels = rows.map(r => wrap(r.name, lettersFor(width))), first = Math.min(...rows.map(r => r.from)), last = Math.max(...rows.map(r => r.to)) + 1;
    return { ...base(c), grid: { left: 16 + 8 * longest(labels), right: 16, top: 28, bottom: 8 }, yAxis: names(labels, c),
      xAxis: { type: 'value', position: 'top', min: first, max: last, interval: width < 480 ? 2 : 1, splitLine: { lineStyle: { color: c.line } }, axisLabel: { color: c.muted, formatter: v => v < last ? String(v) : '' } },
      series: [{ type: 'bar', stack: 'years', silent: true, itemStyle: { color: 'transparent' }, data: rows.map(r => r.from) },
        { type: 'bar', stack: 'years', barMaxWidth: 20, itemStyle: { color: c.accent, borderRadius: 3 }, data: rows.map(r => r.to + 1 - r.from), label: { show: true, position: 'inside', color: c.inkOn, formatter: p => rows[p.dataIndex].text } }] };
  } },
};

function save(name, type, text) {
  const link = Object.assign(document.createElement('a'), { download: `${name}.${type}`, href: text });
  link.click();
}

// The drawing as a file of its own, on the page's background.
function picture(chart, box, type, name) {
  const svg = chart.renderToSVGString().replace('<svg ', `<svg style="background:${css('--bg')};font-family:sans-serif" `), address = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svg);
  if (type === 'svg') return save(name, 'svg', address);
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: box.clientWidth * 2, height: box.clientHeight * 2 }), pen = canvas.getContext('2d');
    pen.scale(2, 2);
    pen.fillStyle = css('--bg');
    pen.fillRect(0, 0, box.clientWidth, box.clientHeight);
    pen.drawImage(image, 0, 0, box.clientWidth, box.clientHeight);
    save(name, 'png', canvas.toDataURL('image/png'));
  };
  image.src = address;
}

const shown = [];
for (const figure of document.querySelectorAll('[data-chart]')) {
  const table = document.getElementById(figure.dataset.table), kind = kinds[figure.dataset.chart];
  if (!table || !kind || read(table).length === 0) continue;
  figure.hidden = false;
  const box = figure.firstElementChild;
  const fit = () => { box.style.height = `${kind.height(read(table), box.clientWidth)}px`; };
  fit();
  const chart = echarts.init(box, null, { renderer: 'svg' });
  const draw = () => { fit(); chart.resize(); chart.setOption(kind.draw(read(table), box.clientWidth, look(), table), true); };
  draw();
  shown.push(draw);
  for (const button of figure.querySelectorAll('button[data-save]')) button.onclick = () => picture(chart, box, button.dataset.save, figure.dataset.name);
}
addEventListener('resize', () => shown.forEach(draw => draw()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => shown.forEach(draw => draw()));
