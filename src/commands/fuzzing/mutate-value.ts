import { mutateText } from './mutate-text.ts';
import type { Random } from './random.ts';

const oddValues: readonly unknown[] = [
  null,
  undefined,
  true,
  0,
  -0,
  -1,
  0.5,
  2 ** 53,
  1e308,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  '__proto__',
  'a'.repeat(9000),
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  { toString: null },
  { valueOf: 1 },
];
const oddKeys = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'value',
  'then',
  '',
  '0',
  'text',
  'body',
] as const;

/** A value (of what JSON can say, and a little more) made of another by one to four changes at any depth. */
export function mutateValue(value: unknown, others: readonly unknown[], random: Random): unknown {
  let changed = value;
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    changed = changeOnce(changed, others, random, 0);
  return changed;
}

function changeOnce(value: unknown, others: readonly unknown[], random: Random, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > 12 || random.below(6) === 0)
    return replace(value, others, random);
  if (Array.isArray(value)) {
    const list = [...value];
    const at = random.below(list.length + 1);
    if (at === list.length || random.below(8) === 0)
      list.splice(at, random.below(2), replace(list[at], others, random));
    else list[at] = changeOnce(list[at], others, random, depth + 1);
    return list;
  }
  const entries = Object.entries(value);
  const record = Object.fromEntries(entries);
  const key = entries.length ? (random.pick(entries)[0] as string) : '';
  const kind = random.below(8);
  if (kind === 0) delete record[key];
  else if (kind === 1)
    Object.defineProperty(record, random.pick(oddKeys), {
      value: replace(0, others, random),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else record[key] = changeOnce(record[key], others, random, depth + 1);
  return record;
}

function replace(value: unknown, others: readonly unknown[], random: Random): unknown {
  if (typeof value === 'string' && random.below(3))
    return mutateText(value, [value, 'https://example.org/2009/06/16/'], random);
  if (typeof value === 'number' && random.below(3)) return value + random.pick([1, -1, 0.5, 1e15, -1e15]);
  let other = random.below(2) ? random.pick(oddValues) : random.pick(others);
  // Somewhere within another input, so that parts change places.
  for (let depth = random.below(6); depth > 0 && typeof other === 'object' && other !== null; depth -= 1) {
    const parts: unknown[] = Object.values(other);
    if (parts.length) other = random.pick(parts);
  }
  return other;
}
