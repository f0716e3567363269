/** Sends mails by SMTP, or keeps them where demo and sandbox can read them; without either it says that it cannot. */
import { createTransport } from 'nodemailer';
import type { Database } from '../database/database.ts';
import { newId, type World } from '../world.ts';

/** A server that says nothing for so long is tried again later; nodemailer itself would wait ten minutes. */
const MAIL_PATIENCE = {
  dnsTimeout: 10_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 10_000,
} as const;

export type Mail = Readonly<{ firmId: number; to: string; subject: string; text: string; html: string }>;

export interface Mailer {
  /** False when no mail can leave: no server is set, and this is no demo. */
  readonly works: boolean;
  /** True when mails go to a mail server, and are not only kept here. */
  readonly leaves: boolean;
  /** Resolves when the mail server has taken the mail. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export type MailerParts = Readonly<{
  smtpUrl: string | null;
  from: string;
  keep: boolean;
  /** Told once a mail is where it was to go. */
  sent?: (firmId: number) => Promise<void>;
  database: Database;
  world: World;
}>;

/** @param parts.keep whether mails are (also) kept to be read; only in the demo and in the sandbox. */
export function createMailer({ smtpUrl, from, keep, sent, database, world }: MailerParts): Mailer {
  const transport = smtpUrl === null ? null : createTransport({ url: smtpUrl, ...MAIL_PATIENCE });
  return {
    works: transport !== null || keep,
    leaves: transport !== null,
    async send({ firmId, to, subject, text, html }) {
      if (transport)
        await transport.sendMail({
          from,
          to,
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      if (keep)
        await database.kysely
          .insertInto('mails')
          .values({
            id: newId(world),
            firm_id: firmId,
            at: world.clock(),
            recipient: to,
            subject,
            text,
            html,
          })
          .execute();
      await sent?.(firmId);
    },
    close: () => transport?.close(),
  };
}
