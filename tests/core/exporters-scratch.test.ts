import { writeFileSync, mkdtempSync, cpSync } from 'node:fs';
import { it } from 'vitest';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Chart } from '../../renderer/charts/Chart.tsx';
import { briefingDocx } from '../../electron/core/exporters/docx/briefing.ts';
import { briefingMarkdown } from '../../electron/core/exporters/markdown.ts';
import { chartPictures } from '../../electron/core/exporters/pictures.ts';
import { briefing, drawing, overfull } from './exporters-model.ts';
it('x', async () => {
  const assets = mkdtempSync('/tmp/exp1/a');
  cpSync('assets/fonts', assets + '/fonts', { recursive: true });
  cpSync('node_modules/@resvg/resvg-wasm/index_bg.wasm', assets + '/resvg.wasm');
  for (const [name, model] of [['normal', briefing], ['overfull', overfull], ['bare', { ...briefing, isDemo: false }]] as const) {
    const svgs = model.sections.flatMap((s) => s.blocks.flatMap((b) => {
      if (b.kind !== 'figure' || !b.chart) return [];
      const html = renderToStaticMarkup(createElement(Chart, { model: b.chart, width: 642, height: 250, isPrint: true }));
      const m = /<svg[^]*<\/svg>/.exec(html); if (!m) return [drawing(b.indicatorId)]; const svg = m[0];
      return [{ id: b.indicatorId, svg, width: 642, height: Number(/height="(\d+)/.exec(svg)![1]) }];
    }));
    const t = performance.now();
    const pics = name === 'bare' ? new Map() : await chartPictures(svgs, assets);
    const t2 = performance.now();
    for (const [id, p] of [...pics].slice(0, 2)) writeFileSync(`/tmp/exp1/${name}-${id}.png`, p.png);
    const docx = await briefingDocx(model, pics, new Date('2026-11-25T09:40:00Z'));
    console.log(name, t2 - t, performance.now() - t2, docx.length);
    writeFileSync(`/tmp/exp1/${name}.docx`, docx);
    writeFileSync(`/tmp/exp1/${name}.md`, briefingMarkdown(model));
  }
});
