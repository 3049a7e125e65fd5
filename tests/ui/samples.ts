import type { Explainer, Source } from '../../src/core/explainer.ts';
import type { Report } from '../../src/core/report.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import type { PanelActions } from '../../src/ui/panel/panel-props.ts';

/** An invented explainer; `part` says what is special about it. */
export function anExplainer(id: string, part: Partial<Explainer> = {}): Explainer {
  return {
    id,
    kind: 'method',
    title: `Title of ${id}`,
    lang: 'en',
    gist: [`Gist of ${id}`, { cite: ['first'] }, '.'],
    sections: [],
    since: [],
    places: [],
    methods: [],
    related: [],
    ...part,
  };
}

export function aSource(id: string, part: Partial<Source> = {}): Source {
  return {
    id,
    title: `Source ${id}`,
    by: 'A publisher',
    date: '2010-05',
    kind: 'report',
    lang: 'en',
    url: `https://example.org/${id}`,
    archived: { url: `https://web.archive.org/web/2010/https://example.org/${id}`, kind: 'capture' },
    copy: false,
    ...part,
  };
}

export function aReport(ids: string[], part: Partial<Report> = {}): Report {
  return {
    version: 1,
    url: 'https://www.news.example/story',
    about: true,
    probability: 0.97,
    lang: 'en',
    published: { date: '2009-06-16', from: 'meta' },
    places: [{ code: 'IR', mentions: 4 }],
    topics: ids.map((id, index) => ({ id, kind: 'method', score: 1 - index / 100, mentions: 2 })),
    evidence: [{ term: 'web proxy', group: 'web-proxy', where: ['title', 'body'], count: 3, weight: 2 }],
    links: [],
    asked: false,
    ...part,
  };
}

export const settings: Settings = { ...defaultSettings };

/** Actions that keep a list of what was asked of them. */
export function recordedActions(done: string[]): PanelActions {
  return {
    close: () => done.push('close'),
    collapse: () => done.push('collapse'),
    hideSite: () => done.push('hide site'),
    openOptions: () => done.push('options'),
    openLibrary: (address) => done.push(`library ${address}`),
    showInPage: async (topic) => {
      done.push(`show ${topic}`);
      return { count: 5, index: done.filter((entry) => entry === `show ${topic}`).length };
    },
    clearMarks: async () => void done.push('clear'),
    note: async (which) => {
      done.push(`note ${which}`);
      return true;
    },
    setPanel: async (changed) => void done.push(`panel ${JSON.stringify(changed)}`),
  };
}
