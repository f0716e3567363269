/**
 * The paragraph for the privacy page of a firm's own site, made from the firm's real settings: what GDPR Art. 13, or in
 * Québec s. 8 of the act on the private sector, has said to whoever writes. The firm may change it; the house cannot
 * know what else its site does.
 */
import type { Language, Texts } from '../wire/language.ts';
import { PROFILES } from './profiles/profiles.ts';
import type { ProfileName } from './profiles/profile.ts';
import type { FirmSettings } from './settings.ts';

export type PrivacyText = Readonly<{ title: string; paragraphs: readonly string[] }>;

/** What stands in the text where the firm has not said it yet. */
const GAP: Texts = { fr: '[à compléter]', en: '[to be completed]' };

type Facts = Readonly<{
  firm: string;
  address: string;
  contact: string;
  months: string;
  law: string;
  within: string;
  authority: string;
  authorityUrl: string;
}>;

/** Settings without which the text has a gap, in the order in which it needs them. */
export function missingForPrivacy({
  address,
  privacyContact,
}: Pick<FirmSettings, 'address' | 'privacyContact'>): ('address' | 'privacyContact')[] {
  const missing: ('address' | 'privacyContact')[] = [];
  if (address === '') missing.push('address');
  if (privacyContact === '') missing.push('privacyContact');
  return missing;
}

/** The text in a language, for the jurisdiction of the firm. */
export function privacyText(settings: FirmSettings, language: Language): PrivacyText {
  const { authority, privacy } = PROFILES[settings.profile];
  const { retentionMonths: count } = settings;
  return TEXTS[settings.profile][language]({
    firm: settings.name,
    address: settings.address || GAP[language],
    contact: settings.privacyContact || GAP[language],
    months: language === 'fr' ? `${count}\u00a0mois` : `${count} ${count === 1 ? 'month' : 'months'}`,
    law: privacy.law[language],
    within: privacy.answerWithin[language],
    authority: authority.name[language],
    authorityUrl: authority.url[language],
  });
}

type Write = (facts: Facts) => PrivacyText;

const TEXTS: Readonly<Record<ProfileName, Readonly<Record<Language, Write>>>> = {
  france: {
    fr: (f) => ({
      title: 'Écrire au cabinet depuis ce site',
      paragraphs: [
        `Ce site permet d’écrire au cabinet. Le responsable du traitement est ${f.firm}, ${f.address}. Vos messages, le nom et l’adresse que vous donnez servent à vous répondre et à vérifier que le cabinet peut le faire sans conflit d’intérêts\u202f; cela repose sur votre demande (article\u00a06.1.b du ${f.law}).`,
        'Ils sont couverts par le secret professionnel, chiffrés pendant l’envoi et sur le disque, et lus par l’équipe du cabinet. Ils ne sont ni vendus ni transmis, et aucune décision n’est prise par une machine.',
        `Sans suite, l’échange est effacé ${f.months} après le dernier message. Si le cabinet devient votre conseil, il rejoint votre dossier et en suit les durées.`,
        'Avant que vous n’écriviez, rien n’est déposé sur votre appareil\u00a0: ni cookie, ni mesure d’audience. Ensuite y restent, pour cet échange seulement, votre brouillon et une clé qui le rouvre\u202f; vous pouvez les effacer à tout moment.',
        `Vous pouvez demander une copie de vos données, leur rectification, leur effacement, la limitation de leur usage ou leur portabilité, et vous opposer à cet usage\u00a0: ${f.contact}. Vous aurez une réponse ${f.within}. Vous pouvez aussi adresser une plainte à la ${f.authority}\u00a0: ${f.authorityUrl}`,
      ],
    }),
    en: (f) => ({
      title: 'Writing to the firm from this site',
      paragraphs: [
        `This site lets you write to the firm. The data controller is ${f.firm}, ${f.address}. Your messages, and the name and address you give, are used to answer you and to check that the firm can do so without a conflict of interest; this rests on your own request (Article 6(1)(b) of the ${f.law}).`,
        'They are covered by professional secrecy, encrypted in transit and on disk, and read by the firm’s team. They are neither sold nor passed on, and no decision is taken by a machine.',
        `If nothing follows, the exchange is erased ${f.months} after the last message. If the firm becomes your counsel, it joins your file and is kept as long as the file.`,
        'Before you write, nothing is placed on your device: no cookie, no audience measurement. After that your draft and a key that opens the exchange again stay there, for this exchange only; you can erase them at any time.',
        `You can ask for a copy of your data, have them corrected or erased, have their use limited, take them with you, and object to their use: ${f.contact}. You will have an answer ${f.within}. You can also complain to the ${f.authority}: ${f.authorityUrl}`,
      ],
    }),
  },
  quebec: {
    fr: (f) => ({
      title: 'Écrire au cabinet depuis ce site',
      paragraphs: [
        `Ce site permet d’écrire au cabinet ${f.firm}, ${f.address}. Les renseignements que vous donnez (vos messages, votre nom, votre adresse) servent à vous répondre et à vérifier que le cabinet peut le faire sans conflit d’intérêts. Ils sont recueillis auprès de vous et avec votre consentement, que vous pouvez retirer, selon la ${f.law}.`,
        'Ils sont protégés par le secret professionnel, chiffrés pendant l’envoi et sur le disque, et accessibles à l’équipe du cabinet seulement. Ils ne sont ni vendus ni communiqués, et aucune décision n’est prise par une machine.',
        `Sans suite, l’échange est détruit ${f.months} après le dernier message. Si vous confiez un mandat au cabinet, il rejoint votre dossier et en suit les délais.`,
        'Avant que vous n’écriviez, rien n’est déposé sur votre appareil et rien ne vous identifie, ne vous localise ou n’établit votre profil. Ensuite y restent, pour cet échange seulement, votre brouillon et une clé qui le rouvre\u202f; vous pouvez les effacer à tout moment.',
        `Vous pouvez demander l’accès à vos renseignements, leur rectification, leur communication dans un format technologique courant ou la cessation de leur diffusion, en écrivant à la personne responsable de la protection des renseignements personnels\u00a0: ${f.contact}. Elle vous répond ${f.within}. Vous pouvez aussi vous adresser à la ${f.authority}\u00a0: ${f.authorityUrl}`,
      ],
    }),
    en: (f) => ({
      title: 'Writing to the firm from this site',
      paragraphs: [
        `This site lets you write to the firm ${f.firm}, ${f.address}. The information you give (your messages, name and address) is used to answer you and to check that the firm can do so without a conflict of interest. It is collected from you and with your consent, which you can withdraw, under the ${f.law}.`,
        'It is protected by professional secrecy, encrypted in transit and on disk, and accessible to the firm’s team alone. It is neither sold nor communicated to others, and no decision is made by a machine.',
        `If nothing follows, the exchange is destroyed ${f.months} after the last message. If you give the firm a mandate, it joins your file and is kept as long as the file.`,
        'Before you write, nothing is placed on your device, and nothing identifies you, locates you or profiles you. After that your draft and a key that opens the exchange again stay there, for this exchange only; you can erase them at any time.',
        `You can ask for access to your information, have it corrected, receive it in a commonly used technological format, or have its dissemination stopped, by writing to the person in charge of the protection of personal information: ${f.contact}. You will have an answer ${f.within}. You can also apply to the ${f.authority}: ${f.authorityUrl}`,
      ],
    }),
  },
};
