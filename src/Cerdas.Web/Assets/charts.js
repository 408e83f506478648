// Draws a chart from the table it stands beside: the figures are read from the cells, so the two cannot differ.
import * as echarts from 'echarts/core';
import { BarChart, RadarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, RadarComponent } from 'echarts/components';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, RadarChart, AriaComponent, GridComponent, RadarComponent, SVGRenderer]);

const css = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const shown = [];

function read(table) {
  return [...table.querySelectorAll('tr.plot')].map(row => ({
    code: row.dataset.code,
    name: row.querySelector('th').textContent.trim().replace(/\s+/g, ' '),
    value: row.dataset.percent === '' ? null : Number(row.dataset.percent),
    text: row.querySelector('[data-text]').textContent.trim(),
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

function options(kind, rows, width) {
  const ink = css('--ink'), line = css('--line'), accent = css('--accent'), muted = css('--muted');
  const common = { animation: false, textStyle: { fontFamily: 'inherit', color: ink }, aria: { enabled: false } };
  // On a narrow screen the code alone; the table has the words.
  const narrow = width < 480;
  const named = r => narrow && r.code ? r.code : r.name.replace(/^Smart /, '');
  if (kind === 'radar') return {
    ...common,
    radar: {
      indicator: rows.map(r => ({ name: wrap(named(r), 18), max: 100 })), radius: narrow ? '58%' : '62%', axisName: { color: ink },
      splitLine: { lineStyle: { color: line } }, axisLine: { lineStyle: { color: line } }, splitArea: { show: false },
    },
    series: [{ type: 'radar', symbolSize: 6, data: [{ value: rows.map(r => r.value ?? '-') }], lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent }, areaStyle: { color: accent, opacity: .2 } }],
  };
  const letters = Math.max(8, Math.floor(width * .4 / 8));
  const names = rows.map(r => wrap(named(r), letters));
  const longest = Math.max(...names.flatMap(n => n.split('\n')).map(l => l.length));
  return {
    ...common,
    grid: { left: 16 + 8 * longest, right: 64, top: 8, bottom: 28 },
    xAxis: { type: 'value', max: 100, splitLine: { lineStyle: { color: line } }, axisLabel: { color: muted } },
    yAxis: { type: 'category', inverse: true, data: names, axisLabel: { color: ink, interval: 0 }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    series: [{ type: 'bar', data: rows.map(r => r.value), barMaxWidth: 22, itemStyle: { color: accent }, label: { show: true, position: 'right', color: ink, formatter: p => rows[p.dataIndex].text } }],
  };
}

// As high as the lines of its names need.
function height(kind, rows, width) {
  if (kind === 'radar') return 352;
  const letters = width < 480 && rows.every(r => r.code) ? 99 : Math.max(8, Math.floor(width * .4 / 8));
  return Math.max(352, 40 + rows.reduce((sum, r) => sum + Math.max(28, 10 + 16 * wrap(r.name, letters).split('\n').length), 0));
}

for (const figure of document.querySelectorAll('[data-chart]')) {
  const table = document.getElementById(figure.dataset.table);
  if (!table) continue;
  figure.hidden = false;
  const box = figure.firstElementChild, kind = figure.dataset.chart;
  const fit = () => { box.style.height = `${height(kind, read(table), box.clientWidth)}px`; };
  fit();
  const chart = echarts.init(box, null, { renderer: 'svg' });
  const draw = () => { fit(); chart.resize(); chart.setOption(options(kind, read(table), box.clientWidth), true); };
  draw();
  shown.push(draw);
}
addEventListener('resize', () => shown.forEach(draw => draw()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => shown.forEach(draw => draw()));
