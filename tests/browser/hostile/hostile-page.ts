import type { Page } from 'puppeteer-core';
import type { Settings } from '../../../src/core/settings.ts';
import type { Outcome } from '../harness/outcome.ts';
import type { World } from '../harness/world.ts';

/** A page while it is tried. */
export interface Stage {
  world: World;
  page: Page;
  url: string;
  tab: number;
}

/** A page that means us no good, and what is to become of it. */
export interface HostilePage {
  /** What the page does or is. */
  what: string;
  /** What is to become of it; any of them where browsers differ or the page may well prevent us. */
  outcomes: readonly Outcome[];
  body: () => string | Buffer;
  headers?: Record<string, string>;
  /** `there`: visible, of a size to read, and hit by a click in its middle. `any`: the page may hide it. `none`: nothing of us. */
  panel: 'there' | 'any' | 'none';
  settings?: Partial<Settings>;
  /** What the test does to the page or sees in it, once the page has become what it is to become. */
  act?: (stage: Stage) => Promise<void>;
  /** Whether the page is so large that what we cost it is measured. */
  isHeavy?: true;
  only?: World['kind'];
}

const about =
  '<p>Internet censorship: OONI reports DNS tampering and SNI filtering by deep packet inspection; Tor bridges, Snowflake, Psiphon and VPN services serve for censorship circumvention.</p>';

/** The body of a story that is recognized, narrow enough for the panel to stand beside it. */
export const story = `<main style="max-width:560px"><h1>Internet shutdown and censorship in Iran</h1>${about.repeat(4)}<p>As <a href="https://ooni.org/post/one">OONI wrote</a> and <a href="https://news.example/two">others said</a>.</p></main>`;

/** The body of a page that is none of our business. */
export const rain = `<main>${'<p>It rained on the ferry all day long, and nobody who sat below deck minded it very much.</p>'.repeat(6)}</main>`;

/**
 * Stands before every page's own script. `leak` notes what a page got hold of, `watch` what calls of our scripts reach a
 * function of the page, and `whenPanel` calls back with our element once it is there.
 */
const prelude = `
  window.leaked = [];
  const leak = (what) => { window.leaked[window.leaked.length] = what; document.title = 'leaked: ' + what; };
  const realError = Error;
  const realQuery = Document.prototype.querySelector.bind(document);
  const realTimeout = setTimeout.bind(window);
  const watch = (owner, names, behave) => {
    for (const name of names) {
      const told = Object.getOwnPropertyDescriptor(owner, name);
      const field = told && 'get' in told ? 'get' : 'value';
      const real = told && told[field];
      const spy = function (...given) {
        if (new realError().stack.includes('-extension://')) leak('we call ' + name);
        return behave ? behave.call(this, real, given) : Reflect.apply(real, this, given);
      };
      try { Object.defineProperty(owner, name, { ...told, [field]: spy }); } catch {}
    }
  };
  const whenPanel = (callback, patience = 400) => {
    const host = realQuery(':popover-open:not([data-own])');
    if (host) callback(host);
    else if (patience) realTimeout(() => whenPanel(callback, patience - 1), 25);
  };
`;

export interface Document {
  title?: string;
  head?: string;
  script?: string;
  body?: string;
  attributes?: string;
}

/** A document in HTML with these parts; the script runs before anything else. */
export function html({
  title = 'Hostile',
  head = '',
  script = '',
  body = story,
  attributes = '',
}: Document): string {
  const code = script && `<script>{${prelude}${script}}</script>`;
  return `<!doctype html><html lang="en" ${attributes}><head><meta charset="utf-8">${code}<title>${title}</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

/** A story whose script does harm to the page's own world, and that is recognized and explained all the same. */
export function unharmed(what: string, script: string, rest: Partial<HostilePage> = {}): HostilePage {
  return { what, outcomes: ['recognized'], panel: 'there', body: () => html({ script }), ...rest };
}
