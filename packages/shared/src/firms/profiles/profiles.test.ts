import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../availability/calendar.ts';
import { FirmCalendarSchema } from '../../availability/hours.ts';
import { BARS } from './bars.ts';
import { HOURS_PRESETS, PROFILE_NAMES, type ProfileName } from './profile.ts';
import { calendarOf, PROFILES } from './profiles.ts';

describe.each(PROFILE_NAMES)('the profile %s', (name) => {
  const profile = PROFILES[name];

  test('says when it was last looked at, and where', () => {
    expect(profile.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(profile.sources.length).toBeGreaterThan(0);
    expect(profile.name).toBe(name);
  });

  test('has three hours to begin with, each a calendar that a firm may keep', () => {
    expect(profile.hours.map((preset) => preset.name)).toEqual(HOURS_PRESETS);
    for (const preset of HOURS_PRESETS)
      expect(v.is(FirmCalendarSchema, calendarOf(profile, preset))).toBe(true);
  });

  test('says its hours as they are', () => {
    for (const { label, weekly } of profile.hours)
      for (const { from, to } of weekly.monday) {
        expect(label.en).toContain(from);
        expect(label.en).toContain(to);
      }
  });

  test('stands in French typography', () => {
    const words = JSON.stringify(profile);
    expect(words).not.toMatch(/ [;!?»%]|« |[a-zé]'[a-zé]/iu);
    for (const { label } of profile.hours) expect(label.fr).not.toMatch(/\d h|h \d|\w:/u);
  });
});

test('the bars to choose from are all of France and all sections of Québec, each once', () => {
  expect([BARS.france.length, BARS.quebec.length]).toEqual([163, 15]);
  for (const bars of Object.values(BARS)) {
    expect(new Set(bars).size).toBe(bars.length);
    for (const bar of bars) expect(bar).toMatch(/^Barreau d(?:e |e l’|es |u |’)\p{L}/u);
  }
});

describe('a new firm', () => {
  const noon = (name: ProfileName, day: string) => {
    const zone = { france: '11:00Z', quebec: '16:00Z' }[name];
    return createCalendar(calendarOf(PROFILES[name], 'all-day')).isOpenAt(Date.parse(`${day}T${zone}`));
  };

  test('in Québec is closed on 24 June and open on 14 July; in France it is the other way round', () => {
    expect([noon('quebec', '2026-06-24'), noon('quebec', '2026-07-14')]).toEqual([false, true]);
    expect([noon('france', '2026-06-24'), noon('france', '2026-07-14')]).toEqual([true, false]);
  });
});
