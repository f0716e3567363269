import { expect, test } from './house.ts';

test('a lawyer signs in and reads that nobody waits', async ({ house }) => {
  const context = await house.newProfile();
  const page = await context.newPage();
  await house.signIn(page);
  await expect(page.getByText('Personne n’attend')).toBeVisible();
});
