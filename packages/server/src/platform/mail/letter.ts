/** Sets a mail as text and as plain HTML: no picture, no style sheet from elsewhere, no tracker, few links. */
import type { Language, Texts } from '@parenthese/shared/wire/language.ts';

/** What a mail says: its lines, and the words of its one link. */
export type MailText = Readonly<{ subject: string; lines: readonly string[]; act: string }>;
/** What is to be copied letter by letter. */
export type Code = Readonly<{ code: string }>;
export type Letter = Omit<MailText, 'lines'> &
  Readonly<{
    lines: readonly (string | Code)[];
    language: string;
    url: string;
    foot: string;
    /** [figures=none] Lines that each lead somewhere of their own. */
    figures?: readonly Readonly<{ words: string; url: string }>[];
  }>;

export function setLetter({ language, subject, lines, act, url, foot, figures = [] }: Letter): {
  text: string;
  html: string;
} {
  const counted = figures.map((figure) => `${figure.words}\n${figure.url}`);
  const plain = lines.map((line) => (typeof line === 'string' ? line : line.code));
  const text = [...plain, ...counted, `${act}\n${url}`, foot].join('\n\n');
  const paragraphs = lines.map(paragraphOf).join('\n');
  const html = `<!doctype html>
<html lang="${escape(language)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:24px;background:#fbfaf7;color:#1e1d1a;font:16px/24px system-ui,'Segoe UI',Roboto,sans-serif">
<div style="max-width:34rem;margin:0 auto">
${paragraphs}${listOf(figures)}
<p style="margin:24px 0"><a href="${escape(url)}" style="display:inline-block;padding:10px 18px;border:1px solid #23406b;border-radius:6px;color:#23406b;text-decoration:none">${escape(act)}</a></p>
<p style="margin:0;color:#6b6860;font-size:14px">${escape(foot)}</p>
</div>
</body></html>`;
  return { text, html };
}

function paragraphOf(line: string | Code): string {
  if (typeof line !== 'string')
    return `<pre style="margin:0 0 16px;padding:12px;border:1px solid #e4e1da;border-radius:6px;background:#f3f1ea;font:14px/20px ui-monospace,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere">${escape(line.code)}</pre>`;
  return `<p style="margin:0 0 16px">${escape(line).replaceAll('\n', '<br>')}</p>`;
}

function listOf(figures: NonNullable<Letter['figures']>): string {
  if (figures.length === 0) return '';
  const items = figures.map(
    ({ words, url }) =>
      `<li style="margin:0 0 12px"><a href="${escape(url)}" style="color:#23406b">${escape(words)}</a></li>`,
  );
  return `\n<ul style="margin:0;padding:0 0 0 20px">\n${items.join('\n')}\n</ul>`;
}

const FEET: Texts = {
  fr: 'Cet e-mail est automatique\u202f; les réponses n’y sont pas lues.',
  en: 'This e-mail is automatic; replies to it are not read.',
};

/** The last line of every mail. */
export function footOf(language: Language): string {
  return FEET[language];
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
}
