/** The style of the HTML report: system fonts, light and dark, narrow and wide, on paper. */
export const pageStyle = `
:root{color-scheme:light dark;--ink:#1c2126;--dim:#565f68;--paper:#fff;--box:#f4f6f8;--line:#c9d0d6;--ok:#186a3b;--problem:#b3261e;--unknown:#855600;--na:#565f68;--bar:#2f5d8a;--wait:#9a6b00;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaee;--dim:#a7b0b9;--paper:#14181c;--box:#1e242a;--line:#3a434c;--ok:#7ed39b;--problem:#ff9a92;--unknown:#f0c062;--na:#a7b0b9;--bar:#7fb2e5;--wait:#e0b252;--link:#8cc0ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
main,footer{max-width:62rem;margin:0 auto;padding:1rem}
main>p{margin:0}
h1{font-size:1.5rem;margin:.5rem 0;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2rem 0 .5rem;padding-top:1rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
h3+p{margin:.25rem 0}
p{margin:.25rem 0;overflow-wrap:anywhere}
.of{color:var(--dim);font-weight:400}
a{color:var(--link);overflow-wrap:anywhere}
code{font:.9em/1.5 ui-monospace,monospace;overflow-wrap:anywhere}
pre{margin:.25rem 0;padding:.5rem .75rem;background:var(--box);border:1px solid var(--line);border-radius:4px;overflow-x:auto;white-space:pre-wrap}
.row{display:grid;grid-template-columns:6rem minmax(0,1fr);gap:.25rem .75rem;margin:.25rem 0}
.label{color:var(--dim)}
.mark{white-space:nowrap;font-weight:600}
.v-ok{color:var(--ok)}.v-problem{color:var(--problem)}.v-unknown{color:var(--unknown)}.v-not-applicable,.v-none{color:var(--na)}
.path{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));gap:.5rem;margin:.5rem 0;padding:0}
.leg{padding:.5rem;border:2px solid currentColor;border-radius:6px;background:var(--box);overflow-wrap:anywhere}
.leg:not(:first-child) .name::before{content:"→ " / "";color:var(--dim)}
.leg.v-none{border-style:dashed}
.leg.v-problem{border-width:4px}
.name,.state,.why{display:block}
.name{color:var(--ink);font-weight:600}
.why{font-size:.875rem}
.scroll{overflow-x:auto}
details{margin:.5rem 0;border:1px solid var(--line);border-radius:6px;padding:0 .75rem}
summary{padding:.5rem 0;overflow-wrap:anywhere;cursor:pointer}
details h1{font-size:1.2rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.375rem .5rem;border-bottom:1px solid var(--line)}
th[scope=row]{font-weight:400}
svg{display:block;width:100%;min-width:6rem;height:8px;margin-top:.25rem}
.pull,.size{fill:var(--bar)}.queued{fill:var(--wait)}
footer{color:var(--dim)}
@media (max-width:36rem){.row{grid-template-columns:minmax(0,1fr)}}
@media print{body{font-size:10pt}pre{overflow:visible}.leg{break-inside:avoid}}
`;
