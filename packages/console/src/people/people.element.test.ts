import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { me, READERS, readerOnly, testFirm } from '../console-fixture.ts';
import { allText, emulate, faults, find, focused, the } from '../console-test-page.ts';
import {
  account,
  invitation,
  invitedPerson,
  people,
  peopleService,
  person,
  placedAt,
  RECOVERY_CODES,
  sentTo,
} from './people-fixture.ts';

afterEach(() => {
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
});

const field = <Input extends HTMLElement = HTMLInputElement>(id: string) => the<Input>(`#${id}`);
const ready = (selector: string) => expect.poll(() => find(selector)).not.toBeNull();

/** The part of the account that holds the second factor. */
const factor = () => find('parenthese-second-factor')?.shadowRoot ?? null;
const inFactor = <Found extends HTMLElement = HTMLInputElement>(selector: string): Found =>
  factor()?.querySelector<Found>(selector) ?? the<Found>(selector);

/** Presses the button of this name, wherever it is. */
async function press(name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

describe('the people of a firm', () => {
  test('are listed with what they do, and who was invited and who has left', async () => {
    await placedAt(peopleService(), '/console/settings/people');
    await ready('#group-here');
    expect(allText()).toContain('Me Claire Durand');
    expect(allText()).toContain('roux@durand.example');
    expect(allText()).toContain('e-mail envoyé');
    expect(allText()).toContain('Jeanne Petit');
  });

  test('without mail an invitation is a link, shown once and ready to copy', async () => {
    const service = peopleService();
    await placedAt(service, '/console/settings/people');
    await ready('#invite-name');
    await userEvent.fill(field('invite-name'), 'Hugo Lenoir');
    await press('Créer le lien d’invitation');
    await ready('#handed');
    expect(field('handed').value).toContain('/console/invitation#token=');
    expect(sentTo(service, '/v1/staff/people')).toEqual([
      { name: 'Hugo Lenoir', role: 'lawyer', quality: 'lawyer' },
    ]);
    await expect.poll(focused).toBe(field('handed'));
  });

  test('with mail the address is asked for, and what was typed outlives a reload', async () => {
    const service = peopleService({ mail: true });
    await placedAt(service, '/console/settings/people');
    await ready('#invite-name');
    await userEvent.fill(field('invite-name'), 'Hugo Lenoir');
    await press('Envoyer l’invitation');
    await expect.poll(() => the('#invite-email-error').textContent).toContain('Indiquez l’adresse');
    await placedAt(service, '/console/settings/people');
    await ready('#invite-name');
    expect(field('invite-name').value).toBe('Hugo Lenoir');
    await userEvent.fill(field('invite-email'), 'hugo@durand.example');
    await press('Envoyer l’invitation');
    await expect.poll(() => allText()).toContain('L’invitation part à hugo@durand.example.');
    expect(field('invite-name').value).toBe('');
  });

  test('somebody leaves by name, and their open conversations go to whom one chose', async () => {
    const service = peopleService();
    await placedAt(service, '/console/settings/people');
    await ready('#group-here');
    await press('Modifier\u00a0: Hugo Lenoir');
    await press('Retirer Hugo Lenoir du cabinet');
    await expect.poll(() => field('ask-leave-lenoir-question').textContent).toContain('Hugo Lenoir');
    await userEvent.selectOptions(field<HTMLSelectElement>('to-lenoir'), 'durand');
    the('#ask-leave-lenoir .urgent').click();
    await expect.poll(() => sentTo(service, '/v1/staff/people/lenoir/leave')).toEqual([{ to: 'durand' }]);
    await expect.poll(() => allText()).toContain('2\u00a0conversations ont changé de mains');
  });

  test('the last admin cannot leave, nor change their own role, and is told why', async () => {
    await placedAt(peopleService(), '/console/settings/people');
    await ready('#group-here');
    await press('Modifier\u00a0: Me Claire Durand');
    await ready('#role-durand');
    expect(field<HTMLSelectElement>('role-durand').disabled).toBe(true);
    expect(allText()).toContain('On ne change pas son propre rôle');
    expect(allText()).toContain('La seule personne qui administre le cabinet');
    expect(find('#ask-leave-durand')).toBeNull();
  });

  test('what the service refuses is said beside the person', async () => {
    const service = peopleService();
    service.refuse.set('/v1/staff/people/lenoir', {
      status: 409,
      code: 'last-checks',
      title: 'C’est la seule personne chargée de vérifier les parties.',
    });
    await placedAt(service, '/console/settings/people');
    await ready('#group-here');
    await press('Modifier\u00a0: Hugo Lenoir');
    await ready('#role-lenoir');
    await userEvent.selectOptions(field<HTMLSelectElement>('role-lenoir'), 'reader');
    await expect.poll(() => the('#wrong-lenoir').textContent).toContain('la seule personne');
  });

  test('an expired invitation is sent again in one press, or withdrawn by name', async () => {
    const service = peopleService({ people: [...people().slice(0, 2), invitedPerson({ expired: true })] });
    await placedAt(service, '/console/settings/people');
    await expect.poll(() => allText()).toContain('expirée');
    await press('Inviter de nouveau\u00a0: roux@durand.example');
    await ready('#handed');
    await press('Retirer l’invitation');
    await expect.poll(() => field('ask-withdraw-roux-question').textContent).toContain('roux@durand.example');
    the('#ask-withdraw-roux .urgent').click();
    await expect.poll(() => sentTo(service, '/v1/staff/people/roux/leave')).toEqual([{ to: null }]);
  });

  test('whoever does not administer the firm reads who is here, and nothing to press', async () => {
    const service = peopleService({ firm: testFirm({ me: readerOnly() }) });
    await placedAt(service, '/console/settings/people');
    await ready('#group-here');
    expect(find('#invite')).toBeNull();
    expect(the('parenthese-people').shadowRoot?.querySelector('button')).toBeNull();
  });
});

describe('an invitation', () => {
  const open = '/console/invitation#token=abcdefghijklmnopqrstuvwxyz';

  test('is accepted with a name and a password, and leads into the console', async () => {
    const service = peopleService({ firm: testFirm({ me: null }) });
    const app = await placedAt(service, open);
    await ready('#name');
    expect(allText()).toContain('Cabinet Durand vous invite');
    expect(field('name').value).toBe('Hugo Lenoir');
    await userEvent.fill(field('password'), 'trop court');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => the('#password-error').textContent).toContain('douze caractères');
    await userEvent.fill(field('password'), 'une phrase que je retiens');
    service.firm.me = me();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => app.router.route().name).toBe('today');
    expect(sentTo(service, '/v1/auth/accept-invitation')).toEqual([
      { token: 'abcdefghijklmnopqrstuvwxyz', name: 'Hugo Lenoir', password: 'une phrase que je retiens' },
    ]);
  });

  test('whose address has an account asks for its password, whatever its length, and for its code', async () => {
    const service = peopleService({
      firm: testFirm({ me: null }),
      invitation: invitation({ account: true }),
      signIn: { next: 'second-factor-needed' },
    });
    await placedAt(service, open);
    await ready('#password');
    expect(allText()).toContain('qui a déjà un compte ici');
    await userEvent.fill(field('password'), 'court');
    await userEvent.keyboard('{Enter}');
    await ready('#code');
  });

  test('that has expired says so, and nothing else is asked', async () => {
    const service = peopleService({ firm: testFirm({ me: null }) });
    service.refuse.set('/v1/auth/invitation', {
      status: 410,
      code: 'invitation-expired',
      title: 'Cette invitation a expiré.',
    });
    await placedAt(service, open);
    await expect.poll(() => allText()).toContain('Cette invitation a expiré.');
    expect(find('form')).toBeNull();
  });

  test('without its token says that the link is not complete', async () => {
    await placedAt(peopleService({ firm: testFirm({ me: null }) }), '/console/invitation');
    await expect.poll(() => allText()).toContain('n’est pas complet');
  });
});

describe('one’s own account', () => {
  test('a wrong password is said beside its field, and nothing typed is lost', async () => {
    const service = peopleService();
    service.refuse.set('/v1/staff/account/email', {
      status: 403,
      code: 'wrong-password',
      title: 'Le mot de passe actuel n’est pas le bon.',
    });
    await placedAt(service, '/console/account');
    await ready('#new-email');
    await userEvent.fill(field('new-email'), 'new@durand.example');
    await userEvent.fill(field('email-password'), 'wrong');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => the('#email-password-error').textContent).toContain('n’est pas le bon');
    expect(field('new-email').value).toBe('new@durand.example');
    service.refuse.clear();
    service.mail = true;
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => allText()).toContain('Un lien de confirmation part à new@durand.example.');
  });

  test('a second factor is turned on by a code, and its recovery codes are shown once', async () => {
    const service = peopleService();
    await placedAt(service, '/console/account');
    await ready('parenthese-second-factor');
    await userEvent.fill(inFactor('#password'), 'une phrase que je retiens');
    await press('Activer');
    await expect.poll(() => factor()?.querySelector('#code')).toBeTruthy();
    expect(the<HTMLImageElement>('.qr').alt).toBe('Code QR à photographier avec l’application');
    expect(allText()).toContain('ABCD EFGH');
    await userEvent.fill(inFactor('#code'), '123 456');
    service.account = account({ secondFactor: { on: true, required: false, recoveryCodesLeft: 2 } });
    await userEvent.keyboard('{Enter}');
    await ready('.codes');
    expect(the('.codes').textContent).toContain(RECOVERY_CODES[0]);
    await expect.poll(() => allText()).toContain('Il reste 2 codes de secours');
    await press('Je les ai rangés');
    await expect.poll(() => find('.codes')).toBeNull();
    expect(allText()).not.toContain('abcd-efgh');
  });

  test('a firm that asks for a second factor lets it be set up before anything else', async () => {
    const service = peopleService({
      account: account({ secondFactor: { on: false, required: true, recoveryCodesLeft: 0 } }),
    });
    const app = await placedAt(service, '/console/');
    app.store.commit({
      session: {
        kind: 'unreachable',
        problem: {
          code: 'second-factor-required',
          status: 403,
          title: 'Votre cabinet demande un second facteur.',
        },
      },
    });
    await ready('parenthese-second-factor');
    expect(find('#sessions')).toBeNull();
    await userEvent.fill(inFactor('#password'), 'une phrase que je retiens');
    await press('Activer');
    await expect.poll(() => factor()?.querySelector('#code')).toBeTruthy();
    service.account = account({ secondFactor: { on: true, required: true, recoveryCodesLeft: 2 } });
    await userEvent.fill(inFactor('#code'), '123456');
    await userEvent.keyboard('{Enter}');
    await ready('.codes');
    await press('Je les ai rangés');
    await press('Ouvrir la console');
    await expect.poll(() => find('parenthese-today')).not.toBeNull();
  });

  test('a session ends by its name, and all the others after a question', async () => {
    const service = peopleService();
    await placedAt(service, '/console/account');
    await ready('#sessions');
    expect(allText()).toContain('Appareil inconnu');
    await page.getByRole('button', { name: /Mettre fin à la session : Safari sur iOS/ }).click();
    await expect.poll(() => allText()).toContain('La session «\u202fSafari sur iOS\u202f» a pris fin.');
    await press('Mettre fin à toutes les autres');
    the('#ask-others .urgent').click();
    await expect.poll(() => allText()).toContain('Vos autres sessions ont pris fin.');
  });

  test('a new password is judged before it leaves', async () => {
    const service = peopleService();
    await placedAt(service, '/console/account');
    await ready('#password-new');
    await userEvent.fill(field('password-now'), 'une phrase que je retiens');
    await userEvent.fill(field('password-new'), 'court');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => the('#password-new-error').textContent).toContain('douze caractères');
    expect(sentTo(service, '/v1/staff/account/password')).toEqual([]);
  });

  test('the link to a new address is spent by a press, never by looking', async () => {
    const service = peopleService({ firm: testFirm({ me: null }) });
    await placedAt(service, '/console/confirm-email#token=abcdefghijklmnopqrstuvwxyz');
    await ready('button.primary');
    expect(sentTo(service, '/v1/auth/confirm-email')).toEqual([]);
    await press('Confirmer mon adresse');
    await expect.poll(() => allText()).toContain('Votre adresse est maintenant new@durand.example.');
  });
});

describe('the second step of signing in', () => {
  async function atTheStep(service = peopleService({ firm: testFirm({ me: null }) })) {
    service.signIn = { next: 'second-factor-needed' };
    const app = await placedAt(service, '/console/');
    await ready('#email');
    await userEvent.fill(field('email'), 'claire@durand.example');
    await userEvent.fill(field('password'), 'une phrase que je retiens');
    await userEvent.keyboard('{Enter}');
    await ready('#code');
    return { app, service };
  }

  test('asks for a code, has it beside its field when it is wrong, and opens the console', async () => {
    const { service } = await atTheStep();
    await expect.poll(focused).toBe(field('code'));
    service.refuse.set('/v1/auth/second-factor', {
      status: 422,
      code: 'second-factor-code',
      title: 'Ce code n’est pas le bon.',
    });
    await userEvent.keyboard('000000{Enter}');
    await expect.poll(() => the('#code-error').textContent).toContain('Ce code n’est pas le bon.');
    service.refuse.clear();
    service.firm.me = me();
    await userEvent.fill(field('code'), '123456');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => find('parenthese-today')).not.toBeNull();
  });

  test('takes a recovery code from who has no telephone, and lets one begin again', async () => {
    await atTheStep();
    await press('Je n’ai pas mon téléphone');
    await expect.poll(() => allText()).toContain('Code de secours');
    await press('Recommencer');
    await expect.poll(() => find('#password')).not.toBeNull();
  });
});

describe.each(READERS)('axe finds nothing in $language on $colorScheme', ({ language, colorScheme }) => {
  beforeEach(() => emulate({ colorScheme, reducedMotion: 'reduce' }));

  test.each([390, 1280])('among the people, with somebody open, %i px wide', async (width) => {
    await page.viewport(width, 844);
    const service = peopleService({
      people: [...people(), person('adm', 'Autre', { role: 'admin', secondFactor: true })],
    });
    await placedAt(service, '/console/settings/people', language);
    await ready('#group-here');
    the('[aria-expanded]').click();
    await ready('#role-durand');
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test.each([390, 1280])('in one’s own account, while a second factor begins, %i px wide', async (width) => {
    await page.viewport(width, 844);
    await placedAt(peopleService(), '/console/account', language);
    await ready('parenthese-second-factor');
    await userEvent.fill(inFactor('#password'), 'x');
    inFactor<HTMLButtonElement>('.acts button').click();
    await expect.poll(() => factor()?.querySelector('#code')).toBeTruthy();
    expect(await faults()).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    await userEvent.fill(inFactor('#code'), '123456');
    await userEvent.keyboard('{Enter}');
    await ready('.codes');
    expect(await faults()).toEqual([]);
  });

  test.each(['/console/invitation#token=abcdefghijklmnopqrstuvwxyz', '/console/confirm-email#token=abc'])(
    'at %s',
    async (path) => {
      await page.viewport(390, 844);
      await placedAt(peopleService({ firm: testFirm({ me: null }) }), path, language);
      await ready('button.primary');
      expect(await faults()).toEqual([]);
    },
  );
});
