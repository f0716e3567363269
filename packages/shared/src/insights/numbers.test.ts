import { describe, expect, it } from 'vitest';
import { formatDuration, formatNumber, formatOpenDuration, formatShare } from './numbers.ts';

const bare = (text: string) => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe('formatNumber', () => {
  it.each([
    [1234.5, 1, '1~234,5', '1,234.5'],
    [4, 1, '4,0', '4.0'],
    [48, 0, '48', '48'],
    [-0.4, 1, '\u22120,4', '\u22120.4'],
    [-0.04, 1, '0,0', '0.0'],
  ])('%d with %i decimals', (value, decimals, fr, en) => {
    expect(bare(formatNumber(value, 'fr', { decimals }))).toBe(fr);
    expect(bare(formatNumber(value, 'en', { decimals }))).toBe(en);
  });
});

describe('formatShare', () => {
  it('sets a narrow space before the French sign and none before the English', () => {
    expect(bare(formatShare(0.916, 'fr'))).toBe('92~%');
    expect(bare(formatShare(0.916, 'en', { decimals: 1 }))).toBe('91.6%');
  });
});

describe('formatDuration', () => {
  it.each([
    [0, '0_min', '0_min'],
    [1, '1_min', '1_min'],
    [59.6, '1_h', '1_h'],
    [125, '2_h_05', '2_h_5_min'],
    [130, '2_h_10', '2_h_10_min'],
    [1200, '20_h', '20_h'],
  ])('%d open minutes', (minutes, fr, en) => {
    expect(bare(formatDuration(minutes, 'fr'))).toBe(fr);
    expect(bare(formatDuration(minutes, 'en'))).toBe(en);
  });

  it.each([
    [1, '1_min ouvrée', '1_min of opening hours'],
    [45, '45_min ouvrées', '45_min of opening hours'],
    [70, '1_h_10 ouvrée', '1_h_10_min of opening hours'],
    [130, '2_h_10 ouvrées', '2_h_10_min of opening hours'],
  ])('%d open minutes in a sentence', (minutes, fr, en) => {
    expect(bare(formatOpenDuration(minutes, 'fr'))).toBe(fr);
    expect(bare(formatOpenDuration(minutes, 'en'))).toBe(en);
  });
});
