/** Somebody has changed a calendar in its fields. */
import type { FirmCalendar } from '@parenthese/shared/availability/hours.ts';

export class CalendarChangedEvent extends Event {
  static readonly type = 'parenthese-calendar-changed';
  readonly calendar: FirmCalendar;
  /** False while a time is still being typed. */
  readonly settled: boolean;

  constructor(calendar: FirmCalendar, settled: boolean) {
    super(CalendarChangedEvent.type);
    this.calendar = calendar;
    this.settled = settled;
  }
}

declare global {
  interface HTMLElementEventMap {
    'parenthese-calendar-changed': CalendarChangedEvent;
  }
}
