import { homedir } from 'node:os';
import type { NamedFinding } from '../doctor/examine.ts';
import { examine } from '../doctor/examine.ts';
import { count } from '../report/text.ts';
import { defineCommand, EXIT } from './command.ts';

export default defineCommand({
  description: 'Examine what Klauss works with, and say how to mend what is wrong',
  args: {},
  lenient: true,
  async run({ paths, config, fault, environment }) {
    const found = await examine({ paths, config, fault, environment, home: homedir(), now: Date.now() });
    const problems = found.filter(({ status }) => status === 'problem').length;
    const warnings = found.filter(({ status }) => status === 'warning').length;
    return {
      data: { ok: problems === 0, checks: found.map(json) },
      text: [...found.map(line), summary(problems, warnings)].join('\n'),
      exitCode: problems === 0 ? EXIT.ok : EXIT.environment,
    };
  },
});

const json = (finding: NamedFinding) => ({
  name: finding.name,
  status: finding.status,
  message: finding.message,
  fix: fixOf(finding),
});

const fixOf = (finding: NamedFinding): string | null => (finding.status === 'ok' ? null : finding.fix);

const WIDTHS = { status: 'warning'.length, name: 'configuration'.length };

function line(finding: NamedFinding): string {
  const { status, name, message } = finding;
  const head = `${status.padEnd(WIDTHS.status)}  ${name.padEnd(WIDTHS.name)}  `;
  const fix = fixOf(finding);
  return `${head}${message}${fix === null ? '' : `\n${' '.repeat(head.length)}-> ${fix}`}`;
}

function summary(problems: number, warnings: number): string {
  if (problems + warnings === 0) return 'All is well.';
  return `${count(problems, 'problem')}, ${count(warnings, 'warning')}.`;
}
