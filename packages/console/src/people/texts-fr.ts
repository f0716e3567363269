/** What the screens of people and of one's own account say, in French. Fetched with the screens. */
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';

const roles: Readonly<Record<Role, string>> = {
  admin: 'Administration',
  lawyer: 'Avocat',
  trainee: 'Élève-avocat',
  assistant: 'Assistanat',
  reader: 'Lecture seule',
};

const roleHints: Readonly<Record<Role, string>> = {
  admin: 'Répond, règle le cabinet, invite et retire les personnes.',
  lawyer: 'Répond, accepte ou décline les demandes.',
  trainee: 'Répond et confie, sans accepter ni décliner.',
  assistant: 'Répond et confie, sans accepter ni décliner.',
  reader: 'Lit les échanges et les chiffres, sans écrire.',
};

const qualities: Readonly<Record<Quality, string>> = {
  lawyer: 'Avocat',
  trainee: 'Élève-avocat',
  jurist: 'Juriste',
  assistant: 'Assistant',
};

export const fr = {
  loading: 'Chargement…',
  retry: 'Réessayer',
  saved: 'Enregistré',
  cancel: 'Annuler',
  copy: 'Copier',
  copied: 'Copié',
  copyFailed: 'La copie a échoué\u00a0: sélectionnez le texte, puis copiez-le.',
  role: 'Rôle',
  roles,
  roleHint: (role: Role): string => roleHints[role],
  quality: 'Qualité',
  qualities,
  title: 'Qualité, dans vos mots',
  titleHint: 'Affichée à côté des réponses, par exemple\u00a0: avocate associée. Aucune spécialité.',
  name: 'Nom',
  nameHint: 'Affiché à côté de chaque réponse.',
  nameMissing: 'Indiquez un nom.',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  passwordHint: 'Douze caractères au moins. Une phrase que vous retenez vaut mieux qu’un mot compliqué.',
  passwordShort: 'Il faut douze caractères au moins.',
  passwordMissing: 'Indiquez votre mot de passe.',
  toSignIn: 'Se connecter',

  people: {
    title: 'Personnes',
    lead: 'Qui travaille ici, et ce que chacun peut faire.',
    here: 'Au cabinet',
    invited: 'Invitées',
    left: 'Ont quitté le cabinet',
    you: 'vous',
    checks: 'Vérifie les parties',
    checksHint: 'Seule à ouvrir ce qui reste replié avant la vérification des conflits d’intérêts.',
    checksAre: 'vérifie les parties',
    factorOn: 'second facteur actif',
    factorOff: 'sans second facteur',
    change: 'Modifier',
    changeOf: (name: string): string => `Modifier\u00a0: ${name}`,
    ownRole:
      'On ne change pas son propre rôle\u00a0: une autre personne qui administre le cabinet peut le faire.',
    lastAdmin:
      'La seule personne qui administre le cabinet ne peut pas être retirée. Donnez d’abord ce rôle à quelqu’un d’autre.',
    leaveOf: (name: string): string => `Retirer ${name} du cabinet`,
    leaveAsk: (name: string): string =>
      `Retirer ${name} du cabinet\u202f? Ses sessions prennent fin aussitôt\u202f; son nom reste à côté de ses réponses passées.`,
    leaveTo: 'Confier ses conversations ouvertes à',
    leaveToNobody: 'personne (elles restent dans la boîte)',
    leaveDone: (name: string, threads: number): string =>
      threads === 0
        ? `${name} ne fait plus partie du cabinet.`
        : `${name} ne fait plus partie du cabinet\u202f; ${threads}\u00a0${threads === 1 ? 'conversation a changé' : 'conversations ont changé'} de mains.`,
    factorRemove: 'Retirer son second facteur',
    factorAsk: (name: string): string =>
      `Retirer le second facteur de ${name}\u202f? À utiliser si son téléphone et ses codes de secours sont perdus. Vérifiez d’abord, de vive voix, que la demande vient bien d’elle ou de lui.`,
    factorRemoved: (name: string): string => `Le second facteur de ${name} est retiré.`,
    invite: 'Inviter quelqu’un',
    inviteLead: {
      mail: 'Un e-mail lui donne un lien valable sept jours, une seule fois.',
      link: 'Ce serveur n’envoie pas d’e-mails\u00a0: vous recevrez ici un lien à lui transmettre.',
    },
    inviteName: 'Son nom',
    inviteEmail: 'Son adresse e-mail',
    inviteEmailMissing: 'Indiquez l’adresse à laquelle envoyer l’invitation.',
    optional: 'Facultatif\u00a0: la personne peut l’indiquer elle-même.',
    send: 'Envoyer l’invitation',
    makeLink: 'Créer le lien d’invitation',
    sentTo: (email: string): string => `L’invitation part à ${email}.`,
    link: 'Lien à transmettre',
    linkHint: (until: string): string =>
      `Il vaut jusqu’au ${until}, une seule fois. Il ne sera plus affiché\u00a0: copiez-le maintenant.`,
    linkFor: (name: string): string => `Lien pour ${name}`,
    unnamed: 'Personne invitée',
    again: 'Inviter de nouveau',
    againOf: (name: string): string => `Inviter de nouveau\u00a0: ${name}`,
    withdraw: 'Retirer l’invitation',
    withdrawAsk: (name: string): string =>
      `Retirer l’invitation de ${name}\u202f? Son lien ne mènera plus à rien.`,
    withdrawn: (name: string): string => `L’invitation de ${name} est retirée.`,
    expires: (until: string): string => `valable jusqu’au ${until}`,
    expired: 'expirée',
    mails: {
      none: 'lien transmis par vos soins',
      waiting: 'e-mail en cours d’envoi',
      sent: 'e-mail envoyé',
      failed: 'l’e-mail n’a pas pu partir\u202f; vérifiez l’adresse',
    },
  },

  invitation: {
    heading: 'Invitation',
    title: (firm: string): string => `${firm} vous invite`,
    lead: (role: string): string => `Votre rôle au cabinet\u00a0: ${role.toLowerCase()}.`,
    known: (email: string): string =>
      `Cette invitation est pour ${email}, qui a déjà un compte ici\u00a0: indiquez son mot de passe.`,
    submit: 'Rejoindre le cabinet',
    busy: 'Un instant…',
    noToken: 'Ce lien d’invitation n’est pas complet. Reprenez-le tel qu’il vous a été envoyé.',
  },

  confirm: {
    title: 'Nouvelle adresse e-mail',
    lead: 'Confirmez que cette adresse est la vôtre. Vos autres sessions prendront fin.',
    submit: 'Confirmer mon adresse',
    done: (email: string): string =>
      `Votre adresse est maintenant ${email}. C’est avec elle que vous vous connecterez.`,
    noToken: 'Ce lien n’est pas complet. Reprenez-le tel qu’il vous a été envoyé.',
    onward: 'Ouvrir la console',
  },

  step: {
    title: 'Code de connexion',
    lead: 'Ouvrez votre application d’authentification et saisissez les six chiffres du moment.',
    leadRecovery: 'Saisissez l’un de vos codes de secours. Chacun ne sert qu’une fois.',
    code: 'Code à six chiffres',
    recovery: 'Code de secours',
    missing: 'Saisissez le code.',
    submit: 'Continuer',
    useRecovery: 'Je n’ai pas mon téléphone',
    useCode: 'J’ai mon téléphone',
    back: 'Recommencer',
  },

  account: {
    title: 'Mon compte',
    lead: 'Ce qui n’appartient qu’à vous.',
    required:
      'Votre cabinet demande un second facteur. Activez-le ci-dessous\u202f; la console s’ouvrira aussitôt après.',
    open: 'Ouvrir la console',
    shown: 'Ce que vos clients voient',
    nameByAdmin: 'Une personne qui administre le cabinet peut le changer.',
    photo: 'Photographie',
    photoHint: 'PNG, JPEG, WebP ou GIF. Une grande image est réduite avant l’envoi.',
    photoAlt: 'Votre photographie',
    photoNone: 'Aucune photographie.',
    photoChoose: 'Choisir une photographie',
    photoReplace: 'Changer la photographie',
    photoRemove: 'Retirer la photographie',
    photoAsk: 'Retirer votre photographie\u202f? Elle disparaît aussi du badge.',
    sending: 'Envoi…',
    save: 'Enregistrer',
    emailNow: (email: string): string => `Vous vous connectez avec ${email}.`,
    emailWaiting: (email: string): string =>
      `Un lien attend dans la boîte de ${email}. L’adresse changera lorsque vous l’aurez ouvert.`,
    emailNew: 'Nouvelle adresse',
    emailChange: 'Changer d’adresse',
    emailSent: (email: string): string =>
      `Un lien de confirmation part à ${email}. L’ancienne adresse en est prévenue.`,
    emailDone: (email: string): string => `Vous vous connectez désormais avec ${email}.`,
    passwordNow: 'Mot de passe actuel',
    passwordNew: 'Nouveau mot de passe',
    passwordChange: 'Changer le mot de passe',
    passwordDone: 'Le mot de passe est changé. Vos autres sessions ont pris fin.',
    factor: 'Second facteur',
    factorLead:
      'En plus du mot de passe, un code que votre téléphone affiche. Un mot de passe volé ne suffit alors plus.',
    factorOn: (codes: number): string =>
      `Actif. ${codes === 0 ? 'Il ne reste aucun code de secours' : codes === 1 ? 'Il reste un code de secours' : `Il reste ${codes} codes de secours`}.`,
    factorOff: 'Inactif.',
    factorBegin: 'Activer',
    factorScan:
      'Ouvrez une application d’authentification (Aegis, FreeOTP, Google Authenticator, celle de votre gestionnaire de mots de passe…) et photographiez ce carré.',
    factorQr: 'Code QR à photographier avec l’application',
    factorLink: 'Ouvrir dans l’application de ce téléphone',
    factorSecret: 'Ou saisissez cette clé\u00a0:',
    factorCode: 'Code affiché par l’application',
    factorConfirm: 'Confirmer',
    factorRemove: 'Retirer le second facteur',
    factorRemoved: 'Le second facteur est retiré.',
    codes: 'Codes de secours',
    codesLead:
      'Si vous perdez votre téléphone, chacun ouvre votre compte une fois. Ils ne seront plus affichés\u00a0: imprimez-les ou copiez-les, et rangez-les hors de cet ordinateur.',
    codesNew: 'Créer de nouveaux codes de secours',
    codesPrint: 'Imprimer',
    codesKept: 'Je les ai rangés',
    sessions: 'Vos sessions',
    sessionsLead: 'Les appareils où votre compte est ouvert.',
    session: (browser: string | null, system: string | null): string =>
      browser !== null && system !== null
        ? `${browser} sur ${system}`
        : (browser ?? system ?? 'Appareil inconnu'),
    sessionHere: 'cette session',
    sessionSince: (day: string): string => `depuis le ${day}`,
    sessionEnd: 'Mettre fin',
    sessionEndOf: (name: string): string => `Mettre fin à la session\u00a0: ${name}`,
    sessionEnded: (name: string): string => `La session «\u202f${name}\u202f» a pris fin.`,
    othersEnd: 'Mettre fin à toutes les autres',
    othersAsk:
      'Mettre fin à toutes vos autres sessions\u202f? Ce qui y était écrit sans être envoyé y reste.',
    othersEnded: 'Vos autres sessions ont pris fin.',
    language: 'Langue de la console',
    firms: 'Vos cabinets',
    firmHere: 'ouvert ici',
    firmGo: (firm: string): string => `Passer à ${firm}`,
  },
};

export type PeopleTexts = typeof fr;
