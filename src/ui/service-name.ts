import { findService } from '../services/catalogue.ts';
import type { MessageKey, Messages } from './messages.tsx';

/** What the interface calls a service; its id where there is none of that id. */
export function serviceName(id: string, { t }: Pick<Messages, 't'>): string {
  const service = findService(id);
  return service ? t(service.name as MessageKey) : id;
}
