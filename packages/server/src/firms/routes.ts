/** What the panel says of the firm before anybody has written, and the keys that prove its log. */
import { Hono } from 'hono';
import { noticeLaw, noticeVersion } from '@parenthese/shared/conversations/notices.ts';
import { PanelInfoSchema } from '@parenthese/shared/conversations/wire.ts';
import { imagePath } from '@parenthese/shared/firms/image-path.ts';
import type { Db } from '../platform/database/database.ts';
import { documented } from '../platform/http/parse.ts';
import { Refusal } from '../platform/refusal.ts';
import { titled, type Firms } from './firms.ts';
import { siteOf } from './site-of.ts';

export function firmRoutes({ db, firms }: Readonly<{ db: Db; firms: Firms }>) {
  return new Hono()
    .get(
      '/v1/firms/:firm/panel',
      documented(
        'Who answers, the notices’ facts, where else to turn; `?site=` names one of the firm’s sites.',
        { 200: PanelInfoSchema },
      ),
      async (c) => {
        const known = await firms.bySlug(db, c.req.param('firm'));
        if (!known) throw new Refusal('not-found');
        const firm = firms.at(known, siteOf(c, known));
        const {
          slug,
          name,
          bar,
          address,
          phone,
          languages,
          theme,
          calendar,
          privacyContact,
          retentionMonths,
          referral,
          sites,
          profile,
          legal,
          logo,
        } = firm.settings;
        return c.json({
          firm: { slug, name, bar, address, phone },
          team: (await firms.roster(db, firm)).map((member) => ({
            name: member.name,
            quality: member.quality,
            ...titled(member.title),
            photo: imagePath(slug, member.photo),
          })),
          languages: [...languages],
          zone: calendar.zone,
          theme: { ...theme },
          notice: {
            version: noticeVersion(profile),
            privacyContact,
            retentionMonths,
            law: noticeLaw(profile, privacyContact),
          },
          referral: { ...referral },
          sites: [...sites],
          profile,
          legal: { ...legal },
          logo: imagePath(slug, logo),
        });
      },
    )
    .get(
      '/.well-known/parenthese-keys.json',
      documented('The public keys that firms sign the heads of their logs with.', { 200: 'Keys' }),
      async (c) => {
        const keys = await db
          .selectFrom('firm_keys')
          .innerJoin('firms', 'firms.id', 'firm_keys.firm_id')
          .select(['firms.uid', 'firm_keys.public_key'])
          .execute();
        return c.json({
          keys: keys.map(({ uid, public_key }) => ({
            firm: uid,
            algorithm: 'Ed25519',
            publicKey: public_key,
          })),
        });
      },
    );
}
