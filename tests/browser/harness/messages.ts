import { readFileSync } from 'node:fs';

type Catalogue = Record<string, { message: string }>;

const catalogue: Catalogue = JSON.parse(
  readFileSync(new URL('../../../extension/_locales/en/messages.json', import.meta.url), 'utf8'),
);

/** A pattern for a message of the catalogue as a person sees it, whatever stands in its placeholders. */
export function messagePattern(key: string): RegExp {
  const message = catalogue[key]?.message;
  if (!message)
    throw new Error(
      `extension/_locales/en/messages.json has no "${key}": name in the test what it is called now`,
    );
  const escaped = message.replace(/[\\^.*+?()[\]{}|]/g, '\\$&').replace(/\$\w+\$?/g, '.*');
  return new RegExp(escaped.trim().replace(/\s+/g, '\\s+'), 'i');
}
