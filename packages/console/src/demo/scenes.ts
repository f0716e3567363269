/** The scenes of the tour, in the order in which they are offered. */
import { html, type TemplateResult } from 'lit';
import type { Language } from '@parenthese/shared/wire/language.ts';
import './parenthese-scene-brings.ts';
import './parenthese-scene-clock.ts';
import './parenthese-scene-urgent.ts';
import './parenthese-scene-voices.ts';
import './parenthese-scene-writes.ts';
import type { Stage } from './stage.ts';

export const SCENES = ['writes', 'clock', 'voices', 'brings', 'urgent'] as const;
export type SceneName = (typeof SCENES)[number];

type Draw = (stage: Stage, language: Language) => TemplateResult;

export const DRAWN: Readonly<Record<SceneName, Draw>> = {
  writes: (stage, language) =>
    html`<parenthese-scene-writes .stage=${stage} language=${language}></parenthese-scene-writes>`,
  clock: (stage, language) =>
    html`<parenthese-scene-clock .stage=${stage} language=${language}></parenthese-scene-clock>`,
  voices: (stage, language) =>
    html`<parenthese-scene-voices .stage=${stage} language=${language}></parenthese-scene-voices>`,
  brings: (stage, language) =>
    html`<parenthese-scene-brings .stage=${stage} language=${language}></parenthese-scene-brings>`,
  urgent: (stage, language) =>
    html`<parenthese-scene-urgent .stage=${stage} language=${language}></parenthese-scene-urgent>`,
};
