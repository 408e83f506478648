// Draws a chart from the table it stands beside: the figures are read from the cells, so the two cannot differ.
import * as echarts from "echarts/core";
import { BarChart, HeatmapChart, LineChart, RadarChart, TreemapChart } from "echarts/charts";
import { AriaComponent, GridComponent, RadarComponent, VisualMapComponent } from "echarts/components";
import { SVGRenderer } from "echarts/renderers";
import { kinds } from "./charts/kinds.js";
import { css, read, look } from "./charts/table.js";

echarts.use([
  BarChart,
  HeatmapChart,
  LineChart,
  RadarChart,
  TreemapChart,
  AriaComponent,
  GridComponent,
  RadarComponent,
  VisualMapComponent,
  SVGRenderer,
]);

function save(name, type, text) {
  const link = Object.assign(document.createElement("a"), { download: `${name}.${type}`, href: text });
  link.click();
}

// The drawing as a file of its own, on the page's background.
function picture(chart, box, type, name) {
  const svg = chart.renderToSVGString().replace("<svg ", `<svg style="background:${css("--bg")};font-family:sans-serif" `),
    address = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg);
  if (type === "svg") return save(name, "svg", address);
  const image = new Image();
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: box.clientWidth * 2, height: box.clientHeight * 2 }),
      pen = canvas.getContext("2d");
    pen.scale(2, 2);
    pen.fillStyle = css("--bg");
    pen.fillRect(0, 0, box.clientWidth, box.clientHeight);
    pen.drawImage(image, 0, 0, box.clientWidth, box.clientHeight);
    save(name, "png", canvas.toDataURL("image/png"));
  };
  image.src = address;
}

const shown = [];
for (const figure of document.querySelectorAll("[data-chart]")) {
  const table = document.getElementById(figure.dataset.table),
    kind = kinds[figure.dataset.chart];
  if (!table || !kind || read(table).length === 0) continue;
  figure.hidden = false;
  const box = figure.firstElementChild;
  const fit = () => {
    box.style.height = `${kind.height(read(table), box.clientWidth)}px`;
  };
  fit();
  const chart = echarts.init(box, null, { renderer: "svg" });
  const draw = () => {
    fit();
    chart.resize();
    chart.setOption(kind.draw(read(table), box.clientWidth, look(), table), true);
  };
  draw();
  shown.push(draw);
  for (const button of figure.querySelectorAll("button[data-save]"))
    button.onclick = () => picture(chart, box, button.dataset.save, figure.dataset.name);
}
addEventListener("resize", () => shown.forEach((draw) => draw()));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => shown.forEach((draw) => draw()));
