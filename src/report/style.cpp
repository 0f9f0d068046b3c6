#include "report/style.hpp"

namespace lianxin::report {

// Neither '<' nor '&' may stand here: the page is XML too.
constexpr Literal kSheet = R"css(
:root { color-scheme: light dark;
  --paper: #f7f6f2; --card: #ffffff; --ink: #1c2028; --soft: #565d6a; --line: #d9d6cd; --accent: #9c1c1f;
  --good: #2c6a4b; --warn: #8a5700; --bad: #a81e1e; --calm: #4d7c95; --idle: #b9b6ad; --rail: #e9e6de;
  --card-yellow: #d9a514; --card-red: #b3261e;
  --good-bg: #e8f2ec; --warn-bg: #fbf0d9; --bad-bg: #fbe9e7;
  --heat0: #ffffff; --heat1: #edf4f7; --heat2: #d9e8ef; --heat3: #c0d9e4; --heat4: #a4c8d7; --heat5: #86b5c9;
  --sans: "PingFang SC", "Hiragino Sans GB", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC",
    "Microsoft YaHei", system-ui, sans-serif;
  --serif: "Songti SC", "STSong", "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", "SimSun", serif; }
html:lang(en) { --sans: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", "Noto Sans CJK SC", sans-serif;
  --serif: Georgia, "Noto Serif", "Liberation Serif", "DejaVu Serif", "Noto Serif CJK SC", serif; }
@media (prefers-color-scheme: dark) { :root:not(.printing) {
  --paper: #14171c; --card: #1b1f26; --ink: #e8e6e1; --soft: #a9afba; --line: #363c46; --accent: #f0928a;
  --good: #74c79e; --warn: #e3b45a; --bad: #f3958d; --calm: #7fb2cc; --idle: #5a606b; --rail: #2a3039;
  --good-bg: #1d3329; --warn-bg: #38301c; --bad-bg: #3f2422;
  --heat0: #1b1f26; --heat1: #1d2b35; --heat2: #1f3644; --heat3: #214254; --heat4: #224e64; --heat5: #235b75; } }
* { box-sizing: border-box; }
html { font: 16px/1.6 var(--sans); color: var(--ink); background: var(--paper); -webkit-text-size-adjust: 100%;
  text-autospace: normal; scroll-behavior: smooth; }
body { margin: 0 auto; padding: 0 1.5rem 3rem; max-width: 76rem; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
h1 { font: 700 1.75rem/1.3 var(--serif); margin: .1rem 0 .35rem; }
h2 { font: 700 1.4rem/1.3 var(--serif); margin: 2.6rem 0 .6rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.08rem; margin: 1.8rem 0 .4rem; }
h4 { font-size: .95rem; margin: 1.1rem 0 .3rem; color: var(--soft); }
p { margin: .35rem 0; }
a { color: inherit; text-decoration-color: var(--idle); text-underline-offset: .2em; }
a:hover { text-decoration-color: currentColor; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--calm); outline-offset: 2px; }
:target { scroll-margin-top: 1rem; outline: 2px solid var(--calm); outline-offset: 3px; }
ul, ol, dl, dd { margin: 0; padding: 0; }
li { list-style: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); margin: 0; }
.note, .small, .code { color: var(--soft); font-size: .86rem; }
.small { display: block; line-height: 1.45; }
.lead { font-size: 1.05rem; }
.all-well { padding: .5rem .8rem; background: var(--good-bg); border-left: 3px solid var(--good); }
.mark { display: inline-block; width: .62em; height: .62em; margin-right: .35em; overflow: hidden; border: .1em solid var(--accent);
  border-radius: 50%; color: transparent; font-weight: 400; line-height: 2em; vertical-align: .03em; }
.mark.full { background: var(--accent); } .mark.made { border-radius: 0; transform: rotate(45deg) scale(.85); border-color: var(--soft); }

header.top { border-top: 5px solid var(--accent); padding-top: .9rem; }
.place { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; margin: 0; }
.place strong { font-size: 1.05rem; }
.fictional { background: var(--accent); color: var(--card); font-weight: 700; padding: 0 .6em; border-radius: 3px; }
.span { display: flex; flex-wrap: wrap; gap: 0 1.4rem; color: var(--soft); font-size: .92rem; }
.warning { padding: .3rem .8rem; border: 1px solid var(--accent); border-radius: 3px; color: var(--accent); font-size: .9rem; }
nav { display: flex; flex-wrap: wrap; gap: .1rem 1.3rem; margin: .6rem 0; font-size: .95rem; }

.tiles { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem; margin: .6rem 0 0; }
.tile { background: var(--card); border: 1px solid var(--line); border-top: 4px solid var(--idle); border-radius: 4px;
  padding: .8rem 1.1rem .7rem; display: flex; flex-direction: column; }
.tile.good { border-top-color: var(--good); } .tile.warn { border-top-color: var(--warn); }
.tile.bad { border-top-color: var(--bad); } .tile.plain { border-top-color: var(--calm); }
.tile h3 { margin: 0; font: 700 1.15rem/1.35 var(--serif); }
.figure { font-size: 2.5rem; line-height: 1.25; font-weight: 600; font-variant-numeric: tabular-nums; margin: .1rem 0 0; }
.tile.bad .figure { color: var(--bad); }
.meaning { font-size: .95rem; }
.tile ul { margin: .35rem 0 .3rem; font-size: .88rem; color: var(--soft); }
.tile li { padding: .2rem 0; border-top: 1px solid var(--line); }
.chart { display: none; margin: .3rem 0; }
.charts .chart { display: block; }
.canvas { height: 190px; } .in-tile .canvas { height: 134px; } .lanes-few .canvas { height: 112px; }
.lanes-some .canvas { height: 190px; } .lanes-many .canvas { height: 280px; }
.printing .canvas { width: 688px; } .printing .in-tile .canvas { width: 270px; height: 116px; }
.charts .clocks .drawn, .charts .clocks th:last-child { display: none; }
.see { display: flex; flex-wrap: wrap; gap: 0 1.2em; margin: auto 0 0; font-size: .86rem; padding-top: .2rem; }

table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.5; }
caption { text-align: left; color: var(--soft); font-size: .88rem; padding: .3rem 0; }
th, td { text-align: left; vertical-align: top; padding: .36rem .55rem; border-bottom: 1px solid var(--line); }
td { overflow-wrap: break-word; }
thead th { font-weight: 600; color: var(--soft); font-size: .84rem; border-bottom: 1.5px solid var(--soft); vertical-align: bottom; }
tbody th { font-weight: 500; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.zero { color: var(--soft); }
td.bad { color: var(--bad); font-weight: 600; }
td.day, .whole, html:lang(zh) td.word { white-space: nowrap; }
.wide { overflow-x: auto; margin: .5rem 0 1rem; }
tr.sum > *, td.sum { font-weight: 600; }
tr.sum > * { border-top: 1.5px solid var(--soft); }
tr.withdrawn { color: var(--soft); } tr.withdrawn .what { text-decoration: line-through; }
.tag { display: inline-block; font-size: .8rem; line-height: 1.5; padding: 0 .45em; border: 1px solid var(--line);
  border-radius: 3px; white-space: nowrap; color: var(--soft); background: var(--card); font-weight: 400; }
.tag.good { color: var(--good); background: var(--good-bg); border-color: transparent; }
.tag.warn { color: var(--warn); background: var(--warn-bg); border-color: transparent; }
.tag.bad { color: var(--bad); background: var(--bad-bg); border-color: transparent; font-weight: 600; }
.tag.made-up { border-style: dashed; }
.bar { display: block; width: 100%; height: .65rem; margin: .35rem 0; }
.bar rect.rail { fill: var(--rail); }
rect.good { fill: var(--good); } rect.warn { fill: var(--warn); } rect.bad { fill: var(--bad); }
rect.calm { fill: var(--calm); } rect.idle { fill: var(--idle); } rect.limit { fill: var(--ink); }
.drawn { min-width: 7rem; width: 22%; }
.heat0 { background: var(--heat0); } .heat1 { background: var(--heat1); } .heat2 { background: var(--heat2); }
.heat3 { background: var(--heat3); } .heat4 { background: var(--heat4); } .heat5 { background: var(--heat5); }

.goals { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.2rem; margin: .8rem 0 1rem; }
.goals dt { font-weight: 600; white-space: nowrap; }
.goals dt b { display: inline-block; min-width: 1.6em; margin-right: .35em; text-align: right; font: 700 1.35rem/1.1 var(--serif);
  color: var(--accent); }
.goals dd { align-self: center; }
.grid { table-layout: fixed; border-spacing: 0; }
.grid th:first-child { width: 8.5rem; }
html:lang(en) .grid th:first-child { width: 10rem; }
.grid thead th { text-align: left; font-size: .92rem; color: var(--ink); }
.grid tbody th { font-weight: 600; vertical-align: middle; font-family: var(--serif); }
.grid tbody { border-bottom: 1.5px solid var(--line); }
.grid td { padding: .3rem; border: 0; vertical-align: top; height: 1px; }
.grid tbody th { border: 0; }
.card { display: flex; flex-direction: column; gap: .1rem; text-decoration: none; border: 1px solid var(--line);
  border-left-width: 5px; border-radius: 3px; padding: .35rem .6rem; margin-bottom: .35rem; font-size: .88rem; line-height: 1.4; }
.card:last-child { margin-bottom: 0; }
.card:hover { border-color: var(--calm); }
.card .name { font-weight: 600; font-size: .93rem; } .card .name b { margin-right: .35em; font-variant-numeric: tabular-nums; }
.card .line { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; } .card .count { margin-left: auto; }
.quantity + .quantity { margin-left: .9em; }
.quantity .mark { margin-left: .2em; margin-right: 0; }
.tally { font-variant-numeric: tabular-nums; }
.edge-good { border-left-color: var(--good); } .edge-warn { border-left-color: var(--warn); } .edge-bad { border-left-color: var(--bad); }
.shared { text-align: left; } .shared .who { font-size: .84rem; color: var(--soft); margin: 0 0 .15rem .2rem; display: block; }
.legend { color: var(--soft); font-size: .84rem; margin: .5rem 0; }
.legend p { margin: .1rem 0; }
.swatches { display: inline-flex; margin-right: .5em; border: 1px solid var(--line); vertical-align: -.15em; }
.swatches i { width: 1.3em; height: .9em; }

.statuses { min-width: 11rem; width: 26%; } .parts { font-size: .84rem; color: var(--soft); }
.counted { font-size: .84rem; font-variant-numeric: tabular-nums; max-width: 24rem; }
.rates strong { font-size: 1.2rem; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); gap: 0 2rem; }
.pair.wide-first { grid-template-columns: minmax(0, 3fr) minmax(14rem, 2fr); }
.months thead th { white-space: nowrap; padding-left: .2rem; padding-right: .35rem; } .months tbody th { white-space: nowrap; }
.months td { text-align: right; padding: .2rem .35rem; font-variant-numeric: tabular-nums; vertical-align: bottom; }
.months tbody th { vertical-align: bottom; }
.column { display: block; width: 100%; max-width: 2.6rem; margin-left: auto; height: 4.6rem; border-bottom: 1px solid var(--soft); }
.towns thead th + th span { writing-mode: vertical-rl; text-align: right; white-space: nowrap; letter-spacing: .06em; }
.towns td { text-align: right; } .towns tbody th { white-space: nowrap; }

details { margin: .5rem 0; }
summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
details.story { background: var(--card); border: 1px solid var(--line); border-radius: 4px; padding: .3rem 1.1rem; margin: .8rem 0; }
details.story[open] { padding-bottom: .9rem; }
details.story summary .tag { margin-left: .5em; }
.facts { display: flex; flex-wrap: wrap; gap: .3rem 1.8rem; margin: .4rem 0; font-size: .92rem; }
dt { color: var(--soft); font-size: .86rem; } .facts dd { font-weight: 500; }
.timeline { border-left: 2px solid var(--line); margin: .4rem 0 .6rem .35rem; }
.timeline li { position: relative; padding: .15rem 0 .55rem 1.2rem; }
.timeline li::before { content: ""; position: absolute; left: calc(-.4rem - 1px); top: .6rem; width: .8rem; height: .8rem;
  border-radius: 50%; background: var(--card); border: 3px solid var(--calm); }
.step { display: flex; flex-wrap: wrap; gap: 0 .9rem; align-items: baseline; margin: 0; }
.step time, .step .time { font-variant-numeric: tabular-nums; color: var(--soft); font-size: .88rem; }
.step .actor { color: var(--soft); font-size: .88rem; } .step .state { font-size: .9rem; color: var(--calm); }
.fields { font-size: .92rem; }
.fields div { display: flex; gap: .7rem; } .fields dt { flex: none; line-height: 1.75; } .fields dd { flex: 1; }
.clocks .small { display: block; }

.measure { border-top: 1px solid var(--line); padding: .6rem 0 .2rem; }
.measure h3 { margin: .3rem 0 .1rem; font-family: var(--serif); } .measure h3 b { color: var(--accent); margin-right: .5em; }
.small-line { display: flex; flex-wrap: wrap; gap: 0 1.2rem; font-size: .86rem; color: var(--soft); }
.claims summary { font-weight: 400; font-size: .86rem; color: var(--soft); padding: 0; }
.claims ul { font-size: .86rem; padding: .2rem 0 .2rem 1.1rem; }
.records .when { font-variant-numeric: tabular-nums; min-width: 6.2rem; }
.records .topic { width: 34%; } .records .raised { width: 22%; font-size: .88rem; }
.records .notes { color: var(--ink); }
.origins { display: grid; gap: .3rem; } .origins div { display: flex; gap: .9rem; } .origins dt { flex: 0 0 8rem; }
footer { margin-top: 2.5rem; border-top: 2px solid var(--line); font-size: .92rem; }

@media screen and (max-width: 820px) {
  body { padding: 0 1rem 2rem; } h1 { font-size: 1.4rem; } h2 { font-size: 1.22rem; }
  .tiles { grid-template-columns: 1fr; gap: .7rem; } .figure { font-size: 2.1rem; }
  .goals { grid-template-columns: 1fr; }
  .grid, .grid tbody, .grid tr, .grid td, .grid th, .stack, .stack tbody, .stack tr, .stack td, .stack tbody th { display: block; }
  .grid thead, .stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .grid th:first-child, html:lang(en) .grid th:first-child { width: auto; } .grid td { padding: .15rem 0; height: auto; } .grid td:empty { display: none; }
  .grid td::before { content: attr(data-label); font-size: .8rem; color: var(--soft); } .grid .who { display: none; }
  .grid tbody th { padding: .6rem 0 .1rem; } .goals dt b { min-width: 0; }
  .stack tr { border-bottom: 1.5px solid var(--line); padding: .5rem 0; }
  .stack td, .stack tbody th { border: 0; padding: .1rem 0; width: auto !important; min-width: 0 !important; max-width: none; text-align: left; }
  .stack tbody th { font-weight: 600; }
  .stack td[data-label] { position: relative; padding-left: 6.2rem; }
  .stack td[data-label]::before { content: attr(data-label); color: var(--soft); font-size: .82rem; font-weight: 400;
    position: absolute; left: 0; top: .2rem; width: 5.8rem; }
  .stack td.n[data-label] { display: inline-block; padding: .1rem 1.1rem .1rem 0; }
  .stack td.n[data-label]::before { position: static; margin-right: .5em; }
  .stack caption { display: block; } .pair, .pair.wide-first { grid-template-columns: minmax(0, 1fr); }
  .months thead th { font-size: .72rem; padding: .2rem .1rem; }
  .towns th:first-child { position: sticky; left: 0; background: var(--paper); } .origins dt { flex-basis: 6rem; }
}

html:lang(en) .grid tbody th { font-family: var(--sans); font-size: .86rem; }
@page { size: A4; margin: 12mm 14mm 13mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #565d6a; } }
@media print {
  :root { --paper: #ffffff; }
  html { font-size: 9.6pt; line-height: 1.5; }
  body { padding: 0; max-width: none; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  nav, .see, .screen, .claims:not([open]) { display: none; }
  a { text-decoration: none; }
  .wide { overflow: visible; }
  h2, h3, h4, caption, summary, .note, .small-line { break-after: avoid; }
  .goals .note { break-after: auto; } p { orphans: 3; widows: 3; }
  tr, .tile, .card, .grid, .note, .timeline li, .facts, .pair, .months, .states, .rates { break-inside: avoid; }
  thead { display: table-header-group; break-after: avoid; }
  table:not(:has(tbody tr:nth-child(9))) { break-inside: avoid; }
  .tiles { gap: .6rem; } .tile { padding: .35rem .6rem; } .figure { font-size: 21pt; line-height: 1.15; } .tile ul { margin: .1rem 0; font-size: 7.4pt; line-height: 1.3; }
  .tile { display: block; } .tile .figure { float: left; font-size: 16pt; margin-right: .6rem; } .tile .chart, .tile ul { clear: both; }
  .meaning { font-size: 8pt; line-height: 1.3; margin: .15rem 0; min-height: 2.6em; }
  .tile li { padding: .1rem 0; } .warning { padding: .1rem .6rem; }
  table { font-size: 8.6pt; } th, td { padding: .22rem .4rem; }
  .grid th:first-child { width: 6.6rem; } html:lang(en) .grid th:first-child { width: 8.6rem; } .grid thead th { font-size: 8.6pt; }
  html:lang(en) .grid tbody th { font-size: 7.8pt; }
  .card { font-size: 8pt; padding: .12rem .4rem; margin-bottom: .2rem; line-height: 1.35; } .card .name { font-size: 8.6pt; }
  .card .count { font-size: inherit; } .quantity + .quantity { margin-left: .3em; } .card .line { gap: 0 .3em; }
  .grid td { padding: .15rem; }
  .pair { grid-template-columns: 1fr 1fr; gap: 0 1.2rem; } .pair.wide-first { grid-template-columns: 3fr 2fr; }
  h1 { font-size: 17pt; } h2 { font-size: 14pt; margin: 1.1rem 0 .4rem; } h3 { margin: 1rem 0 .3rem; } .goals { margin: .3rem 0 .4rem; gap: .1rem .8rem; font-size: 8.8pt; line-height: 1.4; } .goals dt b { font-size: 13pt; } .legend { margin: .3rem 0; }
  .drawn { min-width: 4rem; } .statuses { min-width: 6rem; }
  .chart { break-inside: avoid; } .canvas, .canvas > div { width: 100% !important; height: auto !important; }
  .canvas svg { display: block; position: static !important; width: 100%; height: auto; }
  .measure { padding: .2rem 0 0; } details.story { padding: 0 .8rem; }
}
)css";

const Literal kStyle = kSheet;
const Literal kFictionalZh = "@page { @top-right { content: '虚构县 · 演示'; font: 8pt sans-serif; color: #9c1c1f; } }";
const Literal kFictionalEn =
    "@page { @top-right { content: 'Fictional county'; font: 8pt sans-serif; color: #9c1c1f; } }";

}  // namespace lianxin::report
