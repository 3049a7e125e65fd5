import type { Explainer, KnowledgePack, NamePack } from '../../core/explainer.ts';
import { readPackFile, readPackHead } from '../../core/packs/envelope.ts';
import { readMirror } from '../../core/packs/mirror.ts';
import { readContents } from '../../core/packs/read-contents.ts';
import { citedSources } from '../../core/passages.ts';
import { makeLibrarySearch } from '../../core/search-library.ts';
import { makeTimeline } from '../../core/timeline.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const event: Explainer = {
  id: 'iran-2022',
  kind: 'event',
  title: 'Iran 2022',
  lang: 'en',
  gist: [
    'It was ',
    { em: 'throttled' },
    { cite: ['a-2009'] },
    ', with ',
    { see: 'iran-2022', text: 'it' },
    '.',
  ],
  sections: [{ key: 'text', blocks: [{ p: ['A word.'] }, { list: [['One'], ['Two']] }] }],
  since: [{ date: '2023-01', text: ['Then.'] }],
  date: '2022-09-16/2022-12',
  places: ['IR'],
  methods: ['iran-2022'],
  related: ['iran-2022'],
  picture: {
    title: 'A picture',
    desc: 'What is to be seen.',
    width: 360,
    height: 200,
    nodes: [['g', { class: 'soft' }, ['text', { x: '1', 'text-anchor': 'middle' }, 'Reader']]],
  },
};
const url = 'https://ooni.org/';
const knowledge: KnowledgePack = {
  lang: 'en',
  explainers: { 'iran-2022': event },
  sources: {
    'a-2009': {
      id: 'a-2009',
      title: 'A',
      by: 'OONI',
      date: '2009-06',
      kind: 'report',
      lang: 'en',
      url,
      archived: { url, kind: 'search' },
      copy: false,
    },
  },
};
const names: NamePack = { names: { 'iran-2022': { fa: ['ایران'] } }, titles: {} };
const fa = { lang: 'fa', texts: { 'iran-2022': { title: 'ایران', gist: ['این', { cite: ['a-2009'] }] } } };

/** Readers of knowledge that did not come with the extension, signed or not. */
export const targetsOfPacks: readonly FuzzTarget[] = [
  {
    id: 'knowledge packs',
    share: 0.5,
    seeds: [{ en: knowledge, names, fa }],
    run(input) {
      if (typeof input !== 'object' || input === null) return;
      const texts = Object.entries(input).map(([name, value]) => [name, JSON.stringify(value) ?? '']);
      const contents = readContents(Object.fromEntries(texts));
      if ('where' in contents) return;
      const pack: KnowledgePack = JSON.parse(contents.parts.en ?? '');
      const listed: NamePack = JSON.parse(contents.parts.names ?? '');
      mustHold(!/<[a-z!/]/i.test(JSON.stringify(pack)), 'knowledge holds no markup');
      mustHold(
        Object.values(pack.sources).every((source) => /^https?:/.test(source.url)),
        'sources are on the web',
      );
      // What is taken up can be shown: none of these may fail.
      const explainers = Object.values(pack.explainers);
      for (const explainer of explainers)
        mustHold(
          citedSources(explainer).every((id) => Object.hasOwn(pack.sources, id)),
          'every citation has its source',
        );
      makeTimeline(explainers);
      makeLibrarySearch(explainers, listed)('iran');
    },
  },
  {
    id: 'files of packs',
    share: 0.5,
    seeds: [
      {
        kind: 'sidelight-knowledge-pack',
        format: 1,
        header: '{}',
        signatures: [{ key: '0123456789abcdef', signature: `${'A'.repeat(86)}==` }],
        parts: { en: '{}' },
      },
    ],
    run(input) {
      const text = JSON.stringify(input) ?? '';
      for (const read of [readPackFile(text), readPackHead(text)])
        mustHold('value' in read || 'problem' in read, 'a file is read, or there is a reason');
    },
  },
  {
    id: 'mirrors',
    share: 0.5,
    seeds: ['https://example.org/sidelight/sidelight-knowledge.json', 'http://a.onion/', 'example.org'],
    run(input) {
      const mirror = readMirror(input);
      if (mirror === undefined) return;
      mustHold(
        /^(?:https:|http:\/\/[^/]*\.onion)/.test(mirror) && mirror.endsWith('/'),
        `a mirror is a safe folder: ${mirror}`,
      );
      mustHold(readMirror(mirror) === mirror, `a mirror that was read is read as itself: ${mirror}`);
    },
  },
];
