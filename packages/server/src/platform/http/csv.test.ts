import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from './csv.ts';

const body = (cell: string) => csv([[cell]]).slice(1, -2);

describe('a table of comma-separated values', () => {
  test('quotes every cell and doubles the quotes within', () => {
    expect(
      csv([
        ['Écoute', 4.24, null],
        ['dit « "oui" »', 0, -0.4],
      ]),
    ).toBe('\ufeff"Écoute","4.24",""\r\n"dit « ""oui"" »","0","-0.4"\r\n');
  });

  test('is written with semicolons and decimal commas for a French spreadsheet', () => {
    expect(csv([['Écoute', 4.24]], { french: true })).toBe('\ufeff"Écoute";"4,24"\r\n');
  });

  test.each([
    '=1+1',
    '+33 1 99 00 12 34',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM',
    '   =1',
    '\u00a0\u202f=1',
    '\ufeff=1',
    ' \ufeff\t＝1',
    '\u200b=cmd|x',
    '\n=1',
    '\tmot',
  ])('lets no text begin a formula: %j', (text) => {
    expect(body(text).startsWith(`"'`)).toBe(true);
  });

  test.each(['mot', '3 = 3', 'a@b.fr', '(-1)', '« = »', "d'accord", ''])('leaves %j alone', (text) => {
    expect(body(text)).toBe(`"${text}"`);
  });

  test('is read back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = body(text).slice(1, -1).replaceAll('""', '"');
        expect([text, `'${text}`]).toContain(read);
        expect(/^[\s\ufeff]*[=+\-@\t\r\0＝＋－＠]/u.test(read)).toBe(false);
      }),
    );
  });
});
