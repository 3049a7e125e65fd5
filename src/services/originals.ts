import { found, lacking, type Wording } from '../core/lookup/outcome.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { siteOf } from '../core/normalize-link.ts';
import type { Lookup, Service } from './service.ts';

/** The sites that a page cites, themselves: each is asked whether its page is still there. */
export const originals: Service = {
  id: 'originals',
  kind: 'site',
  name: 'service_originals',
  learns: 'service_originals_learns',
  hosts: [],
  pace: { between: 1000, timeout: 15_000, backOff: [60_000] },
};

/**
 * Whether an original still answers. `gone`: it says that it is not there. `withheld`: for legal reasons (status 451).
 * `front`: it leads to the site's front page, as many do with what is gone. `unclear`: anything else, such as an error page, or
 * another site: that may be a provider's, which blocks the page.
 */
export interface OriginalAnswer {
  state: 'answers' | 'gone' | 'withheld' | 'front' | 'unclear';
  status: number;
}

/** Asks for the head of a page, as a click would, but for nothing of its content. */
export const originalAnswers: Lookup<QuestionAbout<'original'>, OriginalAnswer> = {
  id: 'original',
  service: originals,
  redirects: true,
  request: ({ url }) => ({ method: 'HEAD', url, headers: {} }),
  read({ status, url: arrived }, { url }) {
    if (status < 200 || status > 599) return lacking('unknown');
    if (status === 404 || status === 410) return found({ state: 'gone', status });
    if (status === 451) return found({ state: 'withheld', status });
    if (status >= 300) return found({ state: 'unclear', status });
    return found({ state: stateAt(arrived, url), status });
  },
  describe: ({ state, status }): Wording => ({
    key: `original_${state}`,
    values: state === 'answers' || state === 'front' ? [] : [status],
  }),
};

const front = /^\/(?:index\.\w+|home)?$/;
const frontInLanguage = /^\/[a-z]{2}(?:-[a-z]{2,4})?$/i;
const errorPage = /\/(?:404|410|error|(?:page-?)?not-?found)(?:\.\w+)?$/i;

/** What it says of an original at `asked` that the page at `arrived` answered. */
function stateAt(arrived: string, asked: string): OriginalAnswer['state'] {
  if (siteOf(arrived) !== siteOf(asked)) return 'unclear';
  const [path, wanted] = [arrived, asked].map(pathOf) as [string, string];
  if (path === wanted || front.test(wanted)) return 'answers';
  if (errorPage.test(path)) return 'unclear';
  return front.test(path) || frontInLanguage.test(path) ? 'front' : 'answers';
}

/** The path and the query of an address of the web, without a slash at the end of a path below the root. */
function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname.replace(/(.)\/$/, '$1') + search;
}
