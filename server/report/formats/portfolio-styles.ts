/** Styles of the portfolio's page. */
export const portfolioStyles = `
:root{color-scheme:light dark;--line:#c9cfd6;--soft:#f3f5f7;--bar:#1f6feb;--warn:#8a4600;--page:#fff;--text:#1b1f24}
@media (prefers-color-scheme:dark){:root{--line:#3a424c;--soft:#1c2128;--bar:#58a6ff;--warn:#f0b35e;--page:#0f1216;--text:#e6e9ed}}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei",sans-serif}
main{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
.warning{color:var(--warn);border-left:4px solid currentColor;padding-left:.75rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
thead th{background:var(--soft)}
tbody th{font-weight:600;overflow-wrap:anywhere}
.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{font-family:ui-monospace,Consolas,monospace;font-size:.9em;overflow-wrap:anywhere}
rect{fill:var(--bar)}
@media print{.scroll{overflow:visible}tr{break-inside:avoid}main{max-width:none;padding:0}}
`;

/** Of exactly that text, for the page's content security policy; a test keeps them together. */
export const portfolioStylesHash = 'sha256-9JLujVdtWt0IRSkALTSaAS+4YbekgxhBi7HFJ6jgzz8=';
