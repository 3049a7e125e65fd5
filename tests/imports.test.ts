import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The layers, and below which of them each may reach. An entry is a file in `src/` itself. */
const mayImport: Record<string, string[]> = {
  core: ['core'],
  knowledge: ['core', 'knowledge'],
  services: ['core', 'services'],
  page: ['core', 'knowledge', 'services', 'page'],
  browser: ['core', 'knowledge', 'services', 'browser'],
  ui: ['core', 'knowledge', 'services', 'page', 'browser', 'ui'],
  entry: ['core', 'knowledge', 'services', 'page', 'browser', 'ui'],
  commands: ['core', 'knowledge', 'services', 'page', 'browser', 'ui', 'entry', 'commands'],
};

/** Modules that may ask for anything over a network, and what for. Everything else hands its wish to one of these. */
const mayFetch: Record<string, string> = {
  'src/browser/pack.ts': 'the knowledge pack, a file of the extension',
  'src/browser/words.ts': 'our own messages, which ship',
  'src/browser/asking/ask-service.ts': 'services, with the consent of the reader',
};

/** The names of everything that reaches a network, under whatever alias it is then called. */
const networkCalls =
  /\b(?:fetch|sendBeacon|importScripts|XMLHttpRequest|WebSocket|WebSocketStream|EventSource|WebTransport|RTCPeerConnection)\b/;
const htmlFromStrings =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe)\b|\bdocument\.write/;
const codeFromStrings = /\beval\s*\(|\bnew\s+Function\b/;
const extensionApi =
  /\b(?:chrome|browser)\.(?:runtime|tabs|storage|scripting|action|i18n|permissions|sidePanel|windows)\b/;
const nodeModules = /^node:/;

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, layer: layerOf(path), text, code: withoutComments(text), imports: importsOf(text) };
  });
const shipped = sources.filter(({ layer }) => layer !== 'commands');

describe('imports', () => {
  it('run downwards only: core, knowledge and services, page and browser, ui, entries', () => {
    const wrong = sources.flatMap(({ path, layer, imports }) =>
      imports
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name)).replaceAll('\\', '/'))
        .filter((target) => target.startsWith('src/') && !mayImport[layer]?.includes(layerOf(target)))
        .map(
          (target) => `${path} imports ${target}: ${layer} may import ${mayImport[layer]?.join(', ')} only`,
        ),
    );
    expect(wrong, 'move what both need into a layer below them, or hand it in as an argument').toEqual([]);
  });

  it('stay within the layers that are named', () => {
    const unknown = sources.filter(({ layer }) => !(layer in mayImport)).map(({ path }) => path);
    expect(unknown, 'a new folder in src/ needs its line in mayImport, in this test').toEqual([]);
  });

  it('name files with their endings', () => {
    const wrong = sources.flatMap(({ path, imports }) =>
      imports
        .filter((name) => name.startsWith('.') && !/\.(?:tsx?|json|css)(?:\?\w+)?$/.test(name))
        .map((name) => `${path}: write the ending of '${name}'`),
    );
    expect(wrong).toEqual([]);
  });

  it('do not go round in circles', () => {
    expect(findCircles(), 'move what both need into a third file').toEqual([]);
  });

  it('bring no Node module into what ships, outside the compiling of knowledge', () => {
    const wrong = shipped
      .filter(({ layer, imports }) => layer !== 'knowledge' && imports.some((name) => nodeModules.test(name)))
      .map(({ path }) => path);
    expect(wrong, 'programs that run in Node belong in src/commands/').toEqual([]);
  });

  it('keep the polyfill out of the scripts that run in pages', () => {
    const inPages = ['src/gate.ts', 'src/recognizer.ts', 'src/place-panel.ts'].filter((entry) =>
      reachableFrom(entry).some(({ imports }) => imports.includes('webextension-polyfill')),
    );
    expect(inPages, 'use src/browser/content.ts there').toEqual([]);
  });
});

describe('what ships', () => {
  it('asks the network in the listed modules only', () => {
    const wrong = shipped
      .filter(({ path, code }) => networkCalls.test(code) && !(path in mayFetch))
      .map(({ path }) => path);
    expect(wrong, 'go through one of the modules in mayFetch, in this test').toEqual([]);
  });

  it('asks nobody from within a page: what runs there cannot even reach the module that may', () => {
    const inPages = ['src/gate.ts', 'src/recognizer.ts', 'src/place-panel.ts'].filter((entry) =>
      reachableFrom(entry).some(({ code }) => networkCalls.test(code)),
    );
    expect(inPages, 'ask the background instead').toEqual([]);
  });

  it('lets its own pages connect to its own files only', () => {
    const open = readdirSync('extension')
      .filter((file) => file.endsWith('.html'))
      .filter(
        (file) =>
          !readFileSync(`extension/${file}`, 'utf8').includes(
            `<meta http-equiv="content-security-policy" content="connect-src 'self'" />`,
          ),
      );
    expect(open, 'give the page the same policy as the others: the background asks').toEqual([]);
  });

  it('lists no module that asks for nothing', () => {
    const asking = new Set(shipped.filter(({ code }) => networkCalls.test(code)).map(({ path }) => path));
    const idle = Object.keys(mayFetch).filter((path) => !asking.has(path));
    expect(idle, 'take it out of mayFetch, in this test').toEqual([]);
  });

  it('makes no markup and no code of strings', () => {
    const wrong = shipped
      .filter(({ code }) => htmlFromStrings.test(code) || codeFromStrings.test(code))
      .map(({ path }) => path);
    expect(wrong, 'make elements with Preact, and text with text nodes').toEqual([]);
  });

  it('touches the extension API in src/browser/ and the entries only', () => {
    const wrong = shipped
      .filter(({ layer, code }) => !['browser', 'entry'].includes(layer) && extensionApi.test(code))
      .map(({ path }) => path);
    expect(wrong, 'let src/browser/ do it and hand the result in as an argument').toEqual([]);
  });

  it('wires, and only wires, in the entries: under 100 lines each', () => {
    const long = sources
      .filter(({ layer, text }) => layer === 'entry' && text.trimEnd().split('\n').length >= 100)
      .map(({ path }) => path);
    expect(long, 'move what is not wiring into a layer below').toEqual([]);
  });

  it('runs no code from elsewhere: the policy of its own pages allows its own scripts only', () => {
    const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
    const policy: string = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    // The cited sites may be any: the background may connect to them, with consent. Its own pages may not.
    const rest = policy.replace(/connect-src 'self' https: http:(;|$)/, '');
    expect(rest).not.toMatch(/unsafe|https?:|\*/);
  });
});

function layerOf(path: string): string {
  const [, folder, rest] = path.split('/');
  return rest === undefined ? 'entry' : (folder ?? '');
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');
}

function importsOf(text: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...withoutComments(text).matchAll(pattern)].flatMap((match) => match[1] ?? match[2] ?? []);
}

function reachableFrom(entry: string): typeof sources {
  const seen = new Set<string>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = sources.find((candidate) => candidate.path === path);
    for (const name of source?.imports ?? []) {
      if (name.startsWith('.')) visit(normalize(join(dirname(path), name)).replaceAll('\\', '/'));
    }
  };
  visit(entry);
  return sources.filter(({ path }) => seen.has(path));
}

/** Circles of imports that are not of types alone, each as the path walked. */
function findCircles(): string[] {
  const targets = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text.replace(/(?:import|export) type [^'"]*['"][^'"]+['"]/g, ''))
        .filter((name) => name.startsWith('.'))
        .map((name) => normalize(join(dirname(path), name)).replaceAll('\\', '/')),
    ]),
  );
  const circles: string[] = [];
  const done = new Set<string>();
  const walk = (path: string, trail: string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      circles.push([...trail.slice(start), path].map((step) => relative('src', step)).join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...trail, path]);
    done.add(path);
  };
  for (const path of targets.keys()) walk(path, []);
  return circles;
}
