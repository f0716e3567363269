/** The two firms of the sandbox: every role in each, other hours and another zone in the second. All fictitious. */
import { DEFAULT_CALENDAR } from '@parenthese/shared/availability/hours.ts';
import type { FirmSettings } from '@parenthese/shared/firms/settings.ts';
import type { Quality, Role } from '@parenthese/shared/people/roles.ts';
import { durandSettings } from '../demo/durand.ts';
import type { NewStaff } from '../firms/found-firm.ts';
import { newId, type World } from '../platform/world.ts';

/** Everybody with an account: the five roles, and somebody who has left. */
export const STAFF_ACTORS = ['admin', 'lawyer', 'trainee', 'assistant', 'reader', 'removed'] as const;
export type StaffActorName = (typeof STAFF_ACTORS)[number];
export const SANDBOX_SLUGS = ['durand', 'marchand'] as const;
export type SandboxSlug = (typeof SANDBOX_SLUGS)[number];

/** The same for all: a sandbox has nothing to protect, and whoever tries it must be able to sign in. */
export const SANDBOX_PASSWORD = 'parenthese-sandbox';

const PEOPLE: Readonly<Record<StaffActorName, Readonly<{ name: string; role: Role; quality: Quality }>>> = {
  admin: { name: 'Me Claire Aubert', role: 'admin', quality: 'lawyer' },
  lawyer: { name: 'Me Hugo Lemaire', role: 'lawyer', quality: 'lawyer' },
  trainee: { name: 'Paul Tissot', role: 'trainee', quality: 'trainee' },
  assistant: { name: 'Samira Amrani', role: 'assistant', quality: 'assistant' },
  reader: { name: 'Anne Roche', role: 'reader', quality: 'jurist' },
  removed: { name: 'Me Luc Renaud', role: 'lawyer', quality: 'lawyer' },
};

export function emailOf(slug: SandboxSlug, actor: StaffActorName): string {
  return `${actor}@${slug}.example`;
}

export function sandboxStaff(slug: SandboxSlug, world: World): readonly NewStaff[] {
  return STAFF_ACTORS.map((actor) => ({
    id: newId(world),
    ...PEOPLE[actor],
    checks: actor === 'admin',
    email: emailOf(slug, actor),
    password: SANDBOX_PASSWORD,
    removed: actor === 'removed',
  }));
}

/** @param site origin of the one site that may frame this firm's panel. */
export function sandboxSettings(slug: SandboxSlug, site: string, roster: readonly string[]): FirmSettings {
  const common = { ...durandSettings([site]), roster, demo: false };
  if (slug === 'durand') return common;
  return {
    ...common,
    slug,
    name: 'Cabinet Marchand',
    bar: 'Barreau de Saint-Denis de La Réunion',
    address: '3 rue des Exemples, 97400 Saint-Denis',
    phone: '+262 262 99 00 12',
    privacyContact: 'donnees@marchand.example',
    calendar: { ...DEFAULT_CALENDAR, zone: 'Indian/Reunion', region: 'FR-974', rule: { openMinutes: 120 } },
  };
}
