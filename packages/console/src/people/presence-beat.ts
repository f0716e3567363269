/**
 * Says every 20 seconds that somebody has the console before their eyes, so that the badge never promises a person
 * who is not there. It says nothing while the tab is hidden or the switch is off: the lease of 60 seconds runs out.
 */
import type { Request } from '../platform/request.ts';

const BEAT_MS = 20_000;

export type PresenceBeatSetting = Readonly<{
  request: Request;
  page: Document;
  /** Whether the person has said that they are there, and the console hears the service. */
  isOn: () => boolean;
}>;

/** Starts; the returned function ends it. */
export function startPresenceBeat({ request, page, isOn }: PresenceBeatSetting): () => void {
  const browser = page.defaultView ?? window;
  const beat = () => {
    if (isOn() && page.visibilityState === 'visible') void request('POST', '/v1/staff/presence/beat', {});
  };
  const leave = () => {
    if (isOn()) void request('POST', '/v1/staff/presence/leave', {}, { keepalive: true });
  };
  const timer = setInterval(beat, BEAT_MS);
  page.addEventListener('visibilitychange', beat);
  browser.addEventListener('pagehide', leave);
  beat();
  return () => {
    clearInterval(timer);
    page.removeEventListener('visibilitychange', beat);
    browser.removeEventListener('pagehide', leave);
  };
}
