/** The page of figures as data: one section for each chart, the largest message first. */
import { countedBy } from '@parenthese/shared/insights/finding-words.ts';
import {
  findingFor,
  findingForAnswers,
  orderFindings,
  type Finding,
} from '@parenthese/shared/insights/findings.ts';
import { DEFINITIONS, type DefinitionKey } from '@parenthese/shared/insights/definitions.ts';
import { formatNumber } from '@parenthese/shared/insights/numbers.ts';
import { counted } from '@parenthese/shared/insights/phrases.ts';
import { EVIDENCE_ROWS } from '@parenthese/shared/insights/evidence-rows.ts';
import type { Chart, Evident, Figures } from '@parenthese/shared/insights/wire.ts';
import type { Language } from '@parenthese/shared/wire/language.ts';
import { figureTexts } from './texts.ts';

export type Section = Readonly<{
  key: Chart;
  /** What the chart shows, in the one sentence that matters most. */
  lead: Finding;
  /** What else is certain, weakest first; the chart shows the rest. */
  more: readonly Finding[];
  /** How each figure of the section is made. */
  methods: readonly DefinitionKey[];
  /** What can be read behind it, the lead's own first; empty where there is nothing to read. */
  evidence: readonly SectionEvidence[];
}>;

/** `name` tells it from the others of a section. */
export type SectionEvidence = Readonly<{ figure: Evident; label: string; name: string }>;

/** More sentences than this before a chart would be read by nobody. */
const MORE_SHOWN = 2;

/** The sections that have something to show, and the sentences of those that still wait for answers. */
export function sectionsOf(
  figures: Figures,
  language: Language,
): Readonly<{ drawn: readonly Section[]; waiting: readonly Finding[] }> {
  const all = [
    criteria(figures, language),
    helped(figures, language),
    aimKept(figures, language),
    firstReply(figures, language),
    writing(figures, language),
    answers(figures, language),
  ];
  const order = orderFindings(all.map(({ lead }) => lead));
  const sorted = all.toSorted((a, b) => placeOf(a, order) - placeOf(b, order));
  return {
    drawn: sorted.filter(({ lead }) => lead.tone !== 'progress'),
    waiting: order.filter(({ tone }) => tone === 'progress'),
  };
}

/** What people certainly live through comes before anything the firm could measure without them. */
function placeOf({ key, lead }: Section, order: readonly Finding[]): number {
  return key === 'criteria' && lead.tone === 'poor' ? -1 : order.indexOf(lead);
}

/** True when there is nothing at all to tell of a period. */
export function isEmpty({ answers, firstReply, aimKept, writing }: Figures): boolean {
  return answers.n + firstReply.n + aimKept.figure.n + writing.figure.n === 0;
}

function criteria({ criteria }: Figures, language: Language): Section {
  // Of criteria that nobody may see yet, the one that is nearest tells how far they are.
  const nearest = criteria.toSorted((a, b) => b.n - a.n);
  const findings = orderFindings(nearest.map((figure) => findingFor(figure, language)));
  const [lead, ...others] = findings;
  if (!lead) throw new Error('There are always eight criteria.');
  const withheld = lead.tone === 'progress';
  return {
    key: 'criteria',
    lead: withheld ? { ...lead, label: figureTexts(language).allCriteria } : lead,
    more: others.filter(({ tone }) => tone === 'poor' || tone === 'good').slice(0, MORE_SHOWN),
    methods: [lead.definition],
    evidence: findings
      .map(({ definition }) => criteria.find((figure) => figure.definition === definition))
      .filter((figure) => figure !== undefined && figure.guard !== 'progress')
      .map((figure) => rated(figure, language)),
  };
}

function helped({ helped: { figure } }: Figures, language: Language): Section {
  return section('helped', findingFor(figure, language), rated(figure, language));
}

/** The label promises no more than will be shown. */
function rated({ definition, n }: { definition: Evident; n: number }, language: Language): SectionEvidence {
  const { read } = figureTexts(language);
  const label = (n > EVIDENCE_ROWS ? read.lowest : read.rated)(shownOf(n, language));
  return evidenceOf(definition, label, language);
}

function aimKept({ aimKept: { figure } }: Figures, language: Language): Section {
  const late = figure.guard === 'progress' ? 0 : figure.n - Math.round(figure.value * figure.n);
  const { read } = figureTexts(language);
  const shown = shownOf(late, language);
  const label = late > EVIDENCE_ROWS ? read.latest(shown) : read.late(shown, late === 1);
  const evidence = evidenceOf('aim-kept', label, language);
  return section('aim-kept', findingFor(figure, language), late === 0 ? null : evidence);
}

function shownOf(n: number, language: Language): string {
  return formatNumber(Math.min(n, EVIDENCE_ROWS), language);
}

function firstReply({ firstReply }: Figures, language: Language): Section {
  const evidence = evidenceOf('first-reply', figureTexts(language).read.slow, language);
  return section('first-reply', findingFor(firstReply, language), evidence);
}

function writing({ writing: { figure } }: Figures, language: Language): Section {
  const none = figure.guard === 'progress' || figure.value === 0;
  const evidence = evidenceOf('night-or-weekend', figureTexts(language).read.night, language);
  return section('writing', findingFor(figure, language), none ? null : evidence);
}

function evidenceOf(figure: Evident, label: string, language: Language): SectionEvidence {
  return { figure, label, name: DEFINITIONS[figure].label[language] };
}

function answers({ answers: { n, before } }: Figures, language: Language): Section {
  // A firm that has only begun is not told that it had none before.
  const lead = before ? findingForAnswers({ now: n, before }, language) : countOf(n, language);
  return section('answers', n === 0 ? { ...lead, tone: 'progress' } : lead, null);
}

function countOf(n: number, language: Language): Finding {
  const received = counted(n, countedBy('helped')[language], language);
  const text = { fr: `${received} sur la période.`, en: `${received} in this period.` }[language];
  const label = DEFINITIONS.answers.label[language];
  return { definition: 'answers', label, tone: 'neutral', text, strength: null };
}

function section(key: Chart, lead: Finding, evidence: SectionEvidence | null): Section {
  return { key, lead, more: [], methods: [lead.definition], evidence: evidence ? [evidence] : [] };
}
