/**
 * Every problem the service can answer (RFC 9457), with its status and a sentence a person understands.
 * Sentences say what happened, what was kept and what to do.
 */
import * as v from 'valibot';
import type { Texts } from './language.ts';

type ProblemKind = Readonly<{ status: number; title: Texts }>;

const problem = (status: number, fr: string, en: string): ProblemKind => ({ status, title: { fr, en } });

export const PROBLEMS = {
  'malformed-json': problem(
    400,
    'La demande est illisible. Rien n’a été enregistré.',
    'The request cannot be read. Nothing was saved.',
  ),
  'unknown-field': problem(
    422,
    'La demande contient un champ inconnu.',
    'The request contains an unknown field.',
  ),
  invalid: problem(422, 'Une valeur n’a pas la forme attendue.', 'A value is not in the expected form.'),
  id: problem(422, 'L’identifiant doit être un UUID de version 7.', 'The id must be a version 7 UUID.'),
  slug: problem(422, 'Le nom court du cabinet n’est pas valable.', 'The firm’s short name is not valid.'),
  language: problem(422, 'La langue doit être fr ou en.', 'The language must be fr or en.'),
  instant: problem(
    422,
    'L’instant doit être un nombre de millisecondes.',
    'The instant must be a number of milliseconds.',
  ),
  count: problem(
    422,
    'Le compteur doit être un entier positif.',
    'The count must be a positive whole number.',
  ),
  secret: problem(422, 'Le code n’a pas la forme attendue.', 'The code does not have the expected form.'),
  email: problem(
    422,
    'Cette adresse e-mail n’est pas complète. Vérifiez-la, par exemple\u00a0: nom@exemple.fr',
    'This e-mail address is not complete. Please check it, for example: name@example.com',
  ),
  name: problem(422, 'Indiquez votre nom.', 'Please give your name.'),
  'other-party': problem(
    422,
    'Indiquez l’autre partie, ou choisissez une des réponses proposées.',
    'Please name the other party, or choose one of the answers.',
  ),
  text: problem(422, 'Écrivez votre message.', 'Please write your message.'),
  'text-empty': problem(422, 'Le message est vide.', 'The message is empty.'),
  'text-too-long': problem(
    422,
    'Ce message est trop long\u00a0: 10\u202f000\u00a0caractères au plus. Votre texte est conservé dans le champ.',
    'This message is too long: 10,000 characters at most. Your text is kept in the field.',
  ),
  'text-unreadable': problem(
    422,
    'Ce texte contient un caractère illisible. Votre texte est conservé dans le champ.',
    'This text contains an unreadable character. Your text is kept in the field.',
  ),
  answer: problem(
    422,
    'Cette réponse ne correspond pas à la question.',
    'This answer does not match the question.',
  ),
  'comment-too-long': problem(
    422,
    'Ce commentaire est trop long : 2 000 caractères au plus. Votre texte est conservé dans le champ.',
    'This comment is too long: 2,000 characters at most. Your text is kept in the field.',
  ),
  'survey-version': problem(
    422,
    'Ce questionnaire n’existe pas dans cette version.',
    'This survey does not exist in this version.',
  ),
  'calendar-zone': problem(
    422,
    'Ce fuseau horaire est inconnu, par exemple : Europe/Paris',
    'This time zone is unknown, for example: Europe/Paris',
  ),
  'calendar-time': problem(
    422,
    'Indiquez une heure entre 0 h 00 et 23 h 59.',
    'Please give a time between 00:00 and 23:59.',
  ),
  'calendar-shifts': problem(422, 'Trois plages par jour au plus.', 'Three openings a day at most.'),
  'calendar-overlap': problem(
    422,
    'Deux plages d’ouverture se chevauchent. Vérifiez leurs heures.',
    'Two openings overlap. Please check their times.',
  ),
  'calendar-date': problem(422, 'Cette date n’existe pas.', 'This date does not exist.'),
  'calendar-exceptions': problem(
    422,
    'Une même date figure deux fois, ou il y a plus de 400 dates.',
    'A date is listed twice, or there are more than 400 dates.',
  ),
  'calendar-rule': problem(
    422,
    'Le délai de réponse doit être compris entre 5 minutes et 240 heures d’ouverture.',
    'The reply time must be between 5 minutes and 240 opening hours.',
  ),
  line: problem(
    422,
    'Ce texte est trop long, vide ou illisible. Il est conservé dans le champ.',
    'This text is too long, empty or unreadable. It is kept in the field.',
  ),
  'firm-name': problem(
    422,
    'Indiquez le nom du cabinet, 80\u00a0caractères au plus.',
    'Please give the firm’s name, 80 characters at most.',
  ),
  profile: problem(422, 'Choisissez le pays du cabinet.', 'Please choose the firm’s country.'),
  colour: problem(
    422,
    'Ce n’est pas une couleur. Écrivez-la comme #23406B, ou choisissez-la dans la palette.',
    'This is not a colour. Write it like #23406B, or pick it.',
  ),
  origin: problem(
    422,
    'Aucun site ne peut avoir cette adresse. Elle ressemble à www.durand.fr, sans espace.',
    'No site can have this address. It looks like www.durand.fr, without spaces.',
  ),
  'origin-taken': problem(422, 'Ce site est déjà dans la liste.', 'This site is already in the list.'),
  sites: problem(422, 'La liste des sites n’est pas valable.', 'The list of sites is not valid.'),
  host: problem(
    422,
    'Ce nom d’hôte n’est pas possible. Il ressemble à contact.durand.fr, sans espace ni barre.',
    'This host name is not possible. It looks like contact.durand.fr, without spaces or slashes.',
  ),
  'host-taken': problem(
    409,
    'Ce nom d’hôte mène déjà ailleurs sur ce serveur.',
    'This host name already leads elsewhere on this server.',
  ),
  phone: problem(
    422,
    'Ce numéro de téléphone n’est pas complet. Vérifiez ses chiffres, ou écrivez-le en forme internationale (+33…).',
    'This telephone number is not complete. Check its digits, or write it in international form (+33…).',
  ),
  link: problem(
    422,
    'Cette adresse web n’est pas complète. Elle commence par https:// et n’a pas d’espace.',
    'This web address is not complete. It begins with https:// and has no spaces.',
  ),
  roster: problem(
    422,
    'L’équipe nommée contient quelqu’un qui n’est pas du cabinet.',
    'The named team includes somebody who is not of the firm.',
  ),
  retention: problem(
    422,
    'La durée de conservation va de 1 à 36\u00a0mois.',
    'The term of keeping is 1 to 36 months.',
  ),
  'slug-taken': problem(
    409,
    'Cette adresse est déjà prise. Choisissez-en une autre, par exemple avec la ville.',
    'This address is already taken. Choose another, for example with the town.',
  ),
  'email-taken': problem(
    409,
    'Cette adresse e-mail ouvre déjà un compte ici. Indiquez-en une autre.',
    'This e-mail address already opens an account here. Please give another.',
  ),
  'changed-meanwhile': problem(
    412,
    'Quelqu’un d’autre a changé ces réglages entre-temps. Rien n’a été remplacé\u202f; relisez, puis enregistrez de nouveau.',
    'Somebody else changed these settings meanwhile. Nothing was replaced; read them again, then save again.',
  ),
  'setup-code': problem(
    403,
    'Ce lien de mise en route n’est pas le bon. Reprenez celui que le serveur affiche à son démarrage.',
    'This set-up link is not the right one. Use the one that the server prints at its start.',
  ),
  'setup-closed': problem(
    409,
    'Ce serveur a déjà un cabinet. Connectez-vous, ou demandez une invitation.',
    'This server already has a firm. Sign in, or ask for an invitation.',
  ),
  'image-type': problem(
    415,
    'Envoyez une image PNG, JPEG, WebP ou GIF. Un dessin SVG doit d’abord être exporté en PNG.',
    'Send a PNG, JPEG, WebP or GIF image. An SVG drawing must first be exported as PNG.',
  ),
  'image-too-large': problem(
    413,
    'Cette image dépasse 5\u00a0Mo. Réduisez-la, puis réessayez.',
    'This image is larger than 5 MB. Make it smaller, then try again.',
  ),
  'image-unreadable': problem(
    422,
    'Cette image est illisible ou incomplète. Ouvrez-la, enregistrez-la de nouveau en PNG ou JPEG, puis réessayez.',
    'This image cannot be read, or is incomplete. Open it, save it again as PNG or JPEG, then try again.',
  ),
  'image-pixels': problem(
    422,
    'Cette image a trop de points\u00a0: 64\u00a0millions au plus. Réduisez-la, puis réessayez.',
    'This image has too many pixels: 64 million at most. Make it smaller, then try again.',
  ),
  'digest-hours': problem(
    422,
    'Choisissez entre une et six heures pour le résumé.',
    'Choose between one and six times for the digest.',
  ),
  'duty-days': problem(422, 'Choisissez au moins un jour.', 'Choose at least one day.'),
  'duty-staff': problem(422, 'Choisissez au moins une personne.', 'Choose at least one person.'),
  'push-address': problem(
    422,
    'Cet appareil a donné une adresse de notification qui n’est pas valable. Rouvrez le navigateur, puis réessayez.',
    'This device gave an address for notices that is not valid. Open the browser again, then retry.',
  ),
  'webhook-address': problem(
    422,
    'Aucun avis ne peut être envoyé à cette adresse. Elle commence par https:// et mène à un serveur public.',
    'No notice can be sent to this address. It begins with https:// and leads to a public server.',
  ),
  'figures-period': problem(
    422,
    'La période doit finir après son début et durer dix ans au plus.',
    'The period must end after it begins and last ten years at most.',
  ),
  password: problem(
    422,
    'Choisissez un mot de passe de 12 à 256 caractères.',
    'Choose a password of 12 to 256 characters.',
  ),
  role: problem(422, 'Choisissez un rôle.', 'Please choose a role.'),
  title: problem(
    422,
    'Une qualité tient en 60 caractères, et n’annonce aucune spécialité.',
    'A title is at most 60 characters long, and claims no speciality.',
  ),
  quality: problem(422, 'Choisissez une qualité.', 'Please choose a quality.'),
  'last-admin': problem(
    409,
    'C’est la dernière personne qui administre le cabinet. Donnez d’abord ce rôle à quelqu’un d’autre. Rien n’a été changé.',
    'This is the last person who administers the firm. First give this role to somebody else. Nothing was changed.',
  ),
  'last-checks': problem(
    409,
    'C’est la seule personne chargée de vérifier les parties. Confiez d’abord cette charge à quelqu’un d’autre. Rien n’a été changé.',
    'This is the only person in charge of checking the parties. First give this charge to somebody else. Nothing was changed.',
  ),
  'own-role': problem(
    409,
    'On ne change pas son propre rôle\u00a0: une autre personne qui administre le cabinet peut le faire. Rien n’a été changé.',
    'Nobody changes their own role: another person who administers the firm can. Nothing was changed.',
  ),
  'already-here': problem(
    409,
    'Cette personne fait déjà partie du cabinet. Rien n’a été envoyé.',
    'This person already works in the firm. Nothing was sent.',
  ),
  'invitation-unknown': problem(
    404,
    'Ce lien d’invitation n’est pas complet. Reprenez-le tel qu’il vous a été envoyé, ou demandez-en un autre au cabinet.',
    'This invitation link is not complete. Use it exactly as it was sent to you, or ask the firm for another.',
  ),
  'invitation-expired': problem(
    410,
    'Cette invitation a expiré\u00a0: elle valait sept jours. Demandez-en une autre au cabinet\u202f; un clic lui suffit.',
    'This invitation has expired: it was valid for seven days. Ask the firm for another; it takes them one click.',
  ),
  'invitation-spent': problem(
    410,
    'Cette invitation a déjà servi. Votre compte existe\u00a0: connectez-vous avec votre adresse et votre mot de passe.',
    'This invitation has already been used. Your account exists: sign in with your address and your password.',
  ),
  'invitation-replaced': problem(
    410,
    'Une invitation plus récente remplace celle-ci. Ouvrez le dernier lien reçu.',
    'A newer invitation replaces this one. Open the last link you received.',
  ),
  'invitation-withdrawn': problem(
    410,
    'Le cabinet a retiré cette invitation. Demandez-lui s’il s’agit d’une erreur.',
    'The firm has withdrawn this invitation. Ask them whether this is a mistake.',
  ),
  'invitation-email': problem(
    422,
    'Indiquez l’adresse e-mail à laquelle l’invitation doit être envoyée.',
    'Please give the e-mail address to which the invitation is to be sent.',
  ),
  'reset-expired': problem(
    410,
    'Ce lien a expiré ou a déjà servi\u202f; votre mot de passe n’a pas changé. Demandez un nouveau lien depuis «\u202fMot de passe oublié\u202f».',
    'This link has expired or has already been used; your password has not changed. Ask for a new link under “Forgotten password”.',
  ),
  'email-link-expired': problem(
    410,
    'Ce lien a expiré ou a déjà servi\u202f; votre adresse n’a pas changé. Recommencez depuis «\u202fMon compte\u202f».',
    'This link has expired or has already been used; your address has not changed. Start again from “My account”.',
  ),
  'wrong-password': problem(
    403,
    'Le mot de passe actuel n’est pas le bon. Rien n’a été changé.',
    'The present password is not right. Nothing was changed.',
  ),
  'second-factor-required': problem(
    403,
    'Votre cabinet demande un second facteur. Activez-le d’abord\u202f; rien n’est perdu.',
    'Your firm asks for a second factor. Please set it up first; nothing is lost.',
  ),
  'second-factor-code': problem(
    422,
    'Ce code n’est pas le bon. Attendez le suivant, puis saisissez ses six chiffres, ou un code de secours.',
    'This code is not right. Wait for the next one and enter its six digits, or a recovery code.',
  ),
  'second-factor-again': problem(
    401,
    'Cette connexion a expiré, ou trop de codes ont été essayés. Recommencez avec votre mot de passe.',
    'This sign-in has expired, or too many codes were tried. Start again with your password.',
  ),
  'second-factor-paused': problem(
    429,
    'Trop de codes faux ont été essayés sur ce compte. Réessayez dans quinze minutes\u202f; rien n’a été changé.',
    'Too many wrong codes were tried on this account. Try again in fifteen minutes; nothing was changed.',
  ),
  'second-factor-on': problem(
    409,
    'Le second facteur est déjà activé. Retirez-le d’abord pour changer de téléphone.',
    'The second factor is already on. Remove it first to change telephones.',
  ),
  'second-factor-off': problem(
    409,
    'Aucun second facteur n’est en cours d’activation. Recommencez depuis «\u202fMon compte\u202f».',
    'No second factor is being set up. Start again from “My account”.',
  ),
  'own-factor': problem(
    409,
    'Votre propre second facteur se retire depuis «\u202fMon compte\u202f», avec votre mot de passe.',
    'Your own second factor is removed under “My account”, with your password.',
  ),
  'shared-account': problem(
    409,
    'Ce compte sert aussi dans un autre cabinet. Seule la personne qui tient ce serveur peut retirer son second facteur. Rien n’a été changé.',
    'This account also works in another firm. Only whoever runs this server can remove its second factor. Nothing was changed.',
  ),
  'too-complex': problem(
    422,
    'La demande a trop de champs ou de niveaux. Votre texte est conservé dans le champ.',
    'The request has too many fields or levels. Your text is kept in the field.',
  ),
  /** One sentence for a wrong address and a wrong password, so that neither is given away. */
  credentials: problem(
    401,
    'L’adresse ou le mot de passe n’est pas le bon.',
    'The address or the password is not right.',
  ),
  'not-signed-in': problem(401, 'Connectez-vous pour continuer.', 'Please sign in to continue.'),
  'not-allowed': problem(403, 'Votre rôle ne permet pas cette action.', 'Your role does not allow this.'),
  'wrong-origin': problem(
    403,
    'Cette demande vient d’un autre site.',
    'This request comes from another site.',
  ),
  'not-found': problem(404, 'Cette adresse ne mène à rien.', 'There is nothing at this address.'),
  'id-taken': problem(
    409,
    'Cet identifiant a déjà servi pour un autre contenu.',
    'This id has already been used for other content.',
  ),
  'not-cleared': problem(
    409,
    'Les parties n’ont pas encore été vérifiées.',
    'The parties have not been checked yet.',
  ),
  declined: problem(409, 'Cette demande est close.', 'This request is closed.'),
  'not-asked': problem(
    409,
    'Cette question n’a pas encore été posée dans cet échange.',
    'This question has not been asked in this exchange yet.',
  ),
  'one-conversation': problem(
    403,
    'Ce lien n’ouvre qu’un seul échange. Votre texte est conservé.',
    'This link opens only one exchange. Your text is kept.',
  ),
  'already-cleared': problem(
    409,
    'Les parties de cette demande ont déjà été vérifiées.',
    'The parties to this request have already been checked.',
  ),
  'still-waits': problem(
    422,
    'Cette personne attend encore une réponse\u00a0: répondez-lui, ou choisissez un autre état.',
    'This person is still waiting for an answer: answer them, or choose another status.',
  ),
  'mail-refused': problem(
    502,
    'Le serveur d’envoi a refusé cet e-mail\u202f; rien n’est parti. Copiez le texte et envoyez-le depuis votre messagerie.',
    'The mail server refused this e-mail; nothing was sent. Copy the text and send it from your own mailbox.',
  ),
  'link-expired': problem(
    410,
    'Ce lien a expiré, ou a déjà servi\u00a0: chacun ne s’ouvre qu’une fois. Rien n’est perdu\u202f; demandez un nouveau lien.',
    'This link has expired, or has already been used: each opens only once. Nothing is lost; please ask for a new one.',
  ),
  'too-large': problem(
    413,
    'La demande est trop volumineuse\u00a0: 64\u00a0Ko au plus.',
    'The request is too large: 64 KB at most.',
  ),
  'settings-too-large': problem(
    413,
    'Ces réglages sont trop volumineux\u00a0: 512\u00a0Ko au plus. Raccourcissez les questions et réponses.',
    'These settings are too large: 512 KB at most. Shorten the questions and answers.',
  ),
  'media-type': problem(415, 'La demande doit être en JSON.', 'The request must be JSON.'),
  'too-many': problem(
    429,
    'Trop de demandes. Attendez un instant\u202f; votre texte est conservé.',
    'Too many requests. Wait a moment; your text is kept.',
  ),
  internal: problem(
    500,
    'Une erreur s’est produite de notre côté. Rien n’a été perdu\u202f; réessayez dans un instant.',
    'Something went wrong on our side. Nothing was lost; please try again in a moment.',
  ),
  busy: problem(
    503,
    'Le service ne peut pas répondre pour l’instant. Rien n’a été perdu\u202f; réessayez dans quelques secondes.',
    'The service cannot answer just now. Nothing was lost; please try again in a few seconds.',
  ),
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of every answer that is not a success, as `application/problem+json`. */
export const ProblemSchema = v.object({
  type: v.string(),
  code: v.picklist(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
  status: v.number(),
  title: v.string(),
  /** The field at fault as a dotted path, where one is. */
  field: v.optional(v.string()),
});
export type ProblemData = v.InferOutput<typeof ProblemSchema>;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}
