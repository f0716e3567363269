/**
 * France. 15, 17, 18, 112 and 114 as the public service’s page on emergency numbers lists them; 3919, 119, 116 006 and
 * 3114 by the pages of who answers them. [K] general knowledge: that 116 006 is the number of France Victimes. That
 * somebody held may have a lawyer named by the bâtonnier is C. pr. pén. art. 63-3-1.
 */
import type { Emergency } from './emergency.ts';

export const FRANCE_EMERGENCY: Emergency = {
  asOf: '2026-11-25',
  sources: [
    'https://www.service-public.fr/particuliers/vosdroits/F33954',
    'https://arretonslesviolences.gouv.fr',
    'https://www.allo119.gouv.fr',
    'https://www.france-victimes.fr',
    'https://3114.fr',
  ],
  danger: { number: '17', by: 'call', who: { fr: 'police et gendarmerie', en: 'police' } },
  silent: {
    number: '114',
    by: 'text',
    who: { fr: 'par SMS, si vous ne pouvez pas parler', en: 'by text message, if you cannot speak' },
  },
  listeners: [
    { number: '3919', by: 'call', who: { fr: 'violences faites aux femmes', en: 'violence against women' } },
    { number: '119', by: 'call', who: { fr: 'enfance en danger', en: 'children in danger' } },
    { number: '3114', by: 'call', who: { fr: 'idées suicidaires', en: 'suicidal thoughts' } },
    { number: '116\u00a0006', by: 'call', who: { fr: 'aide aux victimes', en: 'help for victims' } },
  ],
  others: [
    { number: '15', by: 'call', who: { fr: 'SAMU, urgence médicale', en: 'medical emergency' } },
    { number: '18', by: 'call', who: { fr: 'pompiers', en: 'fire brigade' } },
    { number: '112', by: 'call', who: { fr: 'toute urgence', en: 'any emergency' } },
  ],
  held: {
    fr: 'En garde à vue, vous pouvez demander un avocat dès le début. Si vous n’en connaissez pas, le bâtonnier en désigne un.',
    en: 'In police custody, you can ask for a lawyer from the start. If you do not know one, the head of the bar names one.',
  },
};
