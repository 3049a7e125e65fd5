import type { Report } from './report.ts';

/**
 * What there is to say of one tab, for every surface.
 *
 * - `unsupported`: not a page that an extension may read (browser pages, stores, files).
 * - `not-looked`: nobody looked, and the reader may ask: the settings say not to look here (`settings`), or the page was open before
 *   Sidelight was there, or is none of text (`late`).
 * - `waiting`: the page is loading, or being read.
 * - `quiet`: read, and not about censorship.
 * - `recognized`: there is a report. `isSandboxed` where the page's own header lets no panel stand in it, as was found out by trying.
 * - `hidden`: the reader hid this site. `paused`: the reader paused everything.
 * - `failed`: something of ours went wrong; `reason` is a message key's suffix.
 */
export type PageState =
  | { state: 'unsupported' }
  | { state: 'not-looked'; site: string; because: 'settings' | 'late' }
  | { state: 'waiting'; site: string }
  | { state: 'quiet'; site: string }
  | { state: 'recognized'; site: string; report: Report; isSandboxed?: boolean }
  | { state: 'hidden'; site: string }
  | { state: 'paused'; site: string }
  | { state: 'failed'; site: string; reason: 'no-access' | 'crashed' };
