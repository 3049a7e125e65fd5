/** What a reader allows a service to be asked. */
export const consents = ['never', 'ask', 'always'] as const;
export type Consent = (typeof consents)[number];

/** A service as a surface shows it. */
export interface ServiceState {
  id: string;
  /** Message keys: its name, and the sentence that says what it learns of the reader. */
  name: string;
  learns: string;
  consent: Consent;
  /** Whether the reader has allowed it for this page only. */
  once: boolean;
}

/** The consent to a service; where the reader has said nothing, it is asked for. */
export function consentTo(consents: Record<string, Consent>, service: string): Consent {
  return Object.hasOwn(consents, service) ? (consents[service] ?? 'ask') : 'ask';
}
