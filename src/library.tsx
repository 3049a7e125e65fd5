import { render } from 'preact';
import { openKnowledge, translatePack } from './browser/pack.ts';
import { loadSettings, watchSettings } from './browser/settings-store.ts';
import { loadWords, readerLanguage } from './browser/words.ts';
import type { KnowledgePack } from './core/explainer.ts';
import { Library } from './ui/library/library.tsx';
import { MessagesProvider } from './ui/messages.tsx';

/** The library page: every explainer, to search and to read. */
const files = openKnowledge(() => void show());

async function show(): Promise<void> {
  const [{ settings }, pack, names] = await Promise.all([loadSettings(), files.pack(), files.names()]);
  const reader = readerLanguage(settings);
  const [words, translations] = await Promise.all([loadWords(settings), files.translations(reader)]);
  if (knowledge?.reader !== reader || knowledge.of !== pack)
    knowledge = { reader, of: pack, pack: translatePack(pack, translations) };
  render(
    <MessagesProvider {...words}>
      <Library pack={knowledge.pack} names={names} settings={settings} locale={words.locale} />
    </MessagesProvider>,
    document.getElementById('root') ?? document.body,
  );
}

/** The pack in the reader's language, made once for each. */
let knowledge: { reader: string; of: KnowledgePack; pack: KnowledgePack } | undefined;

watchSettings(show);
void show();
