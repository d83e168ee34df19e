import { interruptedLanding } from '../../apply/holding.ts';
import type { ProjectPaths } from '../../config/project.ts';
import { type Finding, problem } from '../finding.ts';

/** A result that was being brought into the user's tree. Until it is finished, no other can be. */
export async function leftLanding({ scratch }: ProjectPaths): Promise<readonly Finding[]> {
  const job = await interruptedLanding({ directory: scratch });
  if (job === null) return [];
  return [
    problem(
      `the landing of job ${job} was interrupted`,
      `\`klauss status ${job}\` finishes it, or says what is in its way.`,
    ),
  ];
}
