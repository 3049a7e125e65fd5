import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import type { KnowledgePack } from '../../src/core/explainer.ts';
import { mirrorFiles } from '../../src/core/packs/mirror.ts';
import { readReport, tabIdOf } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { press, readText, waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { makeTestEditors, type TestEditors } from './harness/test-editors.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const mirror = 'mirror.example';
const address = `https://${mirror}/sidelight/`;

describe.each(browserKinds)('knowledge packs in %s', (kind) => {
  let editors: TestEditors;
  let world: World;
  let options: Page;
  /** The explainer that the sample story is about most, and what it is called. */
  let topic = '';
  let title = '';

  beforeAll(async () => {
    editors = makeTestEditors(kind);
    world = await startWorld(kind, { extension: editors.folder });
    options = world.control;
    // A reader who has been at the mirror, and has its cookies.
    world.server.serve(`https://${mirror}/`, {
      headers: { 'set-cookie': 'reader=42; SameSite=None; Secure; Max-Age=9999' },
      body: 'a mirror',
    });
    await (await world.visit(`https://${mirror}/`)).close();
    const story = await world.visit('sample-story');
    await waitForPanel(world, story, 'the open panel', ({ isOpen }) => isOpen);
    const report = await readReport(world, await tabIdOf(world, story));
    topic = report?.topics[0]?.id ?? '';
    editors.makeEdition(2, ({ explainers }) => {
      title = explainers[topic]?.title ?? '';
    });
    expect(title).not.toBe('');
    await story.close();
  });
  afterAll(() => world?.close());

  const asked = () =>
    world.server.askedOf(mirror).filter(({ url }) => url.pathname.startsWith('/sidelight/'));
  const called = (words: string) => (pack: KnowledgePack) => {
    const explainer = pack.explainers[topic];
    if (explainer) explainer.title = words;
  };
  const serve = ({ pack, head }: { pack: string; head: string }) => {
    world.server.serve(address + mirrorFiles.head, { headers: json, body: head });
    world.server.serve(address + mirrorFiles.pack, { headers: json, body: pack });
  };

  /** Loads the story afresh, and waits for its panel to call its first topic so. */
  async function expectTitle(words: string): Promise<void> {
    const story = await world.visit('sample-story');
    try {
      await waitForPanel(
        world,
        story,
        `a panel with "${words}"`,
        ({ isOpen, text }) => isOpen && text.includes(words),
      );
    } finally {
      await story.close();
    }
    await options.bringToFront();
  }

  it('are looked for by nobody’s wish but the reader’s', async () => {
    serve(editors.makeEdition(2, called('Told anew')));
    await addMirror(address);
    await waitForText(options, /mirror\.example\/sidelight/);
    await reloadOptions();
    await waitForText(options, messagePattern('knowledge_built_in'));
    await rest(1500);
    expect(asked()).toEqual([]);
    await expectTitle(title);
    expect(asked()).toEqual([]);
  });

  it('are refused where they are not what they should be, and the reader is told why', async () => {
    await press(options, messagePattern('knowledge_switch'));
    await waitForText(options, messagePattern('knowledge_look'));
    const good = editors.makeEdition(3, called('Refused'));
    for (const [key, files] of Object.entries({
      pack_unsigned: editors.makeEdition(3, called('Refused'), 1),
      pack_damaged: { ...good, pack: good.pack.replace('Refused', 'Forged!') },
      pack_unreadable: { ...good, pack: good.pack.slice(0, -1000) },
      pack_contents: editors.makeEdition(3, called('<img src=x onerror=alert(1)>')),
      knowledge_newest: editors.makeEdition(1, called('Refused')),
    })) {
      serve(files);
      await look(key);
    }
    await expectTitle(title);
  });

  it('are taken up where they are good, asked for without telling anything of the reader', async () => {
    serve(editors.makeEdition(3, called('Told anew')));
    const before = asked().length;
    await look('knowledge_taken');
    await waitForText(options, messagePattern('knowledge_pack'));
    await expectTitle('Told anew');
    const requests = asked().slice(before);
    expect(requests.map(({ url }) => url.pathname)).toEqual([
      `/sidelight/${mirrorFiles.head}`,
      `/sidelight/${mirrorFiles.pack}`,
    ]);
    for (const { headers, method, url, body } of requests) {
      expect(method).toBe('GET');
      expect(url.search + body).toBe('');
      for (const name of ['cookie', 'referer', 'origin', 'if-none-match', 'if-modified-since'])
        expect(headers[name], name).toBeUndefined();
      expect(headers['accept-language']).toBe('en');
    }
  });

  it('are shown in the library too, at once', async () => {
    const library = await world.openBehind(`library.html#/${topic}`);
    await waitForText(library, /Told anew/);
    serve(editors.makeEdition(4, called('Told once more')));
    await look('knowledge_taken');
    await waitForText(library, /Told once more/);
    await library.close();
  });

  it('give way to the one before where they break, and the reader is told', async () => {
    await breakStored(4);
    await expectTitle('Told anew');
    await waitForText(options, messagePattern('knowledge_broke'));
    await waitForText(options, messagePattern('pack_damaged'));
  });

  it('are taken from a file without asking anybody', async () => {
    const before = asked().length;
    const { pack } = editors.makeEdition(7, called('From a file'));
    await chooseFile(pack.slice(0, 90_000));
    await waitForText(options, messagePattern('pack_unreadable'));
    await chooseFile(pack);
    await waitForText(options, messagePattern('knowledge_taken'));
    await until(
      'nothing to be told as broken',
      async () => !messagePattern('knowledge_broke').test(await readText(options)),
    );
    await expectTitle('From a file');
    expect(asked()).toHaveLength(before);
  });

  it('are laid down when the reader goes back, and no more are looked for', async () => {
    await press(options, messagePattern('knowledge_back'));
    await waitForText(options, messagePattern('knowledge_back_done'));
    await waitForText(options, messagePattern('knowledge_built_in'));
    await expectTitle(title);
    const before = asked().length;
    await reloadOptions();
    await waitForText(options, messagePattern('knowledge_built_in'));
    await rest(1500);
    expect(asked()).toHaveLength(before);
    expect(world.server.strangers()).toEqual([]);
  });

  /** Presses "Look now" and waits for the sentence of `key`, which must not have been there before. */
  async function look(key: string): Promise<void> {
    await reloadOptions();
    await waitForText(options, messagePattern('knowledge_look'));
    await press(options, messagePattern('knowledge_look'));
    await until(`"${key}"`, async () => {
      const said = await options.evaluate(
        () =>
          document.querySelector('.knowledge-choices > [role=alert]')?.textContent ??
          document.querySelector('.knowledge-choices > [role=status]')?.textContent ??
          '',
      );
      if (messagePattern(key).test(said)) return true;
      throw new Error(`it says: ${said}`);
    });
  }

  /** As the reader would; in Firefox the driver never hears of the end of it for a page of an extension. */
  async function reloadOptions(): Promise<void> {
    await options.evaluate(() => {
      document.body.dataset.before = '';
      setTimeout(() => location.reload(), 0);
    });
    await until('the options once more', () =>
      options.evaluate(
        () => document.querySelector('.knowledge-choices') !== null && !('before' in document.body.dataset),
      ),
    );
  }

  async function addMirror(typed: string): Promise<void> {
    await until('the field for mirrors', () =>
      options.evaluate((text) => {
        const input = document.querySelector('.knowledge-choices .site-form input');
        if (!(input instanceof HTMLInputElement)) return false;
        input.value = text;
        input.form?.requestSubmit();
        return true;
      }, typed),
    );
  }

  /** Chooses a file with this text in the field for packs. */
  async function chooseFile(text: string): Promise<void> {
    await options.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('.knowledge-choices input[type=file]');
      if (!input) throw new Error('there is no field for a pack');
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'pack.json', { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);
  }

  /** Damages the main part of a stored pack, as a failing disk would. */
  async function breakStored(sequence: number): Promise<void> {
    await options.evaluate(async (key) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('packs');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const transaction = database.transaction('parts', 'readwrite');
      transaction.objectStore('parts').put('{"lang":"en"', [key, 'en']);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    }, sequence);
    // The background has read it already, and would read it again after it was stopped: so it is told that something changed.
    await options.evaluate(async () => {
      const { local } = (globalThis.browser ?? chrome).storage;
      const { packs } = await local.get('packs');
      await local.set({ packs: { ...(packs as object), touched: true } });
    });
  }
});

const json = { 'content-type': 'application/json' };
