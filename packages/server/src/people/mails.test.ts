import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '@parenthese/shared/wire/language.ts';
import { footOf, setLetter } from '../platform/mail/letter.ts';
import { ACCOUNT_NEWS, accountNewsMail, confirmEmailMail } from './account-mail-text.ts';
import { invitationMail } from './invitation-mail-text.ts';

/** Every mail to people of a firm about their account, as it is read; a change of a word is seen here. */
describe.each(LANGUAGES)('the mails about an account in %s', (language) => {
  const mails = [
    ['invitation', invitationMail(language, { firm: 'Cabinet Durand', by: 'Me Claire Aubert' })],
    ['new address', confirmEmailMail(language)],
    ...ACCOUNT_NEWS.map((news) => [news, accountNewsMail(language, news)] as const),
  ] as const;

  test('say what they have always said', () => {
    expect(mails.map(([kind, { subject, lines, act }]) => [kind, subject, ...lines, act])).toMatchSnapshot();
  });

  test.each(mails)('hold one link and nothing that could be fetched: %s', (_, words) => {
    const url = 'https://service.example/console/invitation#token=abc';
    const { text, html } = setLetter({ language, ...words, url, foot: footOf(language) });
    expect(text.match(/https?:/g)).toHaveLength(1);
    expect(html.match(/https?:/g)).toHaveLength(1);
    expect(html).not.toMatch(/<(img|link|script|style|iframe|object|form|video|audio)|url\(|@import|srcset/i);
  });

  test.each(mails)('keep French spaces before their signs: %s', (_, { subject, lines, act }) => {
    for (const line of language === 'fr' ? [subject, ...lines, act] : [])
      expect(line).not.toMatch(/[^\u202f\s][;!?]|[^\u00a0\s]:|[ ][;:!?»]|«[ ]|'|!/);
  });

  test('write a firm’s name as text, whatever is in it', () => {
    const words = invitationMail(language, { firm: '<b>Durand & Fils</b>', by: 'Me "A"' });
    const { html } = setLetter({ language, ...words, url: 'https://x.example', foot: footOf(language) });
    expect(html).not.toContain('<b>');
  });
});
