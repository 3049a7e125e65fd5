import { readFileSync } from 'node:fs';

type Catalogue = Record<string, { message: string }>;

/** A message of a catalogue that has nothing to fill in, as it stands there. */
export function messageText(key: string, folder = 'en'): string {
  const text = readMessage(key, folder);
  if (/\$\w+\$/.test(text)) throw new Error(`"${key}" has placeholders: use messagePattern`);
  return text;
}

/** A pattern for a message of a catalogue as a person sees it, whatever stands in its placeholders. */
export function messagePattern(key: string, folder = 'en'): RegExp {
  const escaped = readMessage(key, folder)
    .replace(/[\\^.*+?()[\]{}|]/g, '\\$&')
    .replace(/\$\w+\$?/g, '.*');
  return new RegExp(escaped.trim().replace(/\s+/g, '\\s+'), 'i');
}

function readMessage(key: string, folder: string): string {
  const file = new URL(`../../../extension/_locales/${folder}/messages.json`, import.meta.url);
  const catalogue: Catalogue = JSON.parse(readFileSync(file, 'utf8'));
  const message = catalogue[key]?.message;
  if (!message)
    throw new Error(
      `extension/_locales/${folder}/messages.json has no "${key}": name in the test what it is called now`,
    );
  return message;
}
