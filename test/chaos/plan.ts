/** A job by chance, short enough for a run. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Project } from '../support/project.ts';
import type { Random } from '../support/random.ts';
import { type Answer, anAnswer } from './api.ts';
import { randomScript } from './edits.ts';
import { homeOf } from './trouble.ts';

export interface ChaosPlan {
  readonly goal: string;
  readonly tasks: readonly object[];
}

/** For the real client: what is done is in the script of its model. */
export const plainPlan = (random: Random): ChaosPlan => ({
  goal: 'Chaos',
  tasks: Array.from({ length: 2 + random.below(2) }, (_, index) => ({
    key: `t${index}`,
    prompt: `Write the file t${index}.txt.`,
    expected_outputs: [`t${index}.txt`],
    depends_on: index === 2 ? ['t0'] : [],
  })),
});

/**
 * Tasks that edit the same few files, some after others, some with gates, some that leave processes behind.
 * @param answers the API makes trouble in some of them
 */
export async function aPlan(
  project: Project,
  random: Random,
  { answers }: { readonly answers: boolean },
): Promise<{ readonly plan: ChaosPlan; readonly given: readonly Answer[] }> {
  const given: Answer[] = [];
  const tasks: object[] = [];
  for (let index = 0, count = 3 + random.below(3); index < count; index++) {
    const key = `t${index}`;
    const script = join(homeOf(project), `${key}.sh`);
    await writeFile(script, randomScript(random, key));
    const directives = [`stub:sleep=0.${random.below(6)}`, `stub:run=${script}`];
    if (random.chance(0.25)) directives.push('stub:child');
    if (answers && random.chance(0.7)) {
      const answer = anAnswer(random, join(homeOf(project), `answered-${key}`));
      given.push(answer);
      directives.push(answer.directives);
    }
    tasks.push({
      key,
      prompt: directives.join(' '),
      verify: random.chance(0.3) ? ['echo junk > junk.txt; sleep 0.1'] : [],
      depends_on: index > 0 && random.chance(0.3) ? [`t${random.below(index)}`] : [],
    });
  }
  return { plan: { goal: 'Chaos', tasks }, given };
}
