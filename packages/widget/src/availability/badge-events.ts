/**
 * What the badge tells the host's page: that something happened, and never a word of it.
 *
 * All of them bubble and leave shadow roots, so that a site may listen on `document`.
 */
abstract class BadgeEvent extends Event {
  /** The firm whose badge it is, as in `data-firm`. */
  readonly firm: string;

  constructor(type: string, firm: string) {
    super(type, { bubbles: true, composed: true });
    this.firm = firm;
  }
}

/** The visitor has opened the conversation. */
export class ParentheseOpenedEvent extends BadgeEvent {
  constructor(firm: string) {
    super('parenthese-opened', firm);
  }
}

/** The conversation is out of sight again. */
export class ParentheseClosedEvent extends BadgeEvent {
  constructor(firm: string) {
    super('parenthese-closed', firm);
  }
}

/** A message has reached the firm. */
export class ParentheseMessageSentEvent extends BadgeEvent {
  constructor(firm: string) {
    super('parenthese-message-sent', firm);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'parenthese-opened': ParentheseOpenedEvent;
    'parenthese-closed': ParentheseClosedEvent;
    'parenthese-message-sent': ParentheseMessageSentEvent;
  }
}
