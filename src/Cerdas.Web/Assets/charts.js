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
    name: row.querySelector('th').textContent.trim(),
    value: row.dataset.percent === '' ? null : Number(row.dataset.percent),
    text: row.querySelector('[data-text]').textContent.trim(),
  }));
}

// The dimensions all begin with the same word; a long name keeps its code, or its first words.
function short(name) {
  const plain = name.replace(/^Smart /, '');
  return plain.length <= 18 ? plain : /^[A-Z]+\d*\S*\s/.test(plain) ? plain.split(' ')[0] : plain.slice(0, 16) + '…';
}

function options(kind, rows) {
  const ink = css('--ink'), line = css('--line'), accent = css('--accent'), muted = css('--muted');
  const common = { animation: false, textStyle: { fontFamily: 'inherit', color: ink }, aria: { enabled: false } };
  if (kind === 'radar') return {
    ...common,
    radar: {
      indicator: rows.map(r => ({ name: short(r.name), max: 100 })), radius: '68%', axisName: { color: ink },
      splitLine: { lineStyle: { color: line } }, axisLine: { lineStyle: { color: line } }, splitArea: { show: false },
    },
    series: [{ type: 'radar', symbolSize: 6, data: [{ value: rows.map(r => r.value ?? '-') }], lineStyle: { color: accent, width: 2 }, itemStyle: { color: accent }, areaStyle: { color: accent, opacity: .2 } }],
  };
  return {
    ...common,
    grid: { left: 12 + 8 * Math.max(...rows.map(r => short(r.name).length)), right: 64, top: 8, bottom: 28 },
    xAxis: { type: 'value', max: 100, splitLine: { lineStyle: { color: line } }, axisLabel: { color: muted } },
    yAxis: { type: 'category', inverse: true, data: rows.map(r => short(r.name)), axisLabel: { color: ink, interval: 0, fontSize: rows.length > 14 ? 10 : 12 }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } },
    series: [{ type: 'bar', data: rows.map(r => r.value), barMaxWidth: 22, itemStyle: { color: accent }, label: { show: true, position: 'right', color: ink, formatter: p => rows[p.dataIndex].text } }],
  };
}

for (const figure of document.querySelectorAll('[data-chart]')) {
  const table = document.getElementById(figure.dataset.table);
  if (!table) continue;
  figure.hidden = false;
  const chart = echarts.init(figure.firstElementChild, null, { renderer: 'svg' });
  const draw = () => chart.setOption(options(figure.dataset.chart, read(table)), true);
  draw();
  shown.push({ chart, draw });
}
addEventListener('resize', () => shown.forEach(s => s.chart.resize()));
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => shown.forEach(s => s.draw()));
