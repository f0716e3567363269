/** Draws a guide's picture on the screen, in the colours of the screen. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Picture } from './guide.ts';
import { layOut, type Ink, type Shape } from './shapes.ts';

const COLOURS: Readonly<Record<Ink, string>> = {
  paper: 'var(--parenthese-paper)',
  tint: 'var(--parenthese-tint)',
  line: 'var(--parenthese-line)',
  control: 'var(--parenthese-control)',
  ink: 'var(--parenthese-ink)',
  muted: 'var(--parenthese-muted)',
  accent: 'var(--parenthese-accent)',
};

export function pictureOf(picture: Picture): TemplateResult {
  const { width, height, shapes } = layOut(picture);
  return html`<svg class="picture" viewBox="0 0 ${width} ${height}" role="img" aria-label=${picture.words}>
    ${shapes.map(shapeOf)}
  </svg>`;
}

function shapeOf(shape: Shape): TemplateResult {
  if (shape.kind === 'text') {
    const { x, y, size, face, middle, words } = shape;
    return svg`<text class="face-${face}" x=${x} y=${y} font-size=${size} fill=${COLOURS[shape.fill]}
      text-anchor=${middle ? 'middle' : nothing}>${words}</text>`;
  }
  const fill = shape.fill === null ? 'none' : COLOURS[shape.fill];
  const stroke = shape.stroke === null ? 'none' : COLOURS[shape.stroke];
  if (shape.kind === 'circle')
    return svg`<circle cx=${shape.x} cy=${shape.y} r=${shape.radius} fill=${fill} stroke=${stroke}></circle>`;
  const { x, y, width, height, radius } = shape;
  return svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${radius} fill=${fill} stroke=${stroke}></rect>`;
}
