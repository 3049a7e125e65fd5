import { readFileSync } from 'node:fs';

type Catalogue = Record<string, { message: string }>;

/** A pattern for a message of a catalogue as a person sees it, whatever stands in its placeholders. */
export function messagePattern(key: string, folder = 'en'): RegExp {
  const file = new URL(`../../../extension/_locales/${folder}/messages.json`, import.meta.url);
  const catalogue: Catalogue = JSON.parse(readFileSync(file, 'utf8'));
  const message = catalogue[key]?.message;
  if (!message)
    throw new Error(
      `extension/_locales/${folder}/messages.json has no "${key}": name in the test what it is called now`,
    );
  const escaped = message.replace(/[\\^.*+?()[\]{}|]/g, '\\$&').replace(/\$\w+\$?/g, '.*');
  return new RegExp(escaped.trim().replace(/\s+/g, '\\s+'), 'i');
}
