import { describe, expect, it } from 'vitest';
import reference from '../reference/intervals.json' with { type: 'json' };
import { incompleteBeta } from './incomplete-beta.ts';
import { logGamma } from './log-gamma.ts';
import { normalQuantile, normalTail, Z_95 } from './normal.ts';
import { studentQuantile, studentTail } from './student.ts';

/** Ten digits, relative: far more than any figure shows. */
const agrees = (value: number, expected: number) =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-10 * Math.max(Math.abs(expected), 1e-300));

describe('Student’s t', () => {
  it.each(reference.student)('$df degrees at $confidence is $t', ({ df, confidence, t }) => {
    agrees(studentQuantile(df, confidence), t);
  });

  it.each(reference.studentTail)('beyond $t with $df degrees lies $p', ({ t, df, p }) => {
    agrees(studentTail(t, df), p);
  });

  it('a quantile leaves exactly its tail', () => {
    agrees(studentTail(studentQuantile(7.3, 0.98), 7.3), 0.02);
  });
});

describe('the normal distribution', () => {
  it.each(reference.normalTail)('beyond $z lies $p', ({ z, p }) => {
    agrees(normalTail(z), p);
  });

  it.each(reference.normalQuantile)('$confidence lies within $z', ({ confidence, z }) => {
    agrees(normalQuantile(confidence), z);
  });

  it('the constant for 95 % is the quantile', () => {
    agrees(normalQuantile(0.95), Z_95);
  });
});

describe('what they are made of', () => {
  it.each(reference.logGamma)('log Γ($x) is $value', ({ x, value }) => {
    expect(logGamma(x)).toBeCloseTo(value, 9 - Math.ceil(Math.log10(Math.max(1, value))));
  });

  it.each(reference.incompleteBeta)('I($x; $a, $b) is $value', ({ a, b, x, value }) => {
    agrees(incompleteBeta(x, a, b), value);
  });
});
