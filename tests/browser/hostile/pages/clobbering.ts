import { type HostilePage, html, rain, story } from '../hostile-page.ts';

const documentNames = [
  'title',
  'body',
  'head',
  'URL',
  'documentElement',
  'baseURI',
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'createElement',
  'createTreeWalker',
  'createRange',
  'contentType',
  'readyState',
  'nodeType',
  'defaultView',
  'addEventListener',
  'location',
  'cookie',
  'adoptedStyleSheets',
  'activeElement',
];
const elementNames = [
  'nodeName',
  'nodeType',
  'tagName',
  'id',
  'children',
  'childNodes',
  'firstChild',
  'nextSibling',
  'parentNode',
  'parentElement',
  'textContent',
  'innerText',
  'getAttribute',
  'hasAttribute',
  'closest',
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'shadowRoot',
  'contains',
  'ownerDocument',
  'isConnected',
  'append',
  'attributes',
  'getBoundingClientRect',
];
const inputs = elementNames.map((name) => `<input name="${name}">`).join('');
const clobbered = { outcomes: ['recognized'], panel: 'there' } as const;

/** Pages whose elements have names that stand before what documents and elements have of their own. */
export const clobbering: HostilePage[] = [
  {
    ...clobbered,
    what: 'names pictures as its document names things',
    body: () =>
      html({ body: `${documentNames.map((name) => `<img name="${name}" alt="">`).join('')}${story}` }),
  },
  {
    ...clobbered,
    what: 'names forms as its document names things',
    body: () =>
      html({
        body: `${documentNames.map((name) => `<form name="${name}" id="${name}"></form>`).join('')}${story}`,
      }),
  },
  {
    ...clobbered,
    what: 'names its elements as windows name things',
    body: () =>
      html({
        body: `${['document', 'chrome', 'browser', 'self', 'top', 'location', 'performance', 'CSS', 'navigation', 'history', 'fetch', 'globalThis', 'undefined', 'Map', 'Symbol'].map((name) => `<a id="${name}" name="${name}"></a>`).join('')}${story}`,
      }),
  },
  {
    ...clobbered,
    what: 'has a form whose fields are named as elements name things',
    body: () => html({ body: `<form id="trap">${inputs}</form>${story}` }),
  },
  {
    ...clobbered,
    what: 'stands within a form whose fields are named so',
    body: () => html({ body: `<form id="trap">${story}${inputs}</form>` }),
  },
  {
    ...clobbered,
    what: 'stands within a form that asks for children',
    body: () =>
      html({ body: story.replace('<main ', '<form ').replace('</main>', '<input name="children"></form>') }),
  },
  {
    ...clobbered,
    what: 'is a body without body',
    outcomes: ['recognized', 'quiet'],
    panel: 'any',
    body: () =>
      html({
        script: `addEventListener('DOMContentLoaded', () => { const form = document.createElement('form'); form.innerHTML = document.body.innerHTML; document.body.replaceWith(form); });`,
      }),
  },
  {
    what: 'has no root',
    outcomes: ['quiet', 'recognized', 'waiting', 'not-read'],
    panel: 'any',
    body: () =>
      html({
        body: rain,
        script: `addEventListener('DOMContentLoaded', () => document.documentElement.remove());`,
      }),
  },
];
