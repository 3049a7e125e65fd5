import { mkdirSync } from 'node:fs';

/** Makes the folder in which tests leave their pictures and figures, before any of them runs. */
export default function makeArtifacts(): void {
  mkdirSync('artifacts', { recursive: true });
}
