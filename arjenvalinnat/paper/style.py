"""How a page of paper looks: A4, black on white, the system's own letters, nothing told by colour."""

from __future__ import annotations

STYLE = """
@page { size: A4; margin: 10mm 14mm }
* { box-sizing: border-box }
html { font: 9.5pt/1.3 system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif;
  color: #000; background: #fff; overflow-wrap: break-word }
body { margin: 0 }
main { max-width: 182mm; margin: 6mm auto; padding: 0 4mm }
main.dense { font-size: 7.8pt; line-height: 1.2 }
main.dense :is(th, td) { padding-top: 0.35mm; padding-bottom: 0.35mm }
main.dense h2 { margin-top: 2mm }
h1 { font-size: 17pt; line-height: 1.15; margin: 0 0 1mm }
h2 { font-size: 11pt; margin: 4mm 0 0.8mm; border-bottom: 1.2pt solid #000; break-after: avoid }
h3 { font-size: 1.1em; margin: 1.5mm 0 0 }
p { margin: 0 0 1mm }
ul { margin: 1mm 0 0; padding-left: 4.5mm }
li { margin: 0 0 0.6mm }
dl { display: grid; grid-template-columns: 1fr 1.3fr 1fr 1.3fr; gap: 1.5mm 4mm; margin: 2mm 0 0 }
dt, caption, thead th, .note { font-size: 0.9em }
section { break-inside: avoid }
dd { margin: 0; font-weight: bold }
table { width: 100%; border-collapse: collapse }
tr { break-inside: avoid }
caption { text-align: left; padding: 0 0 0.6mm }
th, td { text-align: left; vertical-align: top; padding: 0.5mm 2.5mm 0.5mm 0;
  border-bottom: 0.5pt solid #777 }
thead th { border-bottom: 1pt solid #000; vertical-align: bottom }
tbody th { font-weight: normal }
tfoot th, tfoot td { border-top: 1pt solid #000; font-weight: bold }
.number { text-align: right; padding: 0.5mm 0 0.5mm 3mm }
td.number { white-space: nowrap }
.note { margin: 1.5mm 0 0 }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 8mm; align-items: start }
.three { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0 4mm; margin-top: 2mm }
.three section { border: 1pt solid #000; padding: 1.5mm 2.5mm }
.three h2 { margin-top: 0 }
svg { display: block; width: 100%; height: auto; margin: 1mm 0; break-inside: avoid }
.bands svg { margin: -1px 0 0 }
svg.part { display: inline-block; width: 4.5em; margin: 0 0.6em 0 0 }
.reach .number { width: 1% }
h2.anew { break-before: page }
@media print { main { max-width: none; margin: 0; padding: 0 } }
@media screen {
  html { font-size: 12pt }
  main, main.dense { max-width: 60em; font-size: 1em; line-height: 1.4 }
}
@media screen and (max-width: 40em) {
  .beside, .three { display: block }
  dl { grid-template-columns: 1fr 1fr }
}
"""
