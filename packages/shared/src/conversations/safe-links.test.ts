import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkSegments } from './safe-links.ts';

const links = (text: string) =>
  linkSegments(text).flatMap((segment) => ('href' in segment ? [[segment.text, segment.host]] : []));

describe('linkSegments', () => {
  it.each([
    [
      'Voyez https://www.service-public.fr/particuliers.',
      'https://www.service-public.fr/particuliers',
      'www.service-public.fr',
    ],
    ['(http://exemple.fr/a_(b))', 'http://exemple.fr/a_(b))', 'exemple.fr'],
    ['écrivez à mailto:greffe@exemple.fr, merci', 'mailto:greffe@exemple.fr', 'greffe@exemple.fr'],
    ['tel:+33144324848', 'tel:+33144324848', '+33144324848'],
    ['«https://exemple.fr»', 'https://exemple.fr', 'exemple.fr'],
    ['HTTPS://EXEMPLE.FR', 'HTTPS://EXEMPLE.FR', 'exemple.fr'],
  ])('« %s » holds the link %s, which leads to %s', (text, link, host) => {
    expect(links(text)).toEqual([[link, host]]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'java\tscript:alert(1)',
    'www.exemple.fr',
    'https://',
    'mailto:',
    'xhttps://exemple.fr',
  ])('« %s » holds no link', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('shows where a link leads when its text pretends to lead elsewhere', () => {
    expect(linkSegments('https://avocatparis.org@evil.example/')).toMatchObject([
      { host: 'evil.example', plain: false },
    ]);
    expect(linkSegments('https://аvocat.fr/')).toMatchObject([{ host: 'xn--vocat-3ve.fr', plain: false }]);
  });

  it('ends a link before a character that would reorder it', () => {
    expect(links('https://exemple.fr/\u202Egpj.exe')).toEqual([['https://exemple.fr/', 'exemple.fr']]);
  });

  it('gives back every text to the last character, and follows only four schemes', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.constantFrom('javascript:', 'mailto:', 'tel:', 'https://', ' ', ')', '.', '\u202E'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const segments = linkSegments(text);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const segment of segments) {
          if ('href' in segment) expect(segment.href).toMatch(/^(?:https?|mailto|tel):/u);
        }
      }),
    );
  });
});
