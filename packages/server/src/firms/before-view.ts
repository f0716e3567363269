/** What a firm has said that people need before they write, in whole sentences of one language. */
import type { BeforeView } from '@parenthese/shared/firms/before-wire.ts';
import { EMERGENCIES } from '@parenthese/shared/firms/emergency/emergencies.ts';
import { emergencyLines, lineHref } from '@parenthese/shared/firms/emergency/emergency.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import { weekInWords } from '@parenthese/shared/firms/week-in-words.ts';
import { PROFILES } from '@parenthese/shared/firms/profiles/profiles.ts';
import type { ProfileName } from '@parenthese/shared/firms/profiles/profile.ts';
import type { Language, Texts } from '@parenthese/shared/wire/language.ts';

const LEGAL_AID: Readonly<Record<ProfileName, Texts>> = {
  france: { fr: 'Aide juridictionnelle', en: 'Legal aid' },
  quebec: { fr: 'Aide juridique', en: 'Legal aid' },
};

/** A firm that has switched it off says so by `on`; its panel then shows none of it. */
export function beforeView(settings: FirmSettings, language: Language): BeforeView {
  const { before, phone, address, calendar, referral, profile } = settings;
  const emergency = EMERGENCIES[PROFILES[profile].emergency];
  /** Where English is missing, or empty, the French stands. */
  const said = (text: Readonly<{ fr: string; en?: string }>) => text[language] || text.fr;
  return {
    on: before.on,
    language,
    phone,
    address,
    hours: weekInWords(calendar.weekly, language).map((row) => ({ ...row })),
    holidays: calendar.holidays,
    access: said(before.access),
    papers: said(before.papers),
    firstMeeting: said(before.firstMeeting),
    legalAid: before.legalAid,
    legalAidName: LEGAL_AID[profile][language],
    questions: before.questions.map(({ id, question, answer }) => ({
      id,
      question: said(question),
      answer: said(answer),
    })),
    lawyer: { ...referral, held: emergency.held[language] },
    emergency: {
      asOf: emergency.asOf,
      lines: emergencyLines(emergency).map((line) => ({
        number: line.number,
        href: lineHref(line),
        who: line.who[language],
      })),
    },
  };
}
