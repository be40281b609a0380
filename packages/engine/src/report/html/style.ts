import { chartCss } from '../curve-chart.ts';
import { momentCss } from '../moment-picture.ts';
import { waterfallCss } from '../waterfall.ts';

/** All style of the report: light and dark by the reader's setting, one column on a phone, fit to print. */
export const style = `
:root{color-scheme:light dark;--page:#fff;--card:#f6f7f9;--text:#16191d;--muted:#565d66;--line:#d8dce1;--accent:#0b62a8;
--left:#0b62a8;--right:#a8480b;--healthy:#2e7d32;--picture:#e4e8ec;--within:#226b2a;--outside:#a03c00;--unclear:#565d66}
@media (prefers-color-scheme:dark){:root{--page:#14171a;--card:#1e2327;--text:#e9ecef;--muted:#a6aeb7;--line:#3a4148;
--accent:#74b9f5;--left:#74b9f5;--right:#f5a45d;--healthy:#7bc67f;--picture:#2a3036;--within:#8fd694;--outside:#ffb27a;--unclear:#a6aeb7}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1120px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:clamp(1.5rem,1.1rem + 1.8vw,2.25rem);line-height:1.25;margin:0 0 .5rem;text-wrap:balance;max-width:26em}
h2{font-size:1.3rem;margin:2.5rem 0 .75rem}
h3{font-size:1.05rem;margin:0 0 .4rem}
p{margin:.4rem 0;max-width:70ch}
.muted{color:var(--muted)}
.small{font-size:.875rem}
.brand{letter-spacing:.04em;color:var(--accent);font-weight:600;margin:0 0 .75rem}
.cards{display:grid;gap:12px;list-style:none;margin:0;padding:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px 16px;break-inside:avoid}
.grid{display:grid;gap:16px;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr))}
.moments{display:grid;gap:12px;grid-template-columns:repeat(3,minmax(0,1fr));max-width:860px}
details{margin-top:1rem}
summary{cursor:pointer;color:var(--accent)}
dd{max-width:80ch;margin:0 0 .5rem 1rem}
figure{margin:0;break-inside:avoid}
figcaption{margin-top:.35rem;font-size:.9rem}
.chip{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:0 .6em;font-size:.8rem;color:var(--muted);white-space:nowrap}
.waterfall{max-width:560px}
.evidence{margin:.5rem 0 0;padding-left:1.1em;font-size:.93rem}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--muted);font-size:.9rem;padding:0 0 .4rem}
th,td{text-align:left;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line);vertical-align:top}
thead th{font-size:.85rem;color:var(--muted);font-weight:600}
tbody th{font-weight:500}
th .small{font-weight:400}
tr.group th{padding-top:1.1rem;color:var(--accent);font-weight:600}
.sources{columns:22em 2;column-gap:2rem;padding-left:1.4em;margin-top:.8rem}
sup{line-height:0}
.nowrap{white-space:nowrap}
.within{color:var(--within)}
.outside{color:var(--outside);font-weight:600}
.unclear{color:var(--unclear)}
.note{border-left:4px solid var(--line);padding:.1rem 0 .1rem .8rem;margin:.6rem 0}
.note.warning{border-color:#c98a00}
.note.refusal{border-color:#b3261e}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.2rem 0 .8rem;padding:0;list-style:none;font-size:.9rem;color:var(--muted)}
.swatch{display:inline-block;width:1.6em;height:.7em;margin-right:.45em;border-radius:2px;vertical-align:baseline}
.swatch.left{background:var(--left)}
.swatch.right{background:repeating-linear-gradient(90deg,var(--right) 0 7px,transparent 7px 10px)}
.swatch.healthy{background:var(--healthy);opacity:.45}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:1rem}
@media (max-width:640px){
.moments{display:flex;overflow-x:auto;scroll-snap-type:x mandatory}
.moments figure{flex:0 0 68%;scroll-snap-align:start}
td.none{display:none}
.sources{columns:1}
table,tbody,tr,th,td{display:block}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
caption{display:block}
tr{border-bottom:1px solid var(--line);padding:.6rem 0}
th,td{border:0;padding:0}
tbody th{font-weight:600}
td[data-label]::before{content:attr(data-label) ": ";color:var(--muted)}
}
@media print{
:root{color-scheme:light;--page:#fff;--card:#fff;--text:#000;--muted:#444;--line:#bbb;--accent:#0b4a80;--left:#0b62a8;--right:#a8480b;
--healthy:#2e7d32;--picture:#fff;--within:#226b2a;--outside:#a03c00;--unclear:#444}
body{font-size:11pt}
main{max-width:none;padding:0}
.grid{grid-template-columns:1fr 1fr}
h2{break-after:avoid}
tr{break-inside:avoid}
*{print-color-adjust:exact}
}
${chartCss}${momentCss}${waterfallCss}`;
