/**
 * Whom to call when a law firm is not whom to call. One dated file for each jurisdiction profile; what is said of a line
 * is what it is for, never advice.
 */
import type { Texts } from '../../wire/language.ts';

export type EmergencyLine = Readonly<{
  /** As it is written for people; what is dialled is the same without spaces and dashes. */
  number: string;
  /** Whether the number is called or written to. */
  by: 'call' | 'text';
  who: Texts;
}>;

export type Emergency = Readonly<{
  /** The day on which the numbers were last gone through. */
  asOf: string;
  sources: readonly string[];
  /** Whoever is in danger now calls this. */
  danger: EmergencyLine;
  /** For whoever cannot speak. */
  silent: EmergencyLine;
  /** Who listens, by what it is about. */
  listeners: readonly EmergencyLine[];
  /** Other help that has nothing to do with danger from somebody. */
  others: readonly EmergencyLine[];
  /** How somebody who is held gets a lawyer at once. */
  held: Texts;
}>;

/** All lines of a jurisdiction in the order in which they are read: what comes at once, then who listens. */
export function emergencyLines({ danger, silent, listeners, others }: Emergency): readonly EmergencyLine[] {
  return [danger, ...others, silent, ...listeners];
}

/** The same for whoever's own words smell of danger: what comes at once, who cannot speak, who listens, then the rest. */
export function dangerLines({ danger, silent, listeners, others }: Emergency): readonly EmergencyLine[] {
  return [danger, silent, ...listeners, ...others];
}

/** What a tap on a number does. */
export function lineHref({ number, by }: Pick<EmergencyLine, 'number' | 'by'>): string {
  return `${by === 'text' ? 'sms' : 'tel'}:${number.replaceAll(/[\s-]/gu, '')}`;
}
