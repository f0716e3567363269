/**
 * The sheet for the waiting room: whose service it is, one sentence, the code and the address. In the fonts that every
 * printer has, so that nothing is fetched or embedded.
 */
import Pdf from 'pdfkit';
import { serviceLine } from '@parenthese/shared/conversations/service-line.ts';
import { readableAccent } from '@parenthese/shared/looks/contrast.ts';
import { BRACKETS, DOTS, MARK_GRID, MARK_STROKE } from '@parenthese/shared/looks/mark.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { qrPath, type Qr } from './site-qr.ts';

export const SHEETS = ['a4', 'a5'] as const;
export type Sheet = (typeof SHEETS)[number];

export type Poster = Readonly<{
  sheet: Sheet;
  language: Language;
  firm: string;
  bar: string;
  accent: string;
  /** As people type it, without `https://`. */
  address: string;
  qr: Qr;
  /** When it is made, in epoch milliseconds. */
  at: number;
}>;

/** Everything is set for A4, in points; A5 is the same sheet, folded once. */
const A4 = { width: 595.28, height: 841.89 } as const;
const MARGIN = 64;
const MEASURE = A4.width - 2 * MARGIN;
const QR_SIDE = 284;
const WHITE = '#ffffff';
const INK = '#1e1d1a';
const MUTED = '#5c594f';

const WORDS: Readonly<Record<Language, Readonly<{ title: string; sentence: string; how: string }>>> = {
  fr: {
    title: 'Écrire au cabinet',
    sentence: 'Écrivez-nous à toute heure\u00a0: l’équipe du cabinet vous lit et vous répond.',
    how: 'Visez ce code avec l’appareil photo de votre téléphone, ou rendez-vous à l’adresse\u00a0:',
  },
  en: {
    title: 'Write to the firm',
    sentence: 'Write to us at any hour: the firm’s own team reads and answers you.',
    how: 'Point your phone’s camera at this code, or go to:',
  },
};

/** Draws the sheet as PDF. */
export async function posterPdf(poster: Poster): Promise<Uint8Array> {
  const { title } = WORDS[poster.language];
  const doc = new Pdf({
    size: poster.sheet.toUpperCase(),
    margin: 0,
    lang: poster.language,
    displayTitle: true,
    info: { Title: `${title} · ${poster.firm}`, Author: poster.firm, CreationDate: new Date(poster.at) },
  });
  const done = collect(doc);
  doc.scale(doc.page.width / A4.width);
  draw(doc, poster);
  doc.end();
  return done;
}

function draw(doc: PDFKit.PDFDocument, { firm, bar, accent, language, address, qr }: Poster): void {
  const { sentence, how } = WORDS[language];
  const colour = readableAccent(accent, WHITE);
  doc.rect(0, 0, A4.width, 10).fill(colour);
  drawMark(doc, colour, { x: (A4.width - 44) / 2, y: 66, side: 44 });
  let y = 136;
  y = centred(doc, firm, { y, font: 'Times-Roman', size: 34, most: 2, colour: INK });
  if (bar !== '') y = centred(doc, bar, { y: y + 4, font: 'Helvetica', size: 13, colour: MUTED });
  y = centred(doc, sentence, { y: y + 40, font: 'Times-Roman', size: 25, most: 3, colour: INK, gap: 5 });
  const top = Math.max(y + 12, 326);
  drawQr(doc, qr, { x: (A4.width - QR_SIDE) / 2, y: top });
  y = centred(doc, how, { y: top + QR_SIDE + 4, font: 'Helvetica', size: 13, colour: MUTED, gap: 3 });
  centred(doc, address, { y: y + 8, font: 'Helvetica-Bold', size: 21, colour });
  doc.moveTo(MARGIN, A4.height - 72).lineTo(A4.width - MARGIN, A4.height - 72);
  doc.lineWidth(0.75).stroke('#d8d4ca');
  const service = serviceLine(firm, language);
  centred(doc, service, { y: A4.height - 56, font: 'Helvetica', size: 12, most: 2, colour: MUTED });
}

type Setting = Readonly<{
  y: number;
  font: string;
  size: number;
  colour: string;
  /** [most=1] lines; a longer text is set smaller. */
  most?: number;
  /** [gap=0] between lines. */
  gap?: number;
}>;

/** Sets a text in the middle, as large as it fits, and returns where it ends. */
function centred(
  doc: PDFKit.PDFDocument,
  text: string,
  { y, font, size, colour, most = 1, gap = 0 }: Setting,
): number {
  const words = printable(text);
  // A height of its own, else what lies below an A5 page before it is scaled would begin a second one.
  const options = { width: MEASURE, height: A4.height, align: 'center' as const, lineGap: gap };
  doc.font(font).fillColor(colour);
  let fitting = size;
  for (; fitting > 8; fitting -= 1) {
    doc.fontSize(fitting);
    const lines = Math.round(doc.heightOfString(words, options) / (doc.currentLineHeight() + gap));
    // A name without a space is never broken in two.
    const longest = Math.max(...words.split(' ').map((word) => doc.widthOfString(word)));
    if (lines <= most && longest <= MEASURE) break;
  }
  doc.text(words, MARGIN, y, options);
  return doc.y;
}

function drawMark(
  doc: PDFKit.PDFDocument,
  colour: string,
  { x, y, side }: Readonly<{ x: number; y: number; side: number }>,
): void {
  doc
    .save()
    .translate(x, y)
    .scale(side / MARK_GRID);
  doc.lineWidth(MARK_STROKE).lineCap('round').strokeColor(colour).fillColor(colour);
  for (const path of Object.values(BRACKETS)) doc.path(path).stroke();
  for (const path of DOTS.filled.fills) doc.path(path).fill();
  doc.restore();
}

function drawQr(doc: PDFKit.PDFDocument, qr: Qr, { x, y }: Readonly<{ x: number; y: number }>): void {
  doc
    .save()
    .translate(x, y)
    .scale(QR_SIDE / qr.size);
  doc.path(qrPath(qr)).fill(INK);
  doc.restore();
}

/** What the printer's own fonts have beyond Latin-1 (Windows-1252). */
const BEYOND = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** Letters that are no letter and accent in Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  ı: 'i',
  '\u202f': '\u00a0',
};

/** The text in the letters that the printer's own fonts have: a letter with an accent they lack loses it. */
export function printable(text: string): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      if (isPrintable(letter)) return letter;
      const plain = PLAIN[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
      return [...plain].every(isPrintable) ? plain : '';
    })
    .join('');
}

function isPrintable(letter: string): boolean {
  return /^[\x20-\x7e\u00a0-\u00ff]$/.test(letter) || BEYOND.includes(letter);
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    doc.on('data', (part: Uint8Array) => parts.push(part));
    doc.on('error', reject);
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
  });
}
