/** What the screen of notices says, in French. Fetched with the screen, not with the console. */
import type { ChannelKind } from '@parenthese/shared/notices/firm.ts';
import type { MailWay } from '@parenthese/shared/notices/person.ts';
import type { DeviceKind } from '@parenthese/shared/notices/wire.ts';
import type { Weekday } from '@parenthese/shared/availability/hours.ts';
import type { DeviceState } from './push-device.ts';

const devices: Readonly<Record<DeviceKind, string>> = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: 'Appareil Android',
  mac: 'Mac',
  windows: 'Ordinateur Windows',
  linux: 'Ordinateur Linux',
  other: 'Appareil',
};

const states: Readonly<Record<DeviceState, string>> = {
  on: 'Cet appareil vous prévient.',
  off: 'Cet appareil ne vous prévient pas encore.',
  denied:
    'Vous avez refusé les notifications pour cette adresse, et ce refus ne se change pas d’ici. Ouvrez les réglages du site dans votre navigateur (le signe à gauche de l’adresse), autorisez les notifications, puis rechargez cette page. En attendant, les e-mails continuent.',
  'install-first':
    'Sur un iPhone ou un iPad, installez d’abord Parenthèse\u00a0: touchez Partager, puis «\u202fSur l’écran d’accueil\u202f», et ouvrez Parenthèse depuis son icône. Revenez ensuite ici.',
  unsupported:
    'Ce navigateur ne sait pas afficher de notifications. Choisissez-en un autre, ou soyez prévenu par e-mail.',
};

const mails: Readonly<Record<MailWay, string>> = {
  'at-once': 'Aussitôt',
  digest: 'En résumé, à mes heures',
  off: 'Jamais',
};

const days: Readonly<Record<Weekday, string>> = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
};

const channels: Readonly<Record<ChannelKind, string>> = {
  slack: 'Slack',
  teams: 'Microsoft Teams',
  webhook: 'Autre service (webhook)',
};

export const fr = {
  title: 'Notifications',
  lead: 'Aucune notification ne contient un mot de vos échanges\u00a0: elles disent qu’un message attend, et rien d’autre. Dès que quelqu’un l’a ouvert, plus personne n’est prévenu.',
  loading: 'Chargement…',
  retry: 'Réessayer',
  save: 'Enregistrer',
  saving: 'Enregistrement…',
  saved: 'Enregistré.',
  remove: 'Retirer',
  yours: 'Pour vous',
  device: {
    title: 'Sur vos appareils',
    state: (state: DeviceState): string => states[state],
    turnOn: 'Activer sur cet appareil',
    turnOff: 'Désactiver sur cet appareil',
    failed:
      'Votre navigateur n’a pas pu s’inscrire. Réessayez dans un instant\u202f; les e-mails continuent.',
    push: 'Faire sonner mes appareils',
    sound: 'Avec un son (si l’appareil le permet)',
    list: 'Appareils inscrits',
    kind: (kind: DeviceKind): string => devices[kind],
    since: (day: string): string => `depuis le ${day}`,
    forget: (name: string): string => `Oublier\u00a0: ${name}`,
    forgetShort: 'Oublier',
    test: 'Envoyer un essai à mes appareils',
  },
  mail: {
    title: 'Par e-mail',
    none: 'Ce serveur n’envoie pas encore d’e-mails\u00a0: votre administrateur peut le régler.',
    legend: 'Quand un message attend',
    way: (way: MailWay): string => mails[way],
    times: 'Heures du résumé',
    time: (n: number): string => `Heure ${n}`,
    addTime: 'Ajouter une heure',
    removeTime: (time: string): string => `Retirer ${time}`,
    today:
      'Recevoir «\u202fAujourd’hui\u202f» à 8\u00a0h, les jours d’ouverture où il y a quelque chose à dire',
    test: 'M’envoyer un e-mail d’essai',
  },
  tested: (tried: number, taken: number): string => {
    if (tried === 0) return 'Rien n’a été envoyé\u00a0: il n’y a nulle part où envoyer.';
    if (taken === tried) return tried === 1 ? 'L’essai est parti.' : `Les ${tried}\u00a0essais sont partis.`;
    return taken === 0
      ? 'L’essai n’a pas été accepté. Réessayez plus tard, ou réinscrivez l’appareil.'
      : `${taken}\u00a0essais sur ${tried} ont été acceptés.`;
  },
  quiet: {
    title: 'Heures calmes',
    on: 'Ne rien m’envoyer à certaines heures',
    from: 'De',
    to: 'À',
    weekend: 'Ni le samedi ni le dimanche',
    words:
      'Ce qui arrive pendant ce temps vous est dit à la fin, s’il attend encore. Quand vous êtes de permanence, les heures calmes ne comptent pas.',
    zone: (zone: string): string => `Heures du cabinet (${zone}).`,
  },
  discreet: {
    title: 'Ce que les autres voient',
    on: 'Forme discrète\u00a0: sans le nom du cabinet',
    preview: 'Voici ce qui s’affichera',
  },
  onDuty: 'Vous êtes de permanence en ce moment.',
  firm: {
    title: 'Pour le cabinet',
    duty: {
      title: 'Permanence',
      lead: 'Qui est de permanence est prévenu en premier. Quand personne ne l’est, tout le monde est prévenu.',
      none: 'Aucune permanence\u00a0: tout le monde est prévenu en même temps.',
      shift: (n: number): string => `Permanence ${n}`,
      days: 'Jours',
      day: (day: Weekday): string => days[day],
      from: 'De',
      to: 'À',
      people: 'Personnes',
      add: 'Ajouter une permanence',
      remove: (n: number): string => `Retirer la permanence ${n}`,
      now: (names: string): string => `En ce moment\u00a0: ${names}.`,
      overnight: 'Une heure de fin plus petite que le début veut dire le lendemain matin.',
    },
    escalation: {
      title: 'Si personne n’ouvre',
      on: 'Prévenir la personne suivante, puis tout le monde',
      next: 'La personne suivante',
      half: 'à la moitié du délai annoncé',
      aim: 'au terme du délai annoncé',
      halfAll: 'Tout le monde est prévenu au terme du délai annoncé.',
      aimAll: 'Tout le monde est prévenu après une fois et demie le délai annoncé.',
      order: 'Dans cet ordre',
      place: (n: number): string => (n === 1 ? '1re\u00a0personne' : `${n}e\u00a0personne`),
      nobody: 'Sans préférence',
    },
    channels: {
      title: 'Canaux de l’équipe',
      lead: 'Le canal apprend qu’un message attend, sans nom ni contenu. Chaque envoi est signé.',
      kind: (kind: ChannelKind): string => channels[kind],
      service: 'Service',
      name: 'Nom',
      address: 'Adresse du webhook',
      addressKept: (host: string): string => `Gardée (${host}). Remplissez pour la changer.`,
      discreet: 'Sans le nom du cabinet',
      add: 'Ajouter un canal',
      numbered: (n: number): string => `Canal ${n}`,
      remove: (name: string): string => `Retirer\u00a0: ${name}`,
      test: 'Envoyer un essai',
      last: (instant: string, status: number): string =>
        status >= 200 && status < 300
          ? `Dernier envoi le ${instant}\u00a0: accepté.`
          : status === 0
            ? `Dernier envoi le ${instant}\u00a0: personne n’a répondu à cette adresse.`
            : `Dernier envoi le ${instant}\u00a0: refusé (${status}).`,
      testedAs: (status: number): string =>
        status >= 200 && status < 300
          ? 'Le service a accepté l’essai.'
          : status === 0
            ? 'Personne n’a répondu à cette adresse. Vérifiez-la.'
            : `Le service a refusé l’essai (${status}). Vérifiez l’adresse.`,
      secret: 'Secret de signature. Copiez-le maintenant\u00a0: il ne sera plus montré.',
      saveFirst: 'Enregistrez d’abord\u202f; vous pourrez ensuite envoyer un essai.',
    },
  },
};

export type NoticeTexts = typeof fr;
