import type { Capture } from '../core/lookup/capture.ts';
import type { QuestionAbout } from '../core/lookup/question.ts';
import { archiveItCapture } from './archive-it.ts';
import { arquivoCapture } from './arquivo.ts';
import { memgatorCapture } from './memgator.ts';
import { ownTimeGateCapture } from './own-timegate.ts';
import { ownTimeMapCapture } from './own-timemap.ts';
import { permaCapture } from './perma.ts';
import type { Lookup } from './service.ts';
import { waybackCapture } from './wayback-cdx.ts';

/** How each archive that can be asked is asked for the capture nearest to a date. */
export const captureLookups: readonly Lookup<QuestionAbout<'capture'>, Capture>[] = [
  waybackCapture,
  memgatorCapture,
  arquivoCapture,
  archiveItCapture,
  permaCapture,
  ownTimeGateCapture,
  ownTimeMapCapture,
];
