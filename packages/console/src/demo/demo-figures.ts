/** The figures of the demo firm's year, for the scenes that speak of them. */
import type { Figures } from '@parenthese/shared/insights/wire.ts';
import { choiceOf, dayIn } from '../insights/period-choice.ts';
import type { Result } from '../platform/request.ts';
import { isConsolePath, routeOf } from '../platform/routes.ts';
import type { Stage } from './stage.ts';

export const YEAR = '?period=year';

/** Reads the figures of the last twelve months by the firm's own days. */
export function readYear({ app }: Stage): Promise<Result<Figures>> {
  const { session, clockAhead } = app.store.getState();
  const zone = session.kind === 'in' ? session.me.firm.zone : 'Europe/Paris';
  const { period } = choiceOf(YEAR, dayIn(zone, Date.now() + clockAhead));
  return app.request<Figures>('GET', `/v1/staff/figures?${new URLSearchParams(period)}`);
}

/** Opens a link of a list in the console beside, and not in place of the tour. */
export function openBeside(event: Event, { app, showSide }: Stage): void {
  const link = event.composedPath().find((part) => part instanceof HTMLAnchorElement);
  if (!link || !isConsolePath(link.pathname)) return;
  event.preventDefault();
  app.router.go(routeOf(link.href));
  showSide('firm');
}
