/**
 * Québec. Its own numbers, none of France’s. [K] general knowledge, gone through on the day below: that 811 leads to
 * Info-Santé and Info-Social, the numbers to write to, and CAVAC’s. The right to a lawyer without delay is s. 10(b) of
 * the Canadian Charter; whoever is arrested may speak with a lawyer of the legal aid by telephone at any hour.
 */
import type { Emergency } from './emergency.ts';

export const QUEBEC_EMERGENCY: Emergency = {
  asOf: '2026-11-25',
  sources: [
    'https://www.quebec.ca',
    'https://sosviolenceconjugale.ca',
    'https://www.teljeunes.com',
    'https://suicide.ca',
    'https://cavac.qc.ca',
    'https://www.csj.qc.ca',
  ],
  danger: { number: '911', by: 'call', who: { fr: 'toute urgence', en: 'any emergency' } },
  silent: {
    number: '438\u00a0601-1211',
    by: 'text',
    who: { fr: 'SOS violence conjugale, par texto', en: 'SOS violence conjugale, by text message' },
  },
  listeners: [
    {
      number: '1\u00a0800\u00a0363-9010',
      by: 'call',
      who: { fr: 'SOS violence conjugale', en: 'SOS violence conjugale, domestic violence' },
    },
    {
      number: '1\u00a0800\u00a0263-2266',
      by: 'call',
      who: { fr: 'Tel-jeunes, pour les jeunes', en: 'Tel-jeunes, for young people' },
    },
    {
      number: '1\u00a0866\u00a0277-3553',
      by: 'call',
      who: { fr: 'idées suicidaires', en: 'suicidal thoughts' },
    },
    {
      number: '1\u00a0866\u00a0532-2822',
      by: 'call',
      who: { fr: 'CAVAC, aide aux victimes', en: 'CAVAC, help for victims' },
    },
  ],
  others: [
    {
      number: '811',
      by: 'call',
      who: { fr: 'Info-Santé et Info-Social', en: 'Info-Santé and Info-Social, health and social advice' },
    },
  ],
  held: {
    fr: 'En cas d’arrestation, vous avez le droit de parler à un avocat sans délai. Demandez l’avocat de garde de l’aide juridique\u00a0: l’appel est gratuit, à toute heure.',
    en: 'If you are arrested, you have the right to speak to a lawyer without delay. Ask for the duty lawyer of legal aid: the call is free, at any hour.',
  },
};
