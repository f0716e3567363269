/** Lays a guide's picture out as plain shapes: the screen draws them in its own colours, the docs as a file. */
import type { Picture, Row } from './guide.ts';

/** What a shape is for; each drawer has a colour for it. */
export type Ink = 'paper' | 'tint' | 'line' | 'control' | 'ink' | 'muted' | 'accent';
export type Shape = Readonly<
  | {
      kind: 'rect';
      x: number;
      y: number;
      width: number;
      height: number;
      radius: number;
      fill: Ink | null;
      stroke: Ink | null;
    }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: Ink | null; stroke: Ink | null }
  | {
      kind: 'text';
      x: number;
      y: number;
      size: number;
      fill: Ink;
      face: 'text' | 'strong' | 'title' | 'code';
      middle: boolean;
      words: string;
    }
>;
export type Laid = Readonly<{ width: number; height: number; shapes: readonly Shape[] }>;

/** No wider than a phone still shows legibly. */
const WIDTH = 520;
const BAR = 30;
const MENU = 150;
const LEFT = MENU + 24;
const RIGHT = WIDTH - 32;
const CODE_LINE = 18;
/** About as wide as a letter of 13 pixels. */
const LETTER = 7.2;

export function layOut({ address, menu, chosen, menuStep, title, rows }: Picture): Laid {
  const shapes: Shape[] = [text(LEFT, BAR + 36, title, { size: 19, face: 'title' })];
  let y = BAR + 56;
  for (const row of rows) {
    const { height, drawn } = rowAt(row, y);
    shapes.push(...drawn);
    y += height + 16;
  }
  const height = Math.max(y + 8, BAR + 24 + menu.length * 34);
  const ground = [
    rect(0.5, 0.5, WIDTH - 1, height - 1, { radius: 8, fill: 'paper', stroke: 'line' }),
    rect(1, BAR, MENU, height - BAR - 1, { radius: 0, fill: 'tint' }),
    rect(0.5, 0.5, WIDTH - 1, BAR, { radius: 8, fill: 'tint', stroke: 'line' }),
    ...[18, 34, 50].map((x) => circle(x, BAR / 2, 4, { stroke: 'control' })),
    text(72, BAR / 2 + 4, address, { size: 12, fill: 'muted' }),
  ];
  return { width: WIDTH, height, shapes: [...ground, ...menuShapes(menu, chosen, menuStep), ...shapes] };
}

function menuShapes(menu: readonly string[], chosen: number, step: number): Shape[] {
  return menu.flatMap((words, index) => {
    const y = BAR + 12 + index * 34;
    if (index !== chosen) return [text(16, y + 20, words, { size: 13, fill: 'muted' })];
    return [
      rect(6, y, MENU - 6, 30, { radius: 6, fill: 'paper', stroke: 'accent' }),
      text(16, y + 20, words, { size: 13, face: 'strong' }),
      ...badge(MENU, y + 15, step),
    ];
  });
}

function rowAt(row: Row, y: number): Readonly<{ height: number; drawn: Shape[] }> {
  const width = RIGHT - LEFT;
  switch (row.kind) {
    case 'field':
      return {
        height: 50,
        drawn: [
          text(LEFT, y + 11, row.label, { size: 12, fill: 'muted' }),
          rect(LEFT, y + 18, width, 32, { radius: 6, fill: 'paper', stroke: 'control' }),
          text(LEFT + 12, y + 39, row.value, { size: 13 }),
          ...badge(RIGHT, y + 34, row.step),
        ],
      };
    case 'code': {
      const height = row.lines.length * CODE_LINE + 16;
      return {
        height: height + 18,
        drawn: [
          text(LEFT, y + 11, row.label, { size: 12, fill: 'muted' }),
          rect(LEFT, y + 18, width, height, { radius: 6, fill: 'paper', stroke: 'control' }),
          ...row.lines.map((words, index) =>
            text(LEFT + 12 + indent(words) * 7, y + 39 + index * CODE_LINE, words.trim(), {
              size: 12,
              face: 'code',
            }),
          ),
          ...badge(RIGHT, y + 18 + height / 2, row.step),
        ],
      };
    }
    case 'choice':
      return {
        height: 20,
        drawn: [
          ...row.options.flatMap((words, index) => {
            const before = row.options.slice(0, index).join('').length * LETTER + index * 34;
            const x = LEFT + before;
            const dot = index === row.chosen ? [circle(x + 8, y + 10, 3.5, { fill: 'accent' })] : [];
            const ring = circle(x + 8, y + 10, 7, { stroke: index === row.chosen ? 'accent' : 'control' });
            return [ring, ...dot, text(x + 22, y + 14, words, { size: 13 })];
          }),
          ...badge(RIGHT, y + 10, row.step),
        ],
      };
    case 'button': {
      const length = row.label.length * LETTER + 32;
      return {
        height: 34,
        drawn: [
          rect(LEFT, y, length, 34, {
            radius: 6,
            fill: row.step === undefined ? 'paper' : 'tint',
            stroke: 'control',
          }),
          {
            ...text(LEFT + length / 2, y + 22, row.label, { size: 13, face: 'strong' }),
            middle: true,
          } as Shape,
          ...badge(LEFT + length, y + 17, row.step),
        ],
      };
    }
  }
}

/** The number of a step, where the step happens. */
function badge(x: number, y: number, step: number | undefined): Shape[] {
  if (step === undefined) return [];
  const number = text(x, y + 5, String(step), { size: 13, face: 'strong', fill: 'paper' });
  return [circle(x, y, 11, { fill: 'accent', stroke: 'paper' }), { ...number, middle: true } as Shape];
}

const indent = (words: string): number => words.length - words.trimStart().length;

type Painted = Readonly<{ radius?: number; fill?: Ink; stroke?: Ink }>;

function rect(x: number, y: number, width: number, height: number, paint: Painted): Shape {
  const { radius = 0, fill = null, stroke = null } = paint;
  return { kind: 'rect', x, y, width, height, radius, fill, stroke };
}

function circle(x: number, y: number, radius: number, { fill, stroke }: Painted): Shape {
  return { kind: 'circle', x, y, radius, fill: fill ?? null, stroke: stroke ?? null };
}

type Set = Readonly<{ size: number; face?: 'text' | 'strong' | 'title' | 'code'; fill?: Ink }>;

function text(x: number, y: number, words: string, { size, face = 'text', fill = 'ink' }: Set): Shape {
  return { kind: 'text', x, y, size, fill, face, middle: false, words };
}
