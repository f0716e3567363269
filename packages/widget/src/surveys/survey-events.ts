/** What a survey tells the host's page: that something was submitted, and never what. */

/** The first answer of a survey is saved. It bubbles and leaves shadow roots. */
export class ParentheseSurveySubmittedEvent extends Event {
  /** The firm whose survey it is, and which survey. */
  readonly firm: string;
  readonly survey: string;

  constructor(firm: string, survey: string) {
    super('parenthese-survey-submitted', { bubbles: true, composed: true });
    this.firm = firm;
    this.survey = survey;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'parenthese-survey-submitted': ParentheseSurveySubmittedEvent;
  }
}
