// Draws each chart of the report, and opens what a link leads to. Without it the page's tables say the same.
(function () {
  "use strict";
  const root = document.documentElement;
  const charts = [];

  // "@good" under a key of colour stands for the page's colour --good, in light as in dark.
  function coloured(value, key, css) {
    if (Array.isArray(value)) return value.map((each) => coloured(each, key, css));
    if (value !== null && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, coloured(each, name, css)]));
    if (typeof value === "string" && value[0] === "@" && /color$/i.test(key))
      return css.getPropertyValue("--" + value.slice(1)).trim();
    return value;
  }

  // Scales with its place, on paper too, where no script runs again.
  function stretch(chart) {
    const svg = chart.place.querySelector("svg");
    svg.setAttribute("viewBox", "0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
  }

  function draw(chart) {
    const css = getComputedStyle(root);
    if (chart.drawn) chart.drawn.dispose();
    chart.drawn = echarts.init(chart.place, null, { renderer: "svg" });
    const option = coloured(chart.option, "", css);
    option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily, color: css.getPropertyValue("--soft") };
    option.animation = false;
    chart.drawn.setOption(option);
    chart.drawn.on("click", (event) => {
      if (event.data && event.data.href) location.hash = event.data.href;
    });
    chart.width = chart.place.clientWidth;
    stretch(chart);
  }

  function drawAll() {
    charts.filter((chart) => chart.place.clientWidth > 0).forEach(draw);
  }

  // Whatever is folded away on the way to a link's end unfolds; a measure shows its records.
  function unfold() {
    const end = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!end) return;
    for (let at = end; at; at = at.parentElement) if (at.tagName === "DETAILS") at.open = true;
    const own = end.classList.contains("measure") && end.querySelector("details:not(.claims)");
    if (own) own.open = true;
    end.scrollIntoView();
  }

  for (const figure of document.querySelectorAll("figure.chart")) {
    const chart = { place: figure.querySelector(".canvas"), option: JSON.parse(figure.querySelector("script").textContent) };
    charts.push(chart);
    new ResizeObserver(() => {
      if (chart.place.clientWidth > 0 && chart.place.clientWidth !== chart.width && !root.classList.contains("printing")) draw(chart);
    }).observe(chart.place);
  }
  root.classList.add("charts");
  drawAll();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  addEventListener("beforeprint", () => {
    root.classList.add("printing");
    drawAll();
  });
  addEventListener("afterprint", () => {
    root.classList.remove("printing");
    drawAll();
  });
  addEventListener("hashchange", unfold);
  unfold();
})();
