import { runProgram } from './run-program.ts';
import { type Tally, tallyOf } from './tally.ts';

interface LintMessage {
  code: string;
  message: string;
  file?: string;
  line?: number;
}

/** Has Mozilla's linter look at a built extension; errors and warnings are printed, and none is let pass. */
export async function lintExtension(folder: string): Promise<Tally> {
  const args = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery'];
  const { output } = await runProgram('web-ext', args, { isQuiet: true });
  const { errors, warnings } = JSON.parse(output) as { errors: LintMessage[]; warnings: LintMessage[] };
  for (const { code, message, file, line } of [...errors, ...warnings]) {
    console.log(`${folder}/${file ?? ''}${line ? `:${line}` : ''} ${code}: ${message}`);
  }
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  return tallyOf(errors.length + warnings.length === 0);
}
