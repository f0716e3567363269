/** A QR code as one path of squares, for the screen, for print and as pixels. Drawn by `uqr`, in our own colours. */
import sharp from 'sharp';
import { encode } from 'uqr';

/** Quiet squares around the code, which readers need to find it. */
const BORDER = 4;
const INK = '#1e1d1a';
/** Of one square in the PNG: sharp on a screen, large enough for a flyer. */
const PIXELS = 16;

export type Qr = Readonly<{ size: number; rows: readonly (readonly boolean[])[] }>;

/** One that can still be read with a quarter of it gone: a poster fades, and gets a thumbtack. */
export function qrOf(address: string): Qr {
  const { size, data } = encode(address, { ecc: 'Q', border: BORDER });
  return { size, rows: data };
}

/** All dark squares as one SVG path on a grid of `size`: a run of squares is one rectangle. */
export function qrPath({ rows }: Qr): string {
  return rows
    .flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
}

export function qrSvg(qr: Qr): string {
  const { size } = qr;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 8}" height="${size * 8}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="${INK}" d="${qrPath(qr)}"/></svg>\n`
  );
}

export async function qrPng({ size, rows }: Qr): Promise<Uint8Array> {
  const pixels = Uint8Array.from(rows.flat(), (dark) => (dark ? 0 : 255));
  const side = size * PIXELS;
  const png = await sharp(pixels, { raw: { width: size, height: size, channels: 1 } })
    .resize(side, side, { kernel: 'nearest' })
    .png({ palette: true, colours: 2 })
    .toBuffer();
  return new Uint8Array(png);
}

/** Where dark squares begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}
