/// The style sheet of the HTML report: light, and dark where the reader's system is.
enum PageStyle {
  static let text = #"""
    :root { color-scheme: light dark; --page: #ffffff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
      --create: #1a7f37; --update: #9a6700; --delete: #cf222e; --read: #6e7781; --dark: #a40e26; --band: #cf222e22;
      --degraded: #bc4c00; --focus: #0969da; --mark: #ddf4ff; }
    @media (prefers-color-scheme: dark) {
      :root { --page: #0d1117; --text: #e6edf3; --faint: #9198a1; --line: #3d444d; --soft: #151b23;
        --create: #3fb950; --update: #d29922; --delete: #f85149; --read: #8b949e; --dark: #ff7b72; --band: #f8514933;
        --degraded: #f0883e; --focus: #58a6ff; --mark: #121d2f; }
    }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 1500px; padding: 1rem 1.5rem 4rem; background: var(--page); color: var(--text);
      font: 15px/1.5 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
    code, .name { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .9em; overflow-wrap: anywhere; }
    h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
    .bad { color: var(--dark); } .doubt { color: var(--degraded); } .good { color: var(--create); }
    p { margin: .4rem 0; } .faint { color: var(--faint); }
    table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .25rem .6rem; vertical-align: top;
      border-bottom: 1px solid var(--line); } td.n, th.n { text-align: right; white-space: nowrap; }
    th { color: var(--faint); font-weight: 600; } th button { all: unset; cursor: pointer; }
    th button:focus-visible { outline: 2px solid var(--focus); }
    #ends td:first-child { min-width: 15rem; }
    .scroll { overflow: auto; max-height: 70vh; border: 1px solid var(--line); border-radius: 6px; }
    .scroll thead th { position: sticky; top: 0; z-index: 1; background: var(--page); }
    tr.on, .row.on { background: var(--mark); } tr[data-op] { cursor: pointer; }
    .controls { display: none; gap: .5rem 1rem; flex-wrap: wrap; align-items: center; margin: .5rem 0; }
    .js .controls { display: flex; } .controls input[type=range] { flex: 1 1 16rem; }
    button.tool, input.tool { font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--line);
      border-radius: 6px; padding: .15rem .6rem; } input.tool { flex: 1 1 14rem; }
    .timeline { display: grid; grid-template-columns: minmax(12rem, 24rem) 1fr; max-height: 70vh; overflow-y: auto;
      border: 1px solid var(--line); border-radius: 6px; position: relative; }
    .labels { border-right: 1px solid var(--line); padding-top: 24px; position: relative; }
    .row { all: unset; display: block; box-sizing: border-box; width: 100%; height: 22px; line-height: 22px; padding: 0 .5rem;
      font-size: 12px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; cursor: pointer; }
    .row:focus-visible { outline: 2px solid var(--focus); outline-offset: -2px; }
    .row.far, .bar.far, tr.far { opacity: .25; } .row b { font-weight: 700; }
    .chart { overflow-x: auto; } svg.bars { display: block; min-width: 100%; }
    .bar { cursor: pointer; } .create { fill: var(--create); color: var(--create); } .update { fill: var(--update);
      color: var(--update); } .delete { fill: var(--delete); color: var(--delete); }
    .read, .forget { fill: var(--read); color: var(--read); }
    .dark { fill: var(--dark); } .degraded, .wrong-answer, .warm-up { fill: var(--degraded); }
    .whisker { stroke: var(--faint); } .grid { stroke: var(--line); } .tick { fill: var(--faint); font-size: 11px; }
    .band { fill: var(--band); pointer-events: none; } .stripe { fill: var(--soft); } .now { stroke: var(--focus); stroke-width: 2; }
    .js .bar.later { opacity: .3; } .bar.running { stroke: var(--focus); stroke-width: 2; }
    #about { border: 1px solid var(--line); border-radius: 6px; padding: .6rem 1rem; margin: .6rem 0; background: var(--soft); }
    #about:empty { display: none; } #about ul { margin: .2rem 0; padding-left: 1.2rem; max-height: 12rem; overflow: auto; }
    #about button { all: unset; cursor: pointer; text-decoration: underline; }
    #about button:focus-visible { outline: 2px solid var(--focus); }
    details { margin: .4rem 0; } summary { cursor: pointer; } img { max-width: 100%; border-radius: 6px; }
    th[aria-sort=ascending] button::after { content: " ↑"; } th[aria-sort=descending] button::after { content: " ↓"; }
    @media (max-width: 640px) {
      body { padding: .5rem .8rem 3rem; } h1 { font-size: 1.25rem; }
      #ends, #ends tbody { display: block; } #ends thead { display: none; } #ends tr { display: block; padding: .4rem 0; border-bottom: 1px solid var(--line); }
      #ends td { display: inline-block; border: 0; padding: .1rem .5rem; text-align: left; }
      #ends td.name, #ends td:last-child { display: block; overflow-wrap: anywhere; } #ends td.name { font-weight: 700; }
      #ends td:nth-child(3)::before { content: "median "; } #ends td:nth-child(4)::before { content: "P90 "; }
      .timeline { grid-template-columns: 42% 1fr; }
    }
    @media print { .timeline, .scroll { max-height: none; overflow: visible; } .controls { display: none !important; } }
    """#
}
