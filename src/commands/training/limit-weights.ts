import { companies, counterGroups, speakingSigns } from '../../core/recognition/evidence-groups.ts';
import { unlimited, type WeightLimits } from './fit-logistic.ts';

/** What they weigh is never against a page. */
const speaking: ReadonlySet<string> = new Set([...speakingSigns, 'topic', 'speaking', 'phrases', 'strength']);
/** What they weigh is never for a page. */
const countering: ReadonlySet<string> = new Set([...counterGroups, 'countering']);
const never: WeightLimits = { expected: 0, lowest: -Infinity, highest: 0 };
const always: WeightLimits = { expected: 0, lowest: 0, highest: Infinity };
/**
 * For what labelled pages hardly show: few of them name many events, people and debates of the field, or several methods and
 * measurements, yet one that does is about it by the very choice of the explainers.
 */
const believed: Readonly<Record<string, WeightLimits>> = {
  stories: { ...always, expected: 3.2 },
  methods: { ...always, expected: 1.5 },
};

/**
 * What is known of a feature's weight before any page is seen: a word of blocking does not speak against a page, nor a coupon
 * for it. Names whose part in a page may mean either (a place, the police, a proxy) are free.
 */
export function limitWeight(feature: string): WeightLimits {
  if (believed[feature]) return believed[feature];
  if (feature.endsWith('@subject')) return always;
  const name = feature.slice(0, feature.lastIndexOf('@'));
  if (countering.has(name)) return never;
  if (speaking.has(name)) return always;
  const needs = companies[name];
  if (!needs) return unlimited;
  return needs.some((choice) => choice.every((sign) => countering.has(sign))) ? never : always;
}
