import { describe, expect, test } from 'vitest';
import { isComplaint } from './complaint.ts';

describe('a complaint of the firm', () => {
  test.each([
    'Je vais saisir le bâtonnier si vous ne répondez pas.',
    'Je suis très mécontente de votre travail',
    'C’est votre faute si j’ai perdu.',
    'I want to change lawyers.',
    'I will report you to the Bar',
  ])('is heard in « %s »', (text) => expect(isComplaint(text)).toBe(true));

  test.each([
    'J’ai porté plainte contre mon voisin.',
    'Puis-je contester les honoraires de mon syndic ?',
    'Merci pour votre aide.',
    'My landlord ignored my complaint.',
  ])('is not heard in « %s »', (text) => expect(isComplaint(text)).toBe(false));
});
