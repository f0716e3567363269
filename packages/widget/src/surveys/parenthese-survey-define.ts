/** Registers `<parenthese-survey>`. A page that loads it twice keeps the first. */
import { ParentheseSurvey } from './parenthese-survey.ts';

if (!customElements.get('parenthese-survey')) customElements.define('parenthese-survey', ParentheseSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'parenthese-survey': ParentheseSurvey;
  }
}
